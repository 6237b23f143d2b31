package nn.bench.mnist;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import nn.core.Sequential;
import nn.core.losses.SparseCategoricalCrossEntropy;
import nn.core.metrics.Accuracy;
import nn.core.optimizers.Adam;
import nn.core.schedules.CosineDecay;
import nn.core.training.Callback;
import nn.core.training.Dataset;
import nn.core.training.Epochs;
import nn.core.training.Evaluation;
import nn.core.training.Trainer;
import nn.core.training.Training;
import nn.data.download.DownloadException;
import nn.data.images.Mnist;

/** Trains a network on the 60,000 digits of MNIST and tests it on the other 10,000. */
public final class MnistMain {
  private static final int BATCH = 128;

  /** About how far Adam's first steps go; the last ones go nowhere, along half a cosine. */
  private static final double RATE = 0.001;

  private MnistMain() {}

  /**
   * The command line: {@code mlp} or {@code cnn}, {@code --epochs N}, {@code --seed N}.
   *
   * @param arguments see above
   */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(out, List.of(arguments)));
  }

  static int run(PrintStream out, List<String> arguments) {
    Options options;
    try {
      options = Options.of(arguments);
    } catch (IllegalArgumentException e) {
      out.println(e.getMessage() + "\n" + Options.USAGE);
      return 2;
    }
    try {
      train(out, options, Mnist.train(), Mnist.test());
      return 0;
    } catch (DownloadException e) {
      out.println(e.getMessage());
      return 1;
    }
  }

  /** Trains and tests; gives the share of the test's digits that were recognized. */
  static double train(PrintStream out, Options options, Dataset train, Dataset test) {
    long start = System.nanoTime();
    Sequential model = options.recipe().model(options.seed());
    out.println(model.summary());
    long steps = options.epochs() * ((train.size() + BATCH - 1L) / BATCH);
    Adam optimizer = new Adam(new CosineDecay(RATE, Math.max(1, steps)));
    Trainer trainer =
        new Trainer(model, optimizer, new SparseCategoricalCrossEntropy(), new Accuracy())
            .quiet()
            .with(new Lines(out, start));
    trainer.fit(train, Epochs.of(options.epochs()).batch(BATCH).seed(options.seed()));
    Evaluation result = trainer.evaluate(test);
    double accuracy = result.get("accuracy");
    out.printf(
        Locale.ROOT,
        "test accuracy %.2f%%, %d of %d wrong; seed %d, %d epochs, %.0f s%n",
        100 * accuracy,
        Math.round((1 - accuracy) * test.size()),
        test.size(),
        options.seed(),
        options.epochs(),
        seconds(start));
    return accuracy;
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  /** A line for each epoch. */
  private record Lines(PrintStream out, long start) implements Callback {
    @Override
    public void epochEnds(Training training) {
      out.printf(
          Locale.ROOT,
          "epoch %2d  %s  %4.0f s%n",
          training.epoch(),
          new Evaluation(training.results()),
          seconds(start));
    }
  }
}
