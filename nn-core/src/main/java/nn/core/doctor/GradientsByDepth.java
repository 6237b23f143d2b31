package nn.core.doctor;

import java.util.List;
import java.util.function.Consumer;

/**
 * Gradients that shrink or grow from layer to layer on their way back.
 *
 * <p>What is compared is the norm of the gradient by a layer's whole output, for it stays about the
 * same in a healthy network, however wide its layers are.
 */
record GradientsByDepth() implements Check {
  static final String VANISHING = "vanishing gradients";
  static final String EXPLODING = "exploding gradients";

  /** Pooling and narrow layers change the norm some ten times; a thousand times is a chain. */
  private static final double FACTOR = 1e3;

  @Override
  public String looksFor() {
    return "vanishing and exploding gradients";
  }

  @Override
  public void look(Observations seen, Consumer<Finding> findings) {
    List<LayerLook> hidden = seen.latest().hidden();
    if (hidden.size() < 2 || dead(hidden)) {
      return;
    }
    LayerLook last = hidden.get(hidden.size() - 1);
    LayerLook least = last;
    LayerLook most = last;
    for (LayerLook layer : hidden) {
      least = layer.gradient() < least.gradient() ? layer : least;
      most = layer.gradient() > most.gradient() ? layer : most;
    }
    if (least.gradient() * FACTOR < last.gradient()) {
      findings.accept(
          found(
              VANISHING,
              least,
              last,
              "relu and its kin instead of sigmoid or tanh, with HeNormal kernels; or"
                  + " BatchNormalization or Residual between the layers"));
    }
    if (last.gradient() > 0 && most.gradient() > FACTOR * last.gradient()) {
      findings.accept(
          found(
              EXPLODING,
              most,
              last,
              "smaller starting weights (GlorotUniform, or HeNormal for relu),"
                  + " trainer.clip(new ClipByGlobalNorm(1)), or BatchNormalization between the"
                  + " layers"));
    }
  }

  /** A layer that is dead or not finite has a finding of its own, and says nothing of depth. */
  private static boolean dead(List<LayerLook> hidden) {
    return hidden.stream()
        .anyMatch(
            layer ->
                !Double.isFinite(layer.gradient()) || (layer.isRelu() && layer.active().isEmpty()));
  }

  private static Finding found(String title, LayerLook layer, LayerLook last, String advice) {
    return new Finding(
        Severity.WARNING,
        title,
        layer.path(),
        "the gradient by this layer's output has norm "
            + Numbers.text(layer.gradient())
            + ", that by "
            + last.path()
            + " has "
            + Numbers.text(last.gradient()),
        advice);
  }
}
