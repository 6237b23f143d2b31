package nn.core.training;

import nn.autodiff.NdArray;
import nn.autodiff.Tensor;
import nn.core.Model;
import nn.core.Observer;
import nn.core.Parameter;
import nn.core.Pass;

/**
 * Finds where a NaN or an infinity began.
 *
 * <p>Randomness is counted, so the pass that went wrong can be run once more with an observer, and
 * goes wrong in the same place; passes that go well pay nothing for it.
 */
final class NotFinite {
  private NotFinite() {}

  static TrainingException explain(
      Model model, Batch batch, Pass again, Search search, float loss) {
    String where = inData(batch);
    if (where == null) {
      where = inWeights(model);
    }
    if (where == null) {
      model.forward(Tensor.constant(batch.inputs()), again);
      where =
          search.layer == null
              ? "every layer's output is finite, so it began in the loss itself; do the last"
                  + " layer's activation and the loss belong together?"
              : "it began in layer "
                  + search.layer
                  + ", whose output is the first that is not finite; try a lower learning rate,"
                  + " inputs scaled to about -1..1, or another initializer";
    }
    return new TrainingException("the loss became " + loss + ": " + where);
  }

  /** Remembers the first layer whose output is not finite. */
  static final class Search implements Observer {
    private @org.jspecify.annotations.Nullable String layer;

    @Override
    public void output(String layer, Tensor output) {
      if (this.layer == null && first(output.data()) >= 0) {
        this.layer = layer;
      }
    }
  }

  private static @org.jspecify.annotations.Nullable String inData(Batch batch) {
    int input = first(batch.inputs());
    int target = first(batch.targets());
    if (input < 0 && target < 0) {
      return null;
    }
    NdArray array = input >= 0 ? batch.inputs() : batch.targets();
    int at = Math.max(input, target);
    return "the data hold "
        + array.data()[at]
        + " in the "
        + (input >= 0 ? "inputs" : "targets")
        + " of an example; clean or impute them before training";
  }

  private static @org.jspecify.annotations.Nullable String inWeights(Model model) {
    for (Parameter parameter : model.parameters()) {
      if (first(parameter.value()) >= 0) {
        return "the weights "
            + parameter.name()
            + " are not finite any more, so an earlier step was too large; build the model anew and"
            + " try a lower learning rate";
      }
    }
    return null;
  }

  private static int first(NdArray array) {
    float[] data = array.data();
    for (int i = 0; i < data.length; i++) {
      if (!Float.isFinite(data[i])) {
        return i;
      }
    }
    return -1;
  }
}
