package nn.core.training;

import java.util.Locale;
import java.util.function.Function;
import nn.autodiff.NdArray;
import nn.autodiff.Tensor;
import nn.core.Model;
import nn.core.Observer;
import nn.core.Parameter;
import nn.core.Pass;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a NaN or an infinity began: in the data, in the weights or in a layer.
 *
 * <p>Randomness is counted, so the pass that went wrong can be run once more with an observer, and
 * goes wrong in the same place; passes that go well pay nothing for it.
 *
 * @param model whose loss it is
 * @param data what it was computed from
 */
record NotFinite(Model model, Source data) {
  private static final int LARGEST_FINITE = Float.floatToRawIntBits(Float.MAX_VALUE);

  /**
   * Why the loss of a batch is not finite.
   *
   * @param portion the batch
   * @param before the examples of the step before, which made the weights what they are, if any
   * @param again the same pass once more, with an observer
   */
  TrainingException loss(
      float loss, Portion portion, int @Nullable [] before, Function<Observer, Pass> again) {
    Batch batch = portion.batch();
    String where = inData(batch, portion.examples());
    if (where == null) {
      where = inWeights(before);
    }
    return new TrainingException(
        "the loss became " + loss + ": " + (where == null ? inLayers(batch, again) : where));
  }

  /** Why weights are not finite, or null if all are. */
  @Nullable TrainingException weights(int @Nullable [] before) {
    String where = inWeights(before);
    return where == null ? null : new TrainingException("training went wrong: " + where);
  }

  private static @Nullable String inData(Batch batch, int[] examples) {
    String inputs = inData("inputs", batch.inputs(), examples);
    return inputs != null ? inputs : inData("targets", batch.targets(), examples);
  }

  private static @Nullable String inData(String which, NdArray array, int[] examples) {
    int at = first(array);
    return at < 0
        ? null
        : "the data hold "
            + array.data()[at]
            + " in the "
            + which
            + " of example "
            + examples[at / (array.size() / examples.length)]
            + "; clean or impute them before training";
  }

  /** A batch whose loss is finite can still spoil the weights: infinite inputs to a tanh do. */
  private @Nullable String inWeights(int @Nullable [] before) {
    for (Parameter parameter : model.parameters()) {
      if (first(parameter.value()) >= 0) {
        Batch batch = before == null ? null : data.again(before);
        String cause = batch == null || before == null ? null : inData(batch, before);
        return "the weights "
            + parameter.name()
            + " are not finite any more, "
            + (cause == null
                ? "so an earlier step was too large; build the model anew and try a lower learning"
                    + " rate"
                : "for " + cause + ", and build the model anew");
      }
    }
    return null;
  }

  private String inLayers(Batch batch, Function<Observer, Pass> again) {
    Search search = new Search();
    model.forward(Tensor.constant(batch.inputs()), again.apply(search));
    return search.layer == null
        ? "every layer's output is finite, that of the last one up to "
            + String.format(Locale.ROOT, "%.3g", search.largest)
            + ", so it began in the loss itself; try a lower learning rate or scaled targets, and see"
            + " whether the last layer's activation and the loss belong together"
        : "it began in layer "
            + search.layer
            + ", whose output is the first that is not finite; try a lower learning rate, inputs"
            + " scaled to about -1..1, or another initializer";
  }

  /** Remembers the first layer whose output is not finite, and how large the last output is. */
  private static final class Search implements Observer {
    private @Nullable String layer;
    private float largest;

    @Override
    public void output(String layer, Tensor output) {
      if (this.layer == null && first(output.data()) >= 0) {
        this.layer = layer;
      }
      largest = 0;
      for (float number : output.data().data()) {
        largest = Math.max(largest, Math.abs(number));
      }
    }
  }

  private static int first(NdArray array) {
    float[] data = array.data();
    int sign =
        0; // as bits, magnitudes of finite numbers are up to MAX_VALUE's: no branch is needed
    for (float number : data) {
      sign |= LARGEST_FINITE - (Float.floatToRawIntBits(number) & Integer.MAX_VALUE);
    }
    for (int i = 0; sign < 0 && i < data.length; i++) {
      if (!Float.isFinite(data[i])) {
        return i;
      }
    }
    return -1;
  }
}
