package nn.data.generators;

import java.util.List;
import java.util.stream.IntStream;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.data.LabeledDataset;

/**
 * Digits that look written by hand, drawn from a seed: a stand-in for {@code Mnist} without
 * network.
 *
 * <p>Each digit has a few ways to be written, as strokes of a round pen; slant, size, place, pen
 * and a tremor of every point are drawn at random. They are easier than real handwriting, since
 * nobody invents a new way, so accuracies reached on them say nothing about MNIST.
 *
 * <p><b>Shapes:</b> inputs {@code (n, 28, 28)}, 0 for paper to 1 for ink; labels {@code (n,)}, 0 to
 * 9 in turn. Example i depends on the seed and i alone.
 *
 * <pre>{@code
 * var split = Split.stratified(Digits.generate(2000, 42), 0.2, 42);
 * }</pre>
 */
public final class Digits {
  private static final int SIZE = 28;

  private Digits() {}

  /**
   * Digits 0 to 9 in turn.
   *
   * @throws IllegalArgumentException if {@code n} is below 1
   */
  public static LabeledDataset generate(int n, long seed) {
    if (n < 1) {
      throw new IllegalArgumentException("Digits: expected 1 example or more but got n = " + n);
    }
    NdArray images = NdArray.zeros(Shape.of(n, SIZE, SIZE));
    float[] labels = new float[n];
    for (int i = 0; i < n; i++) {
      labels[i] = i % 10;
      NdArray image = new Hand(RandomStream.of(seed, "digits", i), SIZE).write(i % 10);
      System.arraycopy(image.data(), 0, images.data(), i * image.size(), image.size());
    }
    List<String> names = IntStream.range(0, 10).mapToObj(Integer::toString).toList();
    return LabeledDataset.of(images, NdArray.of(Shape.of(n), labels), names);
  }

  /**
   * One digit, shape {@code (size, size)}: the same hand for the same seed, at any size.
   *
   * @throws IllegalArgumentException if the digit is not 0 to 9, or the size not 4 to 1024
   */
  public static NdArray draw(int digit, int size, long seed) {
    if (digit < 0 || digit > 9 || size < 4 || size > 1024) {
      throw new IllegalArgumentException(
          "Digits: expected a digit 0 to 9 and a size 4 to 1024 but got " + digit + " and " + size);
    }
    return new Hand(RandomStream.of(seed, "digits/draw"), size).write(digit);
  }
}
