package nn.core.initializers;

import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;

/**
 * Weights that hand their input on: ones on the diagonal of a matrix, and for the kernel of a
 * convolution such a matrix in the middle of the window and zeros around it.
 *
 * <p>A dense layer that starts so computes {@code y = gain x}; so does a convolution of stride 1
 * with padding {@code SAME}. Where there are more inputs than outputs or the other way round, the
 * surplus ones are left out or stay 0.
 *
 * <p><b>Shapes</b>: {@code (in, out)}, or {@code (..., in, out)} for a kernel.
 *
 * <pre>{@code
 * Initializer start = new Identity();
 * }</pre>
 *
 * @param gain what stands on the diagonal; finite
 */
public record Identity(double gain) implements Initializer {
  /**
   * Checks the gain.
   *
   * @throws IllegalArgumentException if it is not finite
   */
  public Identity {
    Settings.requireFinite("Identity", "gain", gain);
  }

  /** Ones on the diagonal. */
  public Identity() {
    this(1);
  }

  @Override
  public NdArray create(Shape shape, RandomStream random) {
    Settings.requireMatrix("Identity", shape);
    int in = shape.dim(-2);
    int out = shape.dim(-1);
    int middle = 0;
    for (int axis = 0; axis < shape.rank() - 2; axis++) {
      // Of an even number of places the earlier of the two in the middle, as padding SAME has it.
      middle = middle * shape.dim(axis) + (shape.dim(axis) - 1) / 2;
    }
    NdArray weights = NdArray.zeros(shape);
    for (int i = 0; weights.size() > 0 && i < Math.min(in, out); i++) {
      weights.data()[(middle * in + i) * out + i] = (float) gain;
    }
    return weights;
  }
}
