package nn.core.training;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import nn.autodiff.Tensor;
import nn.autodiff.Workspace;
import nn.core.Model;
import nn.core.Observer;
import nn.core.Pass;
import nn.core.losses.Loss;
import nn.core.metrics.Metric;
import nn.core.optimizers.Clip;
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
  private static final Observer[] NOBODY = {};

  private final Model model;
  private final Loss loss;
  private final List<Metric> metrics;
  private final Updates updates;
  private final List<Callback> callbacks = new ArrayList<>();
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
    this.loss = loss;
    this.metrics = List.of(metrics);
    this.updates = new Updates(model, optimizer);
    new Tally(this.metrics);
  }

  /**
   * Has callbacks look on from now on; returns this trainer.
   *
   * @param more the callbacks, called after those given before
   */
  public Trainer with(Callback... more) {
    callbacks.addAll(List.of(more));
    return this;
  }

  /**
   * Shortens gradients from now on, before the optimizer sees them; returns this trainer.
   *
   * @param clip how they are shortened
   */
  public Trainer clip(Clip clip) {
    updates.clip(clip);
    return this;
  }

  /**
   * Changes the weights only after every so many batches, along the mean gradient of all their
   * examples, as if they were one batch; returns this trainer. The last ones of an epoch may be
   * fewer.
   *
   * @param batches how many batches make a step of the optimizer, 1 or more
   * @throws IllegalArgumentException if there are none
   */
  public Trainer accumulate(int batches) {
    if (batches < 1) {
      throw new IllegalArgumentException(
          "Trainer: expected to accumulate 1 batch or more but got " + batches);
    }
    updates.every(batches);
    return this;
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
    Run run = new Run(this);
    long batches = Order.batches(train.size(), epochs.batchSize());
    try (ProgressBar bar = start(batches * epochs.count())) {
      callbacks.forEach(callback -> callback.fitBegins(run));
      try {
        for (int epoch = 0; epoch < epochs.count() && !run.stopped(); epoch++) {
          String title = "epoch " + (epoch + 1) + "/" + epochs.count() + " · ";
          if (!epoch(run, train, validation, epochs, bar, epoch * batches, title)) {
            run.history = run.history.asInterrupted();
            break;
          }
        }
      } finally {
        callbacks.forEach(callback -> callback.fitEnds(run));
      }
    }
    return run.history;
  }

  /** One epoch; false if it was interrupted. */
  private boolean epoch(
      Run run,
      Dataset train,
      @Nullable Dataset validation,
      Epochs epochs,
      ProgressBar bar,
      long before,
      String title) {
    run.results.clear();
    callbacks.forEach(callback -> callback.epochBegins(run));
    Tally tally = learn(run, train, epochs, bar, before, title);
    if (tally == null) {
      return false;
    }
    run.results.putAll(tally.results(""));
    if (updates.isRegularized()) {
      run.results.put("penalty", updates.penalty());
    }
    if (validation != null) {
      Tally measured = measure(validation);
      if (measured == null) {
        return false;
      }
      run.results.putAll(measured.results("val_"));
    }
    callbacks.forEach(callback -> callback.epochEnds(run));
    run.history = run.history.with(run.results);
    epochsDone++;
    Evaluation evaluation = new Evaluation(run.results);
    bar.update(before + Order.batches(train.size(), epochs.batchSize()), () -> title + evaluation);
    return true;
  }

  private ProgressBar start(long steps) {
    return quiet || steps == 0 ? Progress.none() : Progress.start("Training", steps);
  }

  /** The steps of one epoch; null if they were interrupted. */
  private @Nullable Tally learn(
      Run run, Dataset train, Epochs epochs, ProgressBar bar, long before, String title) {
    Order order = Order.of(train.size(), epochs, epochsDone);
    Tally tally = new Tally(metrics);
    Batch batch = null;
    for (int number = 0; number < order.batches() && !run.stopped(); number++) {
      if (Thread.interrupted()) {
        return null;
      }
      int[] examples = order.batch(number);
      batch = batch == null ? train.batch(examples) : train.batch(batch, examples);
      Batch next = batch;
      workspace.step(() -> learn(run, train, next, examples, tally, epochs.seed()));
      bar.update(before + number + 1, () -> title + new Evaluation(tally.results("")));
    }
    updates.flush();
    TrainingException wrong = new NotFinite(model, train).weights(learned);
    if (wrong != null) {
      throw wrong;
    }
    return tally;
  }

  /** One step: the loss of a batch, its gradients, and the weights' way after them. */
  private Tally learn(Run run, Dataset train, Batch batch, int[] examples, Tally tally, long seed) {
    long now = ++step;
    Observer[] observers = observers(now);
    Pass pass = Pass.training(seed, now, observers);
    Tensor predictions = model.forward(Tensor.constant(batch.inputs()), pass);
    Tensor value = Checks.loss(loss, predictions, batch.targets(), examples);
    if (!Float.isFinite(value.item())) {
      throw new NotFinite(model, train)
          .loss(value.item(), batch, examples, learned, search -> Pass.training(seed, now, search));
    }
    pass.backward(value);
    pass.writeUpdates();
    Pass slope = updates.climbs() ? uphill(pass, batch, examples, seed) : pass;
    updates.add(slope, batch.size());
    learned = examples;
    tally.add(value.item(), predictions, batch);
    if (!callbacks.isEmpty()) {
      run.stepEnds(value.item(), slope, callbacks);
    }
    return tally;
  }

  /** The same step's gradients, but taken uphill from the weights. */
  private Pass uphill(Pass first, Batch batch, int[] examples, long seed) {
    updates.climb(first);
    try {
      Pass pass = Pass.training(seed, step);
      Tensor predictions = model.forward(Tensor.constant(batch.inputs()), pass);
      pass.backward(Checks.loss(loss, predictions, batch.targets(), examples));
      return pass;
    } finally {
      updates.comeBack();
    }
  }

  private Observer[] observers(long now) {
    return callbacks.isEmpty()
        ? NOBODY
        : callbacks.stream()
            .flatMap(callback -> callback.observers(now).stream())
            .toArray(Observer[]::new);
  }

  /** What is trained. */
  public Model model() {
    return model;
  }

  /**
   * All that is needed besides the weights to go on training with the same bits, as a copy.
   *
   * <p>To go on in another process: save the weights and this, build the same model and trainer
   * there, put the weights back, and {@link #restore} this.
   */
  public TrainerState state() {
    return new TrainerState(
        step,
        updates.done(),
        epochsDone,
        updates.rateFactor(),
        updates.slots(),
        callbacks.stream().map(Callback::state).toList());
  }

  /**
   * Goes on from a saved state.
   *
   * @param state what {@link #state} gave of a trainer with the same model, optimizer and callbacks
   * @throws IllegalArgumentException if it does not fit; then nothing is changed
   */
  public void restore(TrainerState state) {
    if (state.callbacks().size() != callbacks.size()) {
      throw new IllegalArgumentException(
          "Trainer: expected a saved state of "
              + callbacks.size()
              + " callbacks but got one of "
              + state.callbacks().size()
              + "; give the trainer the callbacks it had when it was saved, in the same order");
    }
    updates.restore(state.updates(), state.rateFactor(), state.slots());
    step = state.step();
    epochsDone = state.epochs();
    for (int i = 0; i < callbacks.size(); i++) {
      callbacks.get(i).restore(state.callbacks().get(i));
    }
  }

  long epochsDone() {
    return epochsDone;
  }

  long stepsDone() {
    return step;
  }

  Updates updates() {
    return updates;
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
