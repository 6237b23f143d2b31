package nn.core.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import nn.autodiff.Engine;
import nn.autodiff.Tensor;
import nn.autodiff.Workspace;
import nn.core.Model;
import nn.core.Parameter;
import nn.core.Pass;
import nn.core.losses.Loss;
import nn.core.metrics.Metric;
import nn.core.optimizers.Optimizer;
import nn.core.progress.Progress;
import nn.core.progress.ProgressBar;
import org.jspecify.annotations.Nullable;

/**
 * Trains a model: batch, graph, loss, backward, step, until all epochs are done.
 *
 * <pre>{@code
 * Trainer trainer = new Trainer(model, new Adam(), new SparseCategoricalCrossEntropy(), new Accuracy());
 * History history = trainer.fit(train, validation, Epochs.of(50));
 * trainer.evaluate(test).get("accuracy");
 * }</pre>
 *
 * <p>Calling {@code fit} again goes on where the last call ended: the optimizer remembers, and
 * epochs are counted on, so 2 epochs and then 3 come to the same as 5.
 *
 * <p>An interrupt of the thread ends training between two steps; the weights are whole, the history
 * is that of the epochs completed and says {@link History#interrupted}, and the interrupt counts as
 * dealt with. A trainer is used by one thread at a time.
 */
public final class Trainer {
  private static final int MEASURED_AT_ONCE = 256;

  /** Fewer weights are updated sooner than another thread is told of them. */
  private static final int WEIGHTS_PER_THREAD = 16 * 1024;

  private final Model model;
  private final Loss loss;
  private final List<Metric> metrics;
  private final Optimizer optimizer;

  /** What the optimizer remembers of each parameter. */
  private final Map<Parameter, float[][]> states = new LinkedHashMap<>();

  private final Workspace workspace = new Workspace();
  private boolean quiet;
  private long step;
  private long epochsDone;

  /** The examples of the last step. */
  private int @Nullable [] learned;

  /**
   * A trainer.
   *
   * @param model what is trained
   * @param optimizer how its weights follow their gradients
   * @param loss what is made small
   * @param metrics what is measured besides
   * @throws IllegalArgumentException if two metrics have one name
   */
  public Trainer(Model model, Optimizer optimizer, Loss loss, Metric... metrics) {
    this.model = model;
    this.optimizer = optimizer;
    this.loss = loss;
    this.metrics = List.of(metrics);
    new Tally(this.metrics);
    for (Parameter parameter : model.parameters()) {
      states.put(parameter, new float[optimizer.slots().size()][parameter.shape().size()]);
    }
  }

  /** Shows no progress from now on; returns this trainer. */
  public Trainer quiet() {
    quiet = true;
    return this;
  }

  /**
   * Trains on examples.
   *
   * @param train the examples
   * @param epochs how often, in which portions and order
   * @return what the loss and the metrics were, epoch by epoch
   * @throws IllegalArgumentException if the data do not fit the model, or there are none
   * @throws TrainingException if the loss or the weights become NaN or infinite
   */
  public History fit(Dataset train, Epochs epochs) {
    return run(train, null, epochs);
  }

  /**
   * Trains on examples, and measures on others after each epoch.
   *
   * @param train the examples to learn from
   * @param validation the examples to measure on
   * @param epochs how often, in which portions and order
   * @return what the loss and the metrics were, epoch by epoch, on both
   * @throws IllegalArgumentException if the data do not fit the model, or there are none
   * @throws TrainingException if the loss or the weights become NaN or infinite
   */
  public History fit(Dataset train, Dataset validation, Epochs epochs) {
    Checks.data("validation", validation, model);
    return run(train, validation, epochs);
  }

  private History run(Dataset train, @Nullable Dataset validation, Epochs epochs) {
    Checks.data("training", train, model);
    Checks.learnable(model);
    learned = null;
    History history = History.empty();
    long batches = Order.batches(train.size(), epochs.batchSize());
    try (ProgressBar bar = start(batches * epochs.count())) {
      for (int epoch = 0; epoch < epochs.count(); epoch++) {
        String title = "epoch " + (epoch + 1) + "/" + epochs.count() + " · ";
        Tally tally = learn(train, epochs, bar, epoch * batches, title);
        if (tally == null) {
          return history.asInterrupted();
        }
        Map<String, Double> results = tally.results("");
        if (validation != null) {
          Tally measured = measure(validation);
          if (measured == null) {
            return history.asInterrupted();
          }
          results.putAll(measured.results("val_"));
        }
        history = history.with(results);
        bar.update((epoch + 1) * batches, () -> title + new Evaluation(results));
      }
    }
    return history;
  }

  private ProgressBar start(long steps) {
    return quiet || steps == 0 ? Progress.none() : Progress.start("Training", steps);
  }

  /** One epoch; null if it was interrupted. */
  private @Nullable Tally learn(
      Dataset train, Epochs epochs, ProgressBar bar, long before, String title) {
    Order order = Order.of(train.size(), epochs, epochsDone);
    Tally tally = new Tally(metrics);
    Batch batch = null;
    for (int number = 0; number < order.batches(); number++) {
      if (Thread.interrupted()) {
        return null;
      }
      int[] examples = order.batch(number);
      batch = batch == null ? train.batch(examples) : train.batch(batch, examples);
      Batch next = batch;
      workspace.step(() -> learn(train, next, examples, tally, epochs.seed()));
      bar.update(before + number + 1, () -> title + new Evaluation(tally.results("")));
    }
    TrainingException wrong = new NotFinite(model, train).weights(learned);
    if (wrong != null) {
      throw wrong;
    }
    epochsDone++;
    return tally;
  }

  /** One step: the loss of a batch, its gradients, and the weights' way after them. */
  private Tally learn(Dataset train, Batch batch, int[] examples, Tally tally, long seed) {
    long now = ++step;
    Pass pass = Pass.training(seed, now);
    Tensor predictions = model.forward(Tensor.constant(batch.inputs()), pass);
    Tensor value = Checks.loss(loss, predictions, batch.targets(), examples);
    if (!Float.isFinite(value.item())) {
      throw new NotFinite(model, train)
          .loss(value.item(), batch, examples, learned, search -> Pass.training(seed, now, search));
    }
    pass.backward(value);
    Optimizer.Rule rule = optimizer.rule(now);
    states.forEach(
        (parameter, state) -> {
          float[] weights = parameter.value().data();
          float[] gradient = pass.lentGradient(parameter).data();
          Engine.share(
              weights.length,
              WEIGHTS_PER_THREAD,
              (from, to) -> rule.apply(weights, gradient, state, from, to));
        });
    learned = examples;
    tally.add(value.item(), predictions, batch);
    return tally;
  }

  /**
   * The loss and the metrics on examples; nothing is learned.
   *
   * @param data the examples to measure on
   * @return the same numbers that {@code fit} gives for validation data
   * @throws IllegalArgumentException if the data do not fit the model, or there are none
   * @throws TrainingException if the loss is NaN or infinite
   * @throws CancellationException if the thread is interrupted; the interrupt counts as dealt with
   */
  public Evaluation evaluate(Dataset data) {
    Checks.data("evaluation", data, model);
    Tally tally = measure(data);
    if (tally == null) {
      throw new CancellationException("Trainer: evaluate was interrupted, nothing was measured");
    }
    return new Evaluation(tally.results(""));
  }

  /** The loss and the metrics; null if interrupted. */
  private @Nullable Tally measure(Dataset data) {
    Order order = Order.straight(data.size(), MEASURED_AT_ONCE);
    Tally tally = new Tally(metrics);
    Batch batch = null;
    for (int number = 0; number < order.batches(); number++) {
      if (Thread.interrupted()) {
        return null;
      }
      int[] examples = order.batch(number);
      batch = batch == null ? data.batch(examples) : data.batch(batch, examples);
      Batch next = batch;
      workspace.step(() -> measure(data, next, examples, tally));
    }
    return tally;
  }

  private Tally measure(Dataset data, Batch batch, int[] examples, Tally tally) {
    // The graph is kept, for a loss looks in it for the logits behind probabilities.
    Tensor predictions = model.forward(Tensor.constant(batch.inputs()), Pass.measuring());
    float value = Checks.loss(loss, predictions, batch.targets(), examples).item();
    if (!Float.isFinite(value)) {
      throw new NotFinite(model, data).loss(value, batch, examples, null, Pass::measuring);
    }
    tally.add(value, predictions, batch);
    return tally;
  }
}
