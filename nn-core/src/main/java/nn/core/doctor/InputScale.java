package nn.core.doctor;

import java.util.function.Consumer;

/** Inputs much larger or smaller than 1, for which neither weights nor learning rates are made. */
record InputScale() implements Check {
  static final String TITLE = "inputs not scaled";

  /** Standardized features have a root mean square of 1, measured lengths in cm one of 5. */
  private static final double LARGE = 10;

  /** Pixels in 0..1 have 0.3; divided by 255 once too often, 0.001. */
  private static final double SMALL = 0.01;

  @Override
  public String looksFor() {
    return TITLE;
  }

  @Override
  public void look(Observations seen, Consumer<Finding> findings) {
    for (InputLook input : seen.latest().inputs()) {
      if (input.size() > LARGE || input.size() < SMALL) {
        findings.accept(
            new Finding(
                Severity.WARNING,
                TITLE,
                "inputs of " + input.layer(),
                "the numbers lie between "
                    + Numbers.text(input.least())
                    + " and "
                    + Numbers.text(input.most())
                    + "; the root mean square of the largest feature, number "
                    + input.feature()
                    + ", is "
                    + Numbers.text(input.size()),
                "pixels divided by 255; tables by a Standardizer fitted on the training part"));
      }
    }
  }
}
