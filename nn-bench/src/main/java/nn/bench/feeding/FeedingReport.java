package nn.bench.feeding;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Sequential;
import nn.core.activations.Activation;
import nn.core.layers.Dense;
import nn.core.losses.SparseCategoricalCrossEntropy;
import nn.core.optimizers.Adam;
import nn.core.training.BatchSource;
import nn.core.training.Dataset;
import nn.core.training.Epochs;
import nn.core.training.Trainer;
import nn.data.feeding.Cache;
import nn.data.feeding.Loader;

/**
 * Trains 784-128-64-10 in batches of 64 from memory, from files and from caches, an epoch of each
 * by turns, and says how fast each is beside memory.
 */
public final class FeedingReport {
  private static final int BATCH = 64;
  private static final int WARM_UP = 3;

  /**
   * What a feed came to.
   *
   * @param name where the examples came from
   * @param seconds the median time of a step
   * @param share the median, over the turns, of memory's time through this feed's
   */
  public record Figure(String name, double seconds, double share) {}

  /** One of those that take turns. */
  private static final class Contestant {
    private final String name;
    private final Trainer trainer = trainer();
    private final Runnable epoch;
    private final List<Double> seconds = new ArrayList<>();

    Contestant(String name, Dataset data) {
      this.name = name;
      this.epoch = () -> trainer.fit(data, Epochs.of(1).batch(BATCH));
    }

    Contestant(String name, BatchSource data) {
      this.name = name;
      this.epoch = () -> trainer.fit(data, Epochs.of(1));
    }

    double run() {
      long start = System.nanoTime();
      epoch.run();
      return (System.nanoTime() - start) / 1e9;
    }

    List<NdArray> weights() {
      return trainer.model().parameters().stream().map(parameter -> parameter.value()).toList();
    }
  }

  private final PrintStream out;
  private final int examples;

  /**
   * A report.
   *
   * @param out where it is printed
   * @param examples how many images there are
   */
  public FeedingReport(PrintStream out, int examples) {
    this.out = out;
    this.examples = examples;
  }

  private static Trainer trainer() {
    Sequential model =
        new Sequential(
            Shape.of(Feeds.PIXELS),
            new Dense(128, Activation.RELU),
            new Dense(64, Activation.RELU),
            new Dense(10, Activation.SOFTMAX));
    return new Trainer(model, new Adam(), new SparseCategoricalCrossEntropy()).quiet();
  }

  /** Measures for about so many seconds, once all files are written, which takes longer. */
  public List<Figure> run(double seconds) throws IOException {
    Path folder = Files.createTempDirectory("feeding");
    try {
      return run(new Feeds(folder, examples), seconds);
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private List<Figure> run(Feeds feeds, double seconds) {
    int steps = (examples + BATCH - 1) / BATCH;
    List<Contestant> all = new ArrayList<>();
    feeds
        .datasets()
        .forEach(
            (name, data) -> {
              all.add(new Contestant(name, data));
              all.add(new Contestant(name + ", prefetched", loader(data, 1)));
            });
    for (int i = 0; i < WARM_UP; i++) {
      all.forEach(Contestant::run);
    }
    Trainer first = trainer();
    long start = System.nanoTime();
    Dataset kept = Cache.inMemory(feeds.pngs());
    first.fit(kept, Epochs.of(1).batch(BATCH));
    double filled = (System.nanoTime() - start) / 1e9;
    Contestant decoding = new Contestant("PNG files, by 2 threads", loader(feeds.pngs(), 2));
    double decoded = decoding.run();
    Contestant cached = new Contestant("PNG files, cached in memory", kept);
    for (int i = 0; i < WARM_UP; i++) {
      cached.run();
    }
    all.add(cached);
    long until = System.nanoTime() + (long) (seconds * 1e9);
    do {
      all.forEach(contestant -> contestant.seconds.add(contestant.run()));
    } while (System.nanoTime() < until);
    List<Figure> figures = new ArrayList<>();
    all.forEach(contestant -> figures.add(figure(contestant, all.get(0), steps)));
    double memory = figures.get(0).seconds();
    figures.add(
        new Figure(
            "PNG files, first epoch: filling the cache too",
            filled / steps,
            memory * steps / filled));
    figures.add(new Figure(decoding.name, decoded / steps, memory * steps / decoded));
    print(figures, steps);
    boolean same = all.stream().allMatch(c -> c.weights().equals(all.get(0).weights()));
    out.println(
        same
            ? "all that took turns came to the same weights"
            : "WRONG: not all that took turns came to the same weights");
    return figures;
  }

  private static Loader loader(Dataset data, int threads) {
    return Loader.of(data).shuffle(0).batch(BATCH).prefetch(4, threads);
  }

  private static Figure figure(Contestant contestant, Contestant memory, int steps) {
    List<Double> shares = new ArrayList<>();
    for (int i = 0; i < contestant.seconds.size(); i++) {
      shares.add(memory.seconds.get(i) / contestant.seconds.get(i));
    }
    return new Figure(contestant.name, median(contestant.seconds) / steps, median(shares));
  }

  private static double median(List<Double> numbers) {
    List<Double> sorted = numbers.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  private void print(List<Figure> figures, int steps) {
    out.printf(
        Locale.ROOT,
        "784-128-64-10, batches of 64, %,d examples, %,d steps an epoch%n%n%-46s %12s %8s%n",
        examples,
        steps,
        "fed from",
        "time a step",
        "speed");
    for (Figure figure : figures) {
      out.printf(
          Locale.ROOT,
          "%-46s %9.1f us %7.0f%%%n",
          figure.name(),
          figure.seconds() * 1e6,
          100 * figure.share());
    }
  }
}
