package nn.core.layers;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.core.Built;
import nn.core.Layer;
import nn.core.Scope;

/**
 * Enlarges images by a whole factor, without weights.
 *
 * <pre>
 * nearest:  y[i, j, k] = x[i / height, j / width, k]        divided without rest
 * bilinear: y[i, j, k] = x at ((i + 1/2) / height - 1/2, (j + 1/2) / width - 1/2), between its
 *                        four neighbours by their distance
 * </pre>
 *
 * <p><b>Shapes</b>: {@code (batch, height, width, channels) -> (batch, height size.height, width
 * size.width, channels)}.
 *
 * <pre>{@code
 * Layer twice = new UpSampling2D(2);
 * Layer smooth = new UpSampling2D(2, UpSampling2D.Interpolation.BILINEAR);
 * }</pre>
 *
 * @param size the factors of height and width
 * @param interpolation what stands between the numbers there are
 */
public record UpSampling2D(Size size, Interpolation interpolation) implements Layer {
  /** What stands between the numbers there are. */
  public enum Interpolation {
    /** Each number as often as needed. */
    NEAREST,
    /** Straight lines from number to number, as in Keras; beyond the outermost it is level. */
    BILINEAR
  }

  /**
   * Larger by one factor in both directions.
   *
   * @param factor how many times as high and as wide, 1 or more
   * @param interpolation what stands between the numbers there are
   */
  public UpSampling2D(int factor, Interpolation interpolation) {
    this(Size.of(factor), interpolation);
  }

  /**
   * Larger by one factor in both directions, each number as often as needed.
   *
   * @param factor how many times as high and as wide, 1 or more
   */
  public UpSampling2D(int factor) {
    this(factor, Interpolation.NEAREST);
  }

  @Override
  public Built build(Shape input, Scope scope) {
    Images.check(input);
    Axis down = new Axis(1, input.dim(0), size.height());
    Axis right = new Axis(2, input.dim(1), size.width());
    Shape output =
        Shape.of(input.dim(0) * size.height(), input.dim(1) * size.width(), input.dim(2));
    return Built.of(
        output,
        interpolation == Interpolation.NEAREST
            ? (x, pass) -> down.nearest(right.nearest(x))
            : (x, pass) -> down.bilinear(right.bilinear(x)));
  }

  /** One direction: an axis, its length and by how much it grows. */
  private record Axis(int axis, int length, int factor) {
    Tensor nearest(Tensor x) {
      if (factor == 1) {
        return x;
      }
      int[] from = new int[length * factor];
      for (int i = 0; i < from.length; i++) {
        from[i] = i / factor;
      }
      return x.gather(axis, from);
    }

    Tensor bilinear(Tensor x) {
      if (factor == 1) {
        return x;
      }
      int[] low = new int[length * factor];
      int[] high = new int[low.length];
      NdArray toHigh =
          NdArray.zeros(axis == 1 ? Shape.of(low.length, 1, 1) : Shape.of(low.length, 1));
      for (int i = 0; i < low.length; i++) {
        float place = Math.max(0, (i + 0.5f) / factor - 0.5f);
        low[i] = Math.min((int) place, length - 1);
        high[i] = Math.min(low[i] + 1, length - 1);
        toHigh.data()[i] = place - low[i];
      }
      Tensor share = Tensor.constant(toHigh);
      Tensor from = x.gather(axis, low);
      return from.add(x.gather(axis, high).sub(from).mul(share));
    }
  }

  @Override
  public String kind() {
    return "upSampling";
  }

  @Override
  public String toString() {
    return "UpSampling2D("
        + size
        + (interpolation == Interpolation.NEAREST ? "" : ", bilinear")
        + ")";
  }
}
