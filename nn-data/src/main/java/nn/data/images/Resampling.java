package nn.data.images;

import java.util.Arrays;

/**
 * Makes new pixels of old ones, first along rows and then along columns. Old rows are read one at a
 * time, only those that count, and no more are kept than count at once.
 */
final class Resampling {
  /** Gives the numbers of one old row. */
  @FunctionalInterface
  interface Rows {
    void read(int y, float[] row);
  }

  private final Rows rows;
  private final int channels;
  private final Span down;
  private final Span across;

  Resampling(Rows rows, int channels, Span down, Span across) {
    this.rows = rows;
    this.channels = channels;
    this.down = down;
    this.across = across;
  }

  /** Writes the new rows at {@code at}, {@code stride} numbers apart. */
  void write(float[] out, int at, int stride) {
    Span.Weights[] vertical = down.weights();
    Span.Weights[] horizontal = across.weights();
    int width = across.to() * channels;
    int most = Arrays.stream(vertical).mapToInt(Span.Weights::count).max().orElse(0);
    float[][] wide = new float[most][width];
    float[] old = new float[across.from() * channels];
    double[] sums = new double[width];
    int next = 0;
    for (int y = 0; y < vertical.length; y++) {
      Span.Weights weights = vertical[y];
      next = Math.max(next, weights.first());
      for (; next < weights.first() + weights.count(); next++) {
        rows.read(next, old);
        along(old, horizontal, wide[next % most]);
      }
      mix(wide, weights, sums);
      for (int x = 0; x < width; x++) {
        out[at + y * stride + x] = (float) sums[x];
      }
    }
  }

  private void along(float[] old, Span.Weights[] horizontal, float[] row) {
    if (across.changesNothing()) {
      System.arraycopy(old, 0, row, 0, row.length);
      return;
    }
    if (channels == 3) {
      alongColours(old, horizontal, row);
      return;
    }
    for (int x = 0; x < horizontal.length; x++) {
      int first = horizontal[x].first();
      int count = horizontal[x].count();
      for (int k = 0; k < channels; k++) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
          sum += horizontal[x].of(i) * old[(first + i) * channels + k];
        }
        row[x * channels + k] = (float) sum;
      }
    }
  }

  /** The same for three channels, which is most of the work on photos: three sums at once. */
  private static void alongColours(float[] old, Span.Weights[] horizontal, float[] row) {
    for (int x = 0; x < horizontal.length; x++) {
      int at = 3 * horizontal[x].first();
      int count = horizontal[x].count();
      double red = 0;
      double green = 0;
      double blue = 0;
      for (int i = 0; i < count; i++, at += 3) {
        double weight = horizontal[x].of(i);
        red += weight * old[at];
        green += weight * old[at + 1];
        blue += weight * old[at + 2];
      }
      row[3 * x] = (float) red;
      row[3 * x + 1] = (float) green;
      row[3 * x + 2] = (float) blue;
    }
  }

  private static void mix(float[][] wide, Span.Weights weights, double[] sums) {
    Arrays.fill(sums, 0);
    for (int i = 0; i < weights.count(); i++) {
      double weight = weights.of(i);
      float[] row = wide[(weights.first() + i) % wide.length];
      for (int x = 0; x < sums.length; x++) {
        sums[x] += weight * row[x];
      }
    }
  }
}
