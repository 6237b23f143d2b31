package nn.core.doctor;

import java.util.function.Consumer;

/** A softmax of a softmax: probabilities taken for logits, which hardly differ any more. */
record DoubleSoftmax() implements Check {
  static final String TITLE = "softmax behind softmax";

  @Override
  public String looksFor() {
    return TITLE;
  }

  @Override
  public void look(Observations seen, Consumer<Finding> findings) {
    for (LayerLook layer : seen.latest().layers()) {
      if (layer.activation().equals("softmax") && layer.before().equals("softmax")) {
        double most = Math.E / (Math.E + layer.units() - 1);
        findings.accept(
            new Finding(
                Severity.WARNING,
                TITLE,
                layer.path(),
                "its input is a softmax already, so no probability can be above "
                    + Numbers.text(most),
                "leave one of the two out"));
      }
    }
  }
}
