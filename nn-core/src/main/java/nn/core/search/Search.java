package nn.core.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;

/**
 * Tries settings and ranks them.
 *
 * <pre>{@code
 * record Settings(double rate, int units) {}
 *
 * List<Settings> grid = Space.of(Settings.class)
 *     .choice("rate", 0.1, 0.01)
 *     .choice("units", 8, 16)
 *     .grid();
 * List<Search.Trial<Settings>> best = Search.run(grid, settings -> {
 *   Sequential model = new Sequential(
 *       data.inputShape(), new Dense(settings.units(), RELU), new Dense(2, SOFTMAX));
 *   Trainer trainer = new Trainer(
 *       model, new Adam(settings.rate()), new SparseCategoricalCrossEntropy(), new Accuracy());
 *   return trainer.quiet().fit(train, validation, Epochs.of(5)).last("val_accuracy");
 * });
 * best.get(0).settings();
 * }</pre>
 *
 * <p>Trials run at the same time on all processors. Each makes a model of its own and gives the
 * same score however many run beside it, so the ranking does not depend on the machine.
 */
public final class Search {
  private Search() {}

  /**
   * Settings that were tried.
   *
   * @param number which of the settings, from 0
   * @param settings the settings
   * @param score what came of them
   * @param <T> the settings' type
   */
  public record Trial<T>(int number, T settings, double score) {}

  /**
   * Tries all settings, on as many threads as there are processors.
   *
   * @param settings what is tried
   * @param score trains with settings and says how good that was; called by several threads
   * @return the trials, the highest score first; of equal ones the earlier first, NaN last
   * @throws CancellationException if the thread is interrupted
   */
  public static <T> List<Trial<T>> run(List<T> settings, ToDoubleFunction<T> score) {
    return run(settings, score, Runtime.getRuntime().availableProcessors());
  }

  /**
   * Tries all settings.
   *
   * @param settings what is tried
   * @param score trains with settings and says how good that was; called by several threads
   * @param threads how many trials run at the same time, 1 or more
   * @return the trials, the highest score first; of equal ones the earlier first, NaN last
   * @throws CancellationException if the thread is interrupted
   */
  public static <T> List<Trial<T>> run(List<T> settings, ToDoubleFunction<T> score, int threads) {
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "search");
              thread.setDaemon(true);
              return thread;
            });
    try {
      List<Callable<Trial<T>>> tasks = new ArrayList<>();
      for (int i = 0; i < settings.size(); i++) {
        int number = i;
        T tried = settings.get(i);
        tasks.add(() -> new Trial<>(number, tried, score.applyAsDouble(tried)));
      }
      List<Trial<T>> trials = new ArrayList<>();
      List<Future<Trial<T>>> running = tasks.stream().map(pool::submit).toList();
      for (Future<Trial<T>> trial : running) {
        if (Thread.interrupted()) { // which get does not look at where a trial is done already
          throw new InterruptedException();
        }
        trials.add(trial.get());
      }
      trials.sort(
          Comparator.comparingDouble((Trial<T> trial) -> rank(trial.score()))
              .thenComparingInt(Trial::number));
      return trials;
    } catch (InterruptedException e) {
      throw new CancellationException("Search: interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("Search: a trial failed", e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private static double rank(double score) {
    return Double.isNaN(score) ? Double.POSITIVE_INFINITY : -score;
  }
}
