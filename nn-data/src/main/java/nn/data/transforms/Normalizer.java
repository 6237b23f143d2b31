package nn.data.transforms;

import nn.autodiff.NdArray;

/**
 * Divides every example by its own length, so that only its direction counts: {@code y = x / |x|}.
 *
 * <p>It learns nothing, each example is by itself, and how long one was is lost. An example of
 * zeros stays as it is. <b>Shapes:</b> {@code (n, ...)}; the shape stays, and all numbers of an
 * example count together.
 *
 * <pre>{@code
 * NdArray unit = new Normalizer().apply(NdArray.of(new float[][] {{3, 4}})); // [[0.6, 0.8]]
 * }</pre>
 *
 * @param norm what is called length
 */
public record Normalizer(Norm norm) implements Transform {
  /** What is called the length of an example. */
  public enum Norm {
    /** The sum of the absolute numbers. */
    L1,
    /** The root of the sum of the squares. */
    L2,
    /** The largest absolute number. */
    MAX
  }

  /** By the root of the sum of the squares. */
  public Normalizer() {
    this(Norm.L2);
  }

  @Override
  public NdArray apply(NdArray batch) {
    NdArray unit = batch.copy();
    float[] numbers = unit.data();
    int width = batch.shape().tail().size();
    for (int from = 0; from < numbers.length; from += width) {
      double length = length(numbers, from, from + width);
      for (int i = from; i < from + width && length != 0; i++) {
        numbers[i] = (float) (numbers[i] / length);
      }
    }
    return unit;
  }

  private double length(float[] numbers, int from, int to) {
    double length = 0;
    for (int i = from; i < to; i++) {
      double size = Math.abs(numbers[i]);
      length =
          switch (norm) {
            case L1 -> length + size;
            case L2 -> length + size * size;
            case MAX -> Math.max(length, size);
          };
    }
    return norm == Norm.L2 ? Math.sqrt(length) : length;
  }
}
