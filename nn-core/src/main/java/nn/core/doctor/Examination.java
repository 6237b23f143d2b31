package nn.core.doctor;

import java.util.ArrayList;
import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Op;
import nn.autodiff.Tensor;
import nn.core.Model;
import nn.core.Parameter;
import nn.core.Pass;
import nn.core.losses.Loss;
import nn.core.training.Batch;
import nn.core.training.Dataset;
import org.jspecify.annotations.Nullable;

/** One forward and one backward, as in training, of which nothing is written to the model. */
final class Examination {
  /** So many examples are looked at, taken evenly from the data. */
  static final int EXAMPLES = 256;

  private Examination() {}

  /** What one pass shows; of the loss and the targets only what it shows first. */
  static void of(Model model, Loss loss, Dataset data, Observations seen) {
    Batch batch = data.batch(sample(data.size()));
    Watch watch = new Watch();
    Pass pass = Pass.training(0, 0, watch);
    Tensor predictions = model.forward(Tensor.constant(batch.inputs()), pass);
    double value = Double.NaN;
    String refusal = "";
    boolean differentiated = false;
    try {
      Tensor error = loss.of(predictions, batch.targets());
      value = error.item();
      seen.examined(value);
      if (Double.isFinite(value) && error.tracked()) {
        pass.backward(error);
        differentiated = true;
      }
    } catch (IllegalArgumentException e) {
      refusal = String.valueOf(e.getMessage());
    }
    Look look = watch.look(0, weights(model, differentiated ? pass : null));
    seen.add(look);
    Op<NdArray> op = predictions.op();
    if (seen.exam() == null) {
      seen.exam(
          new Exam(
              loss,
              look.last(),
              op == null ? "" : op.name(),
              batch.inputs(),
              predictions.data(),
              batch.targets(),
              value,
              refusal));
    }
  }

  private static int[] sample(int size) {
    int[] examples = new int[Math.min(EXAMPLES, size)];
    for (int i = 0; i < examples.length; i++) {
      examples[i] = (int) ((long) i * size / examples.length);
    }
    return examples;
  }

  /** All weights as they are; without a pass, their gradients are not known. */
  static List<WeightLook> weights(Model model, @Nullable Pass pass) {
    List<WeightLook> weights = new ArrayList<>();
    for (Parameter parameter : model.parameters()) {
      weights.add(
          new WeightLook(
              parameter.name(),
              parameter.shape().rank() > 1,
              Numbers.norm(parameter.value().data()),
              pass == null ? Double.NaN : Numbers.norm(pass.gradient(parameter).data()),
              Double.NaN));
    }
    return weights;
  }
}
