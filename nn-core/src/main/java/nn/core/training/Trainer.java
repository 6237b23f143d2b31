package nn.core.training;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import nn.autodiff.NdArray;
import nn.autodiff.Workspace;
import nn.core.Model;
import nn.core.Observer;
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
  private static final Observer[] NOBODY = {};

  private final Model model;
  private final List<Metric> metrics;
  private final Updates updates;
  private final Learner learner;
  private final List<Callback> callbacks = new ArrayList<>();
  private final Workspace workspace = new Workspace();
  private boolean quiet;
  private long step;
  private long epochsDone;

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
    this.metrics = List.of(metrics);
    this.updates = new Updates(model, optimizer);
    this.learner = new Learner(model, loss, updates);
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
    Checks.data("training", train, model);
    return run(Source.of(train), null, epochs);
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
    Checks.data("training", train, model);
    Checks.data("validation", validation, model);
    return run(Source.of(train), Source.of(validation), epochs);
  }

  /**
   * Trains on batches that come one after the other.
   *
   * @param train the batches
   * @param epochs how often; the source has its own batch size and order
   * @return what the loss and the metrics were, epoch by epoch
   * @throws IllegalArgumentException if the data do not fit the model, or there are none
   * @throws TrainingException if the loss or the weights become NaN or infinite
   */
  public History fit(BatchSource train, Epochs epochs) {
    return run(Source.of(train), null, epochs);
  }

  /**
   * Trains on batches that come one after the other, and measures on examples after each epoch.
   *
   * @param train the batches to learn from
   * @param validation the examples to measure on
   * @param epochs how often; the source has its own batch size and order
   * @return what the loss and the metrics were, epoch by epoch, on both
   * @throws IllegalArgumentException if the data do not fit the model, or there are none
   * @throws TrainingException if the loss or the weights become NaN or infinite
   */
  public History fit(BatchSource train, Dataset validation, Epochs epochs) {
    Checks.data("validation", validation, model);
    return run(Source.of(train), Source.of(validation), epochs);
  }

  private History run(Source train, @Nullable Source validation, Epochs epochs) {
    Checks.shape("training", train, model);
    Checks.learnable(model);
    learner.begin();
    Run run = new Run(this);
    try (ProgressBar bar = start(train.batches(epochs) * epochs.count())) {
      callbacks.forEach(callback -> callback.fitBegins(run));
      try {
        for (int epoch = 0; epoch < epochs.count() && !run.stopped(); epoch++) {
          if (!epoch(run, train, validation, epochs, epoch, bar)) {
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

  private ProgressBar start(long steps) {
    return quiet || steps == 0 ? Progress.none() : Progress.start("Training", steps);
  }

  /** One epoch; false if it was interrupted. */
  private boolean epoch(
      Run run,
      Source train,
      @Nullable Source validation,
      Epochs epochs,
      int number,
      ProgressBar bar) {
    run.epochBegins(epochsDone + 1);
    callbacks.forEach(callback -> callback.epochBegins(run));
    String title = "epoch " + (number + 1) + "/" + epochs.count() + " · ";
    long before = number * train.batches(epochs);
    Tally tally =
        learn(
            run, train, epochs, (done, now) -> bar.update(before + done, () -> title + now.get()));
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
    epochsDone++;
    callbacks.forEach(callback -> callback.epochEnds(run));
    run.history = run.history.with(run.results);
    Evaluation evaluation = new Evaluation(run.results);
    bar.update(before + train.batches(epochs), () -> title + evaluation);
    return true;
  }

  /** Is told how many steps of an epoch were done, and how to say what came of them. */
  @FunctionalInterface
  private interface Told {
    void of(long done, Supplier<Evaluation> now);
  }

  /** The steps of one epoch; null if they were interrupted. */
  private @Nullable Tally learn(Run run, Source train, Epochs epochs, Told told) {
    Tally tally = new Tally(metrics);
    Supplier<Evaluation> now = () -> new Evaluation(tally.results(""));
    run.measures(() -> tally.results(""));
    long done = 0;
    try (Feed feed = train.training(epochs, epochsDone)) {
      while (feed.more() && !run.stopped()) {
        if (Thread.interrupted()) {
          return null;
        }
        Portion next = feed.next();
        workspace.step(() -> learn(run, train, next, epochs.seed(), tally));
        told.of(++done, now);
      }
    }
    updates.flush();
    learner.check(train);
    return tally;
  }

  private Tally learn(Run run, Source train, Portion portion, long seed, Tally tally) {
    long now = ++step;
    Learner.Step made = learner.learn(train, portion, seed, now, observers(now));
    tally.add(made.loss(), made.predictions(), portion.batch());
    if (!callbacks.isEmpty()) {
      run.stepEnds(made.loss(), made.pass(), callbacks);
    }
    return tally;
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
    return evaluation(Source.of(data));
  }

  /**
   * The loss and the metrics on batches that come one after the other; nothing is learned.
   *
   * @param data the batches to measure on
   * @throws IllegalArgumentException if the data do not fit the model, or there are none
   * @throws TrainingException if the loss is NaN or infinite
   * @throws CancellationException if the thread is interrupted; the interrupt counts as dealt with
   */
  public Evaluation evaluate(BatchSource data) {
    Source source = Source.of(data);
    Checks.shape("evaluation", source, model);
    return evaluation(source);
  }

  private Evaluation evaluation(Source data) {
    Tally tally = measure(data);
    if (tally == null) {
      throw new CancellationException("Trainer: evaluate was interrupted, nothing was measured");
    }
    return new Evaluation(tally.results(""));
  }

  /**
   * The model's results for all examples of a dataset, in their order; targets are not looked at.
   *
   * @param data the examples
   * @return shape {@code (n, ...outputShape)}
   * @throws IllegalArgumentException if the data do not fit the model, or there are none
   */
  public NdArray predict(Dataset data) {
    Checks.data("given", data, model);
    return predictions(Source.of(data));
  }

  /**
   * The model's results for all batches of a stream, in their order; targets are not looked at.
   *
   * @param data the batches
   * @return shape {@code (n, ...outputShape)}
   * @throws IllegalArgumentException if the data do not fit the model, or there are none
   */
  public NdArray predict(BatchSource data) {
    Source source = Source.of(data);
    Checks.shape("given", source, model);
    return predictions(source);
  }

  private NdArray predictions(Source data) {
    List<NdArray> parts = new ArrayList<>();
    int examples = 0;
    try (Feed feed = data.measuring()) {
      while (feed.more()) {
        NdArray part = model.predict(feed.next().batch().inputs());
        parts.add(part);
        examples += part.shape().dim(0);
      }
    }
    NdArray all = NdArray.zeros(model.outputShape().prepend(examples));
    int at = 0;
    for (NdArray part : parts) {
      System.arraycopy(part.data(), 0, all.data(), at, part.size());
      at += part.size();
    }
    return all;
  }

  /** The loss and the metrics; null if interrupted. */
  private @Nullable Tally measure(Source data) {
    Tally tally = new Tally(metrics);
    try (Feed feed = data.measuring()) {
      while (feed.more()) {
        if (Thread.interrupted()) {
          return null;
        }
        Portion next = feed.next();
        workspace.step(
            () -> {
              Learner.Step made = learner.measure(data, next);
              tally.add(made.loss(), made.predictions(), next.batch());
              return tally;
            });
      }
    }
    return tally;
  }
}
