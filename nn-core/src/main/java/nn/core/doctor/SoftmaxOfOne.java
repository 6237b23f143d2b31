package nn.core.doctor;

import java.util.function.Consumer;

/** A softmax over one number, which is 1 whatever the number is. */
record SoftmaxOfOne() implements Check {
  static final String TITLE = "softmax of one unit";

  @Override
  public String looksFor() {
    return TITLE;
  }

  @Override
  public void look(Observations seen, Consumer<Finding> findings) {
    for (LayerLook layer : seen.latest().layers()) {
      if (layer.activation().equals("softmax") && layer.units() == 1) {
        findings.accept(
            new Finding(
                Severity.CRITICAL,
                TITLE,
                layer.path(),
                "its only output is 1 for each of " + layer.examples() + " examples",
                "SIGMOID with BinaryCrossEntropy for yes or no; or one unit for each class"));
      }
    }
  }
}
