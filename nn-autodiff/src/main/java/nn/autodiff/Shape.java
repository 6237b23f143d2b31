package nn.autodiff;

import java.util.Arrays;

/**
 * The lengths of an array's axes, outermost first: {@code (2, 3)} is two rows of three numbers.
 *
 * <p>A scalar has the shape {@code ()}, rank 0 and size 1. An axis may have length 0; the array is
 * then empty. Shapes are values: immutable, compared by their lengths.
 *
 * <pre>{@code
 * Shape images = Shape.of(64, 28, 28);
 * images.rank();   // 3
 * images.dim(-1);  // 28
 * images.size();   // 50176
 * }</pre>
 */
public final class Shape {
  /** The most numbers one Java array holds on every JVM. */
  private static final long LARGEST = Integer.MAX_VALUE - 8;

  private static final Shape SCALAR = new Shape(new int[0]);

  private final int[] dims;
  private final int size;

  private Shape(int[] dims) {
    long product = 1;
    for (int dim : dims) {
      if (dim < 0) {
        throw new IllegalArgumentException(
            "Shape: axis lengths are 0 or more, but got "
                + Shapes.list(dims)
                + "; -1 works in reshape");
      }
      product = Math.min(product * dim, LARGEST + 1); // a later 0 still makes it 0
    }
    if (product > LARGEST) {
      throw new IllegalArgumentException(
          "Shape: "
              + Shapes.list(dims)
              + " has more numbers than one Java array holds (2^31 - 9); use smaller batches");
    }
    this.dims = dims;
    this.size = (int) product;
  }

  /**
   * A shape with these axis lengths, outermost first; no lengths at all is the shape of a scalar.
   *
   * @throws IllegalArgumentException if a length is negative or the product exceeds 2^31 - 9
   */
  public static Shape of(int... dims) {
    return dims.length == 0 ? SCALAR : new Shape(dims.clone());
  }

  /** How many axes there are; 0 for a scalar. */
  public int rank() {
    return dims.length;
  }

  /** How many numbers an array of this shape holds: the product of all lengths. */
  public int size() {
    return size;
  }

  /**
   * The length of one axis; negative axes count from the end, so {@code dim(-1)} is the last.
   *
   * @throws IllegalArgumentException if there is no such axis
   */
  public int dim(int axis) {
    return dims[axis(axis)];
  }

  /**
   * The axis counted from the front, in {@code 0..rank-1}, for one that may count from the end.
   *
   * @throws IllegalArgumentException if there is no such axis
   */
  public int axis(int axis) {
    return Shapes.axis("Shape", this, axis);
  }

  /** A copy of the axis lengths, outermost first. */
  public int[] dims() {
    return dims.clone();
  }

  /** The last axis's length; 1 for a scalar. */
  public int last() {
    return dims.length == 0 ? 1 : dims[dims.length - 1];
  }

  /** This shape with one more axis in front: {@code (28, 28)} with 64 is {@code (64, 28, 28)}. */
  public Shape prepend(int dim) {
    int[] longer = new int[dims.length + 1];
    longer[0] = dim;
    System.arraycopy(dims, 0, longer, 1, dims.length);
    return new Shape(longer);
  }

  /** This shape without its first axis: the shape of one example of a batch. */
  public Shape tail() {
    axis(0);
    return new Shape(Arrays.copyOfRange(dims, 1, dims.length));
  }

  /** This shape with one axis's length replaced. */
  public Shape with(int axis, int dim) {
    int[] changed = dims.clone();
    changed[axis(axis)] = dim;
    return new Shape(changed);
  }

  /** Whether another shape is this one but for the length of axis 0. */
  public boolean equalsBeyondFirst(Shape other) {
    return dims.length > 0
        && other.dims.length == dims.length
        && Arrays.equals(dims, 1, dims.length, other.dims, 1, dims.length);
  }

  /** This shape without one axis. */
  public Shape without(int axis) {
    int gone = axis(axis);
    int[] shorter = new int[dims.length - 1];
    System.arraycopy(dims, 0, shorter, 0, gone);
    System.arraycopy(dims, gone + 1, shorter, gone, shorter.length - gone);
    return new Shape(shorter);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shape shape && Arrays.equals(dims, shape.dims);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(dims);
  }

  /**
   * As the field writes it: {@code (2, 3)}, {@code (5,)} with one axis, {@code ()} for a scalar.
   */
  @Override
  public String toString() {
    return Shapes.list(dims);
  }
}
