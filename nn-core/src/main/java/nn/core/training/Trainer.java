package nn.core.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nn.autodiff.RandomStream;
import nn.autodiff.Tensor;
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
 * epochs are counted on. An interrupt of the thread ends training between two steps; the weights
 * are whole, the history says {@link History#interrupted}, and the interrupt counts as dealt with.
 */
public final class Trainer {
  private final Model model;
  private final Loss loss;
  private final List<Metric> metrics;
  private final Map<Parameter, Optimizer.Update> updates = new LinkedHashMap<>();
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
   */
  public Trainer(Model model, Optimizer optimizer, Loss loss, Metric... metrics) {
    this.model = model;
    this.loss = loss;
    this.metrics = List.of(metrics);
    for (Parameter parameter : model.parameters()) {
      updates.put(parameter, optimizer.update(parameter.shape()));
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
   * @throws IllegalArgumentException if the data do not fit the model, or there are none
   * @throws TrainingException if the loss becomes NaN or infinite
   */
  public History fit(Dataset train, Epochs epochs) {
    return run(train, null, epochs);
  }

  /**
   * Trains on examples, and measures on others after each epoch.
   *
   * @throws IllegalArgumentException if the data do not fit the model, or there are none
   * @throws TrainingException if the loss becomes NaN or infinite
   */
  public History fit(Dataset train, Dataset validation, Epochs epochs) {
    check("validation", validation);
    return run(train, validation, epochs);
  }

  private History run(Dataset train, @Nullable Dataset validation, Epochs epochs) {
    check("training", train);
    History history = History.empty();
    int batches = (train.size() + epochs.batchSize() - 1) / epochs.batchSize();
    try (ProgressBar bar = start((long) epochs.count() * batches)) {
      for (int epoch = 0; epoch < epochs.count(); epoch++) {
        int[] order = order(train.size(), epochs);
        Tally tally = new Tally(metrics);
        for (int batch = 0; batch < batches; batch++) {
          if (Thread.interrupted()) {
            return history.asInterrupted();
          }
          learn(train.batch(slice(order, batch, epochs.batchSize())), tally, epochs.seed());
          if (batch < batches - 1) {
            int seen = epoch;
            bar.update(
                (long) epoch * batches + batch + 1, () -> message(seen, epochs, tally.results("")));
          }
        }
        epochsDone++;
        Map<String, Double> results = tally.results("");
        if (validation != null) {
          results.putAll(measure(validation, epochs.batchSize()).results("val_"));
        }
        history = history.with(results);
        bar.update((epoch + 1L) * batches, message(epoch, epochs, results));
      }
    }
    return history;
  }

  private ProgressBar start(long total) {
    return quiet ? Progress.none() : Progress.start("Training", total);
  }

  private static String message(int epoch, Epochs epochs, Map<String, Double> results) {
    return "epoch " + (epoch + 1) + "/" + epochs.count() + " · " + new Evaluation(results);
  }

  private int[] order(int size, Epochs epochs) {
    if (epochs.shuffled()) {
      return RandomStream.of(epochs.seed(), "order", epochsDone).permutation(size);
    }
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = i;
    }
    return order;
  }

  private static int[] slice(int[] order, int batch, int size) {
    int from = batch * size;
    return java.util.Arrays.copyOfRange(order, from, Math.min(order.length, from + size));
  }

  /** One step: the loss of a batch, its gradients, and the weights' way after them. */
  private void learn(Batch batch, Tally tally, long seed) {
    step++;
    Pass pass = Pass.training(seed, step);
    Tensor predictions = model.forward(Tensor.constant(batch.inputs()), pass);
    Tensor value = loss.of(predictions, batch.targets());
    if (!Float.isFinite(value.item())) {
      NotFinite.Search search = new NotFinite.Search();
      throw NotFinite.explain(
          model, batch, Pass.training(seed, step, search), search, value.item());
    }
    pass.backward(value);
    updates.forEach(
        (parameter, update) ->
            update.apply(parameter.value().data(), pass.gradient(parameter).data(), step));
    tally.add(value.item(), predictions.data(), batch);
  }

  /**
   * The loss and the metrics on examples; nothing is learned.
   *
   * @throws IllegalArgumentException if the data do not fit the model, or there are none
   */
  public Evaluation evaluate(Dataset data) {
    check("evaluation", data);
    return new Evaluation(measure(data, 256).results(""));
  }

  private Tally measure(Dataset data, int batchSize) {
    Tally tally = new Tally(metrics);
    for (int from = 0; from < data.size(); from += batchSize) {
      int[] examples = new int[Math.min(batchSize, data.size() - from)];
      for (int i = 0; i < examples.length; i++) {
        examples[i] = from + i;
      }
      Batch batch = data.batch(examples);
      Tensor predictions = model.forward(Tensor.constant(batch.inputs()), Pass.measuring());
      tally.add(loss.of(predictions, batch.targets()).item(), predictions.data(), batch);
    }
    return tally;
  }

  private void check(String which, Dataset data) {
    List<String> wrong = new ArrayList<>();
    if (data.size() == 0) {
      wrong.add("it has no examples");
    }
    if (!data.inputShape().equals(model.inputShape())) {
      wrong.add(
          "one example has shape "
              + data.inputShape()
              + " but \""
              + model.name()
              + "\" was built for "
              + model.inputShape()
              + (data.inputShape().size() == model.inputShape().size()
                  ? "; build the model for the data's shape, with new Flatten() where rows are"
                      + " needed"
                  : ""));
    }
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException(
          "Trainer: the " + which + " data cannot be used: " + String.join("; ", wrong));
    }
  }
}
