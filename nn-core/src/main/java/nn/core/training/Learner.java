package nn.core.training;

import nn.autodiff.Tensor;
import nn.core.Model;
import nn.core.Observer;
import nn.core.Pass;
import nn.core.losses.Loss;
import org.jspecify.annotations.Nullable;

/** Single steps: of learning, and of measuring. */
final class Learner {
  /**
   * A step that was made.
   *
   * @param loss the mean loss of the batch
   * @param predictions what the model gave
   * @param pass the pass whose gradients moved the weights
   */
  record Step(float loss, Tensor predictions, Pass pass) {}

  private final Model model;
  private final Loss loss;
  private final Updates updates;

  /** The examples of the last step. */
  private int @Nullable [] learned;

  Learner(Model model, Loss loss, Updates updates) {
    this.model = model;
    this.loss = loss;
    this.updates = updates;
  }

  /** Forgets which examples came last. */
  void begin() {
    learned = null;
  }

  /** The loss of a batch, its gradients, and the weights' way after them. */
  Step learn(Source data, Portion portion, long seed, long step, Observer... observers) {
    Batch batch = portion.batch();
    Pass pass = Pass.training(seed, step, observers);
    Tensor predictions = model.forward(Tensor.constant(batch.inputs()), pass);
    Tensor value = Checks.loss(loss, predictions, portion);
    if (!Float.isFinite(value.item())) {
      throw new NotFinite(model, data)
          .loss(value.item(), portion, learned, search -> Pass.training(seed, step, search));
    }
    pass.backward(value);
    pass.writeUpdates();
    Pass slope = updates.climbs() ? uphill(pass, portion, seed, step) : pass;
    updates.add(slope, batch.size());
    learned = portion.examples();
    return new Step(value.item(), predictions, slope);
  }

  /** The same step's gradients, but taken uphill from the weights. */
  private Pass uphill(Pass first, Portion portion, long seed, long step) {
    updates.climb(first);
    try {
      Pass pass = Pass.training(seed, step);
      Tensor predictions = model.forward(Tensor.constant(portion.batch().inputs()), pass);
      pass.backward(Checks.loss(loss, predictions, portion));
      return pass;
    } finally {
      updates.comeBack();
    }
  }

  /** The loss of a batch; nothing is learned. */
  Step measure(Source data, Portion portion) {
    // The graph is kept, for a loss looks in it for the logits behind probabilities.
    Pass pass = Pass.measuring();
    Tensor predictions = model.forward(Tensor.constant(portion.batch().inputs()), pass);
    float value = Checks.loss(loss, predictions, portion).item();
    if (!Float.isFinite(value)) {
      throw new NotFinite(model, data).loss(value, portion, null, Pass::measuring);
    }
    return new Step(value, predictions, pass);
  }

  /** Throws if weights are not finite any more. */
  void check(Source data) {
    TrainingException wrong = new NotFinite(model, data).weights(learned);
    if (wrong != null) {
      throw wrong;
    }
  }
}
