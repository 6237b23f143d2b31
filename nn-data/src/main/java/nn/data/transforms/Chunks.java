package nn.data.transforms;

import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import nn.core.progress.Progress;
import nn.core.progress.ProgressBar;
import nn.core.training.Batch;
import nn.core.training.Dataset;

/**
 * All examples of a dataset in order, some at a time, so that data larger than memory can be looked
 * at; for a {@link Fittable} of one's own.
 *
 * <pre>{@code
 * double[] sum = new double[1];
 * Chunks.forEach("Summing", train, (batch, first) -> sum[0] += batch.inputs().data()[0]);
 * }</pre>
 */
public final class Chunks {
  private static final int MOST_EXAMPLES = 256;

  /** So many numbers at a time, for examples may be large images. */
  private static final int MOST_NUMBERS = 1 << 20;

  /** From so many numbers on, looking at them may take over a second, and a bar is shown. */
  private static final long MANY_NUMBERS = 50_000_000;

  private Chunks() {}

  /**
   * Takes in every example once.
   *
   * @param title what is being done, for the progress bar of large data
   * @param data the examples
   * @param use what is done with some of them; it is also given the number of the first
   */
  public static void forEach(String title, Dataset data, ObjIntConsumer<Batch> use) {
    int size = data.size();
    int width = data.inputShape().size();
    int step = Math.max(1, Math.min(MOST_EXAMPLES, MOST_NUMBERS / Math.max(1, width)));
    boolean large = (long) size * width >= MANY_NUMBERS;
    try (ProgressBar bar = large ? Progress.start(title, size) : Progress.none()) {
      for (int from = 0; from < size; from += step) {
        int to = Math.min(size, from + step);
        use.accept(data.batch(IntStream.range(from, to).toArray()), from);
        bar.update(to, "");
      }
    }
  }
}
