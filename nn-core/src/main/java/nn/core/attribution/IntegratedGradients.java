package nn.core.attribution;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Model;
import org.jspecify.annotations.Nullable;

/**
 * What each number of the input adds to the score on the straight way from a baseline to the
 * example:
 *
 * <pre>
 * a_i = (x_i - b_i) * mean over the way of dS / dx_i
 * </pre>
 *
 * <p>The attributions add up to the difference of the scores, {@code S(x) - S(b)}, the better the
 * more steps there are. What they mean depends on the baseline: on black, black pixels count for
 * nothing. The way is cut into equal pieces, each taken at its middle.
 *
 * <p><b>Shapes</b>: as the example.
 *
 * <pre>{@code
 * NdArray parts = new IntegratedGradients().of(model, image, 1);
 * NdArray fromGray = new IntegratedGradients(64, NdArray.full(image.shape(), 0.5f)).of(model, image, 1);
 * }</pre>
 *
 * @see <a href="https://arxiv.org/abs/1703.01365">Sundararajan, Taly, Yan: Axiomatic attribution
 *     for deep networks, 2017</a>
 */
public final class IntegratedGradients implements Attribution {
  private static final int AT_ONCE = 32;

  private final int steps;
  private final @Nullable NdArray baseline;

  /** In 64 steps, from zeros. */
  public IntegratedGradients() {
    this(64);
  }

  /**
   * From zeros.
   *
   * @param steps how many pieces the way is cut into, 1 or more
   * @throws IllegalArgumentException if there are none
   */
  public IntegratedGradients(int steps) {
    this.steps = checked(steps);
    this.baseline = null;
  }

  /**
   * From a baseline.
   *
   * @param steps how many pieces the way is cut into, 1 or more
   * @param baseline where the way begins, shaped like the example
   * @throws IllegalArgumentException if there are no pieces
   */
  public IntegratedGradients(int steps, NdArray baseline) {
    this.steps = checked(steps);
    this.baseline = baseline.copy();
  }

  private static int checked(int steps) {
    if (steps < 1) {
      throw new IllegalArgumentException(
          "IntegratedGradients: expected 1 step or more but got " + steps);
    }
    return steps;
  }

  @Override
  public NdArray of(Model model, NdArray example, int output) {
    Score score = new Score("IntegratedGradients", model, example, output);
    NdArray from = baseline == null ? NdArray.zeros(example.shape()) : baseline;
    if (!from.shape().equals(example.shape())) {
      throw new IllegalArgumentException(
          "IntegratedGradients: expected a baseline shaped like the example, "
              + example.shape()
              + ", but got "
              + from.shape());
    }
    double[] sums = new double[example.size()];
    for (int first = 0; first < steps; first += AT_ONCE) {
      int count = Math.min(AT_ONCE, steps - first);
      NdArray gradients = score.gradient(way(from, example, first, count));
      for (int i = 0; i < gradients.size(); i++) {
        sums[i % sums.length] += gradients.data()[i];
      }
    }
    NdArray parts = NdArray.zeros(example.shape());
    for (int i = 0; i < sums.length; i++) {
      double way = (double) example.data()[i] - from.data()[i];
      parts.data()[i] = (float) (way * sums[i] / steps);
    }
    return parts;
  }

  /** Some of the places on the way, {@code (count, ...)}. */
  private NdArray way(NdArray from, NdArray to, int first, int count) {
    Shape example = to.shape();
    NdArray places = NdArray.zeros(example.prepend(count));
    int size = example.size();
    for (int step = 0; step < count; step++) {
      float part = (first + step + 0.5f) / steps;
      for (int i = 0; i < size; i++) {
        float start = from.data()[i];
        places.data()[step * size + i] = start + part * (to.data()[i] - start);
      }
    }
    return places;
  }

  @Override
  public String toString() {
    return "IntegratedGradients(" + steps + (baseline == null ? "" : ", own baseline") + ")";
  }
}
