package nn.core.attribution;

import java.util.Arrays;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Model;

/**
 * How much the score falls when a window of the image is covered; each place has the mean over the
 * windows that covered it.
 *
 * <p>It asks the model only, no gradient, so it works with whatever predicts; and it is slow: one
 * prediction for each window.
 *
 * <p><b>Shapes</b>: example {@code (height, width, channels)} or {@code (height, width)}, result
 * {@code (height, width)}.
 *
 * <pre>{@code
 * Attribution covered = new Occlusion(4, 2, 0.5f);
 * }</pre>
 *
 * @param size the side of the square window in pixels, 1 or more
 * @param stride how far windows are apart, 1 to size
 * @param cover what the window is filled with; the mean of the images is a fair choice
 * @see <a href="https://arxiv.org/abs/1311.2901">Zeiler, Fergus: Visualizing and understanding
 *     convolutional networks, 2013</a>
 */
public record Occlusion(int size, int stride, float cover) implements Attribution {
  private static final int AT_ONCE = 64;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public Occlusion {
    if (size < 1 || stride < 1 || stride > size || !Float.isFinite(cover)) {
      throw new IllegalArgumentException(
          "Occlusion: expected a window of 1 pixel or more, a stride from 1 to its size and a finite"
              + " cover but got "
              + size
              + ", "
              + stride
              + " and "
              + cover);
    }
  }

  @Override
  public NdArray of(Model model, NdArray example, int output) {
    Score score = new Score("Occlusion", model, example, output);
    Shape shape = example.shape();
    if (shape.rank() < 2 || shape.rank() > 3 || size > Math.min(shape.dim(0), shape.dim(1))) {
      throw new IllegalArgumentException(
          "Occlusion: expected an image (height, width, channels), no smaller than the window of "
              + size
              + " pixels, but got "
              + shape);
    }
    int[] rows = starts(shape.dim(0));
    int[] columns = starts(shape.dim(1));
    float whole = score.of(Score.batch(example)).get(0);
    double[] sums = new double[shape.dim(0) * shape.dim(1)];
    int[] counts = new int[sums.length];
    int windows = rows.length * columns.length;
    for (int first = 0; first < windows; first += AT_ONCE) {
      int count = Math.min(AT_ONCE, windows - first);
      NdArray covered = NdArray.zeros(shape.prepend(count));
      for (int i = 0; i < count; i++) {
        System.arraycopy(example.data(), 0, covered.data(), i * shape.size(), shape.size());
        int window = first + i;
        cover(covered, i, rows[window / columns.length], columns[window % columns.length]);
      }
      NdArray scores = score.of(covered);
      for (int i = 0; i < count; i++) {
        int window = first + i;
        int top = rows[window / columns.length];
        int left = columns[window % columns.length];
        add(whole - scores.get(i), top, left, shape.dim(1), sums, counts);
      }
    }
    NdArray parts = NdArray.zeros(Shape.of(shape.dim(0), shape.dim(1)));
    for (int i = 0; i < sums.length; i++) {
      parts.data()[i] = (float) (sums[i] / counts[i]);
    }
    return parts;
  }

  /** Where windows begin; the last ends at the border, so that no pixel is left out. */
  private int[] starts(int length) {
    int count = (length - size + stride - 1) / stride + 1;
    int[] starts = new int[count];
    Arrays.setAll(starts, i -> Math.min(i * stride, length - size));
    return starts;
  }

  private void cover(NdArray images, int image, int top, int left) {
    int width = images.shape().dim(2);
    int channels = images.shape().rank() == 4 ? images.shape().dim(3) : 1;
    int at = image * images.shape().dim(1) * width * channels;
    for (int row = top; row < top + size; row++) {
      int from = at + (row * width + left) * channels;
      Arrays.fill(images.data(), from, from + size * channels, cover);
    }
  }

  private void add(double fall, int top, int left, int width, double[] sums, int[] counts) {
    for (int row = top; row < top + size; row++) {
      for (int column = left; column < left + size; column++) {
        sums[row * width + column] += fall;
        counts[row * width + column]++;
      }
    }
  }
}
