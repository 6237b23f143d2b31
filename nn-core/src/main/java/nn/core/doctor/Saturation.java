package nn.core.doctor;

import java.util.function.Consumer;

/**
 * Sigmoids and tanhs at their ends, where they are flat and let hardly any gradient through. In the
 * last layer that is certainty and no trouble.
 */
record Saturation() implements Check {
  static final String TITLE = "saturated units";

  /** A well-trained small network may have half of its tanhs at their ends. */
  private static final double MOST = 0.75;

  @Override
  public String looksFor() {
    return "saturated sigmoids and tanhs";
  }

  @Override
  public void look(Observations seen, Consumer<Finding> findings) {
    for (LayerLook layer : seen.latest().layers()) {
      if (layer.hidden() && layer.saturated() >= MOST) {
        findings.accept(
            new Finding(
                Severity.WARNING,
                TITLE,
                layer.path(),
                Numbers.percent(layer.saturated())
                    + " of the outputs of "
                    + layer.activation()
                    + " are within 0.01 of its ends, where its slope is nearly 0",
                "scale the inputs to about -1..1 and begin with GlorotUniform kernels; if it comes"
                    + " while training, lower the learning rate; or put BatchNormalization before"
                    + " it"));
      }
    }
  }
}
