package nn.core.training;

import java.util.Arrays;
import java.util.stream.Collectors;
import nn.autodiff.Tensor;
import nn.core.Model;
import nn.core.Parameter;
import nn.core.losses.Loss;

/** Whether a model and examples go together, with errors that say how to make them. */
final class Checks {
  private static final int LISTED = 8;

  private Checks() {}

  /** That there are examples, of the shape the model was built for. */
  static void data(String which, Dataset data, Model model) {
    if (data.size() == 0) {
      throw new IllegalArgumentException(
          "Trainer: there are no examples in the " + which + " data");
    }
    shape(which, Source.of(data), model);
  }

  /** That examples have the shape the model was built for. */
  static void shape(String which, Source data, Model model) {
    if (!data.inputShape().equals(model.inputShape())) {
      throw new IllegalArgumentException(
          "Trainer: one example of the "
              + which
              + " data has shape "
              + data.inputShape()
              + " but \""
              + model.name()
              + "\" was built for "
              + model.inputShape()
              + (data.inputShape().size() == model.inputShape().size()
                  ? "; build it for the data's shape, with new Flatten() where rows are needed"
                  : "; build it for the data's shape"));
    }
  }

  /** That there is something to learn. */
  static void learnable(Model model) {
    if (model.parameters().isEmpty()) {
      throw new IllegalArgumentException(
          "Trainer: \"" + model.name() + "\" has no weights to train; add a layer like Dense");
    }
    if (model.parameters().stream().noneMatch(Parameter::isTrainable)) {
      throw new IllegalArgumentException(
          "Trainer: all weights of \"" + model.name() + "\" are frozen; unfreeze some");
    }
  }

  /** The loss of a batch; if the targets are wrong, told with the examples they belong to. */
  static Tensor loss(Loss loss, Tensor predictions, Portion portion) {
    int[] examples = portion.examples();
    try {
      Batch batch = portion.batch();
      return batch.weights() == null
          ? loss.of(predictions, batch.targets())
          : loss.of(predictions, batch.targets(), batch.weights());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          e.getMessage()
              + "\n  in the batch of examples "
              + Arrays.stream(examples)
                  .limit(LISTED)
                  .mapToObj(String::valueOf)
                  .collect(Collectors.joining(", "))
              + (examples.length > LISTED ? ", ..." : ""),
          e);
    }
  }
}
