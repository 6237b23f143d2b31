package nn.core.doctor;

import java.util.List;
import java.util.function.Consumer;
import nn.autodiff.NdArray;
import org.jspecify.annotations.Nullable;

/** NaN and infinity, and where they began: everything behind that place has them too. */
record NotFiniteNumbers() implements Check {
  static final String TITLE = "NaN or infinity";
  private static final String CLEAN = "clean or impute the data before training";

  @Override
  public String looksFor() {
    return TITLE;
  }

  @Override
  public void look(Observations seen, Consumer<Finding> findings) {
    Finding began = seen.course().steps() > 0 ? null : inData(seen.exam());
    began = began != null ? began : inPass(seen.latest());
    began = began != null ? began : inLoss(seen);
    began = began != null ? began : inGradients(seen.latest());
    if (began != null) {
      findings.accept(began);
    }
  }

  private static @Nullable Finding inData(@Nullable Exam exam) {
    if (exam == null) {
      return null;
    }
    Finding inputs = inData("inputs", exam.inputs());
    return inputs != null ? inputs : inData("targets", exam.targets());
  }

  private static @Nullable Finding inData(String which, NdArray data) {
    int at = Numbers.notFinite(data);
    return at < 0
        ? null
        : found(
            which,
            data.data()[at] + " at " + at % data.shape().tail().size() + " of an example",
            CLEAN);
  }

  private static @Nullable Finding inPass(Look look) {
    for (InputLook input : look.inputs()) {
      if (!Float.isFinite(input.least()) || !Float.isFinite(input.most())) {
        return found(
            "inputs of " + input.layer(),
            "they lie between " + input.least() + " and " + input.most(),
            CLEAN);
      }
    }
    for (WeightLook weight : look.weights()) {
      if (!Double.isFinite(weight.norm())) {
        return found(
            weight.name(),
            "these weights are not finite any more",
            "build the model anew and train it with a tenth of the learning rate");
      }
    }
    for (LayerLook layer : look.layers()) {
      if (!Double.isFinite(layer.norm())) {
        return found(
            layer.path(),
            "the output of this layer, a "
                + (layer.activation().isEmpty() ? "constant" : layer.activation())
                + ", is the first that is not finite; weights and earlier layers are",
            "a tenth of the learning rate, inputs scaled to about -1..1; in a layer of your own,"
                + " look for a logarithm or root of 0 and for a division by 0");
      }
    }
    return null;
  }

  private static @Nullable Finding inLoss(Observations seen) {
    return !Double.isFinite(seen.loss())
        ? found(
            "loss",
            "the loss is not finite, though every layer's output is",
            "see whether the last layer's activation and the loss belong together, and scale the"
                + " targets")
        : null;
  }

  private static @Nullable Finding inGradients(Look look) {
    List<LayerLook> layers = look.layers();
    boolean backward =
        layers.stream().anyMatch(layer -> layer.tracked() && Double.isFinite(layer.gradient()));
    for (int i = layers.size() - 1; backward && i >= 0; i--) {
      if (layers.get(i).tracked() && !Double.isFinite(layers.get(i).gradient())) {
        return found(
            layers.get(i).path(),
            "outputs are finite, but the gradient by this layer's output is the first that is not",
            "clip the gradients, trainer.clip(new ClipByGlobalNorm(1)), and see what follows this"
                + " layer: a root or a power near 0 has no finite slope");
      }
    }
    return null;
  }

  private static Finding found(String where, String evidence, String advice) {
    return new Finding(Severity.CRITICAL, TITLE, where, evidence, advice);
  }
}
