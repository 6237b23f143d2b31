package nn.autodiff;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Plain numbers and a shape: float32, row-major, always contiguous.
 *
 * <p>The number at index {@code (i, j)} of a {@code (rows, columns)} array stands at {@code i *
 * columns + j} of {@link #data()}. An array knows nothing of gradients; that is what {@link Tensor}
 * adds. {@link #reshape} shares the numbers, everything else that returns an array copies them.
 *
 * <pre>{@code
 * NdArray x = NdArray.of(new float[][] {{1, 2, 3}, {4, 5, 6}});
 * x.shape();    // (2, 3)
 * x.get(1, 0);  // 4.0
 * }</pre>
 */
public final class NdArray {
  /** Fewer numbers are copied sooner than another thread is told of them. */
  private static final int NUMBERS_PER_THREAD = 16 * 1024;

  private final Shape shape;
  private final float[] data;

  /** Whose memory the numbers are in; null where they are nobody's but the array's. */
  private final Workspace.@Nullable Lease lease;

  private NdArray(Shape shape, float[] data) {
    this(shape, data, null);
  }

  private NdArray(Shape shape, float[] data, Workspace.@Nullable Lease lease) {
    this.shape = shape;
    this.data = data;
    this.lease = lease;
  }

  /** An array in a workspace's memory. */
  static NdArray lent(Shape shape, float[] data, Workspace.Lease lease) {
    return new NdArray(shape, data, lease);
  }

  /** This array, for good: a workspace will not use its memory again. */
  NdArray kept() {
    if (lease != null) {
      lease.keep();
    }
    return this;
  }

  /** Whether the numbers are still this array's. */
  boolean isLive() {
    return lease == null || lease.isLive();
  }

  /** This array, unless a workspace has used its memory again. */
  NdArray live() {
    if (lease != null) {
      lease.requireLive();
    }
    return this;
  }

  /**
   * An array over these very numbers, row by row; the numbers are not copied.
   *
   * @throws IllegalArgumentException if there are more or fewer numbers than the shape holds
   */
  public static NdArray of(Shape shape, float... data) {
    if (data.length != shape.size()) {
      throw new IllegalArgumentException(
          "NdArray: shape "
              + shape
              + " holds "
              + shape.size()
              + " numbers but got "
              + data.length
              + "; give one number for each place");
    }
    return new NdArray(shape, data);
  }

  /** A vector of these numbers, shape {@code (n,)}. */
  public static NdArray of(float... vector) {
    return new NdArray(Shape.of(vector.length), vector.clone());
  }

  /**
   * A matrix of these rows, shape {@code (rows, columns)}.
   *
   * @throws IllegalArgumentException if the rows differ in length
   */
  public static NdArray of(float[][] rows) {
    int columns = rows.length == 0 ? 0 : rows[0].length;
    float[] data = new float[rows.length * columns];
    for (int i = 0; i < rows.length; i++) {
      if (rows[i].length != columns) {
        throw new IllegalArgumentException(
            "NdArray: all rows have one length, but row 0 has "
                + columns
                + " numbers and row "
                + i
                + " has "
                + rows[i].length
                + "; fill the shorter one");
      }
      System.arraycopy(rows[i], 0, data, i * columns, columns);
    }
    return new NdArray(Shape.of(rows.length, columns), data);
  }

  /** One number, shape {@code ()}. */
  public static NdArray scalar(float number) {
    return new NdArray(Shape.of(), new float[] {number});
  }

  /** An array of zeros. */
  public static NdArray zeros(Shape shape) {
    return new NdArray(shape, new float[shape.size()]);
  }

  /** An array with the same number everywhere. */
  public static NdArray full(Shape shape, float number) {
    NdArray array = zeros(shape);
    Arrays.fill(array.data, number);
    return array;
  }

  /** The lengths of the axes, outermost first. */
  public Shape shape() {
    return shape;
  }

  /** How many numbers there are. */
  public int size() {
    return data.length;
  }

  /** The numbers themselves, row by row: not a copy, so writing to it changes this array. */
  public float[] data() {
    return data;
  }

  /**
   * The number at one index, one position for each axis.
   *
   * @throws IllegalArgumentException if there are more or fewer positions than axes, or one is
   *     outside its axis
   */
  public float get(int... index) {
    return data[offset(index)];
  }

  private int offset(int[] index) {
    boolean fits = index.length == shape.rank();
    int offset = 0;
    for (int axis = 0; fits && axis < index.length; axis++) {
      fits = index[axis] >= 0 && index[axis] < shape.dim(axis);
      offset = offset * shape.dim(axis) + index[axis];
    }
    if (!fits) {
      throw new IllegalArgumentException(
          "NdArray: no index "
              + Shapes.list(index)
              + " in an array of shape "
              + shape
              + "; give one position from 0 for each axis");
    }
    return offset;
  }

  /**
   * The one number of an array of size 1, whatever its rank.
   *
   * @throws IllegalArgumentException if there is not exactly one number
   */
  public float item() {
    if (data.length != 1) {
      throw new IllegalArgumentException(
          "NdArray: item() wants exactly one number, but shape "
              + shape
              + " holds "
              + data.length
              + "; use get(...) or reduce it first");
    }
    return data[0];
  }

  /**
   * The same numbers under another shape of the same size, shared and not copied; one length may be
   * -1 and follows from the others.
   *
   * @throws IllegalArgumentException if the sizes differ
   */
  public NdArray reshape(int... dims) {
    return reshape(Shapes.infer(shape, dims));
  }

  /**
   * The same numbers under another shape of the same size, shared and not copied.
   *
   * @throws IllegalArgumentException if the sizes differ
   */
  public NdArray reshape(Shape wanted) {
    if (wanted.size() != data.length) {
      throw Shapes.cannotReshape(shape, wanted.toString());
    }
    return new NdArray(wanted, data, lease);
  }

  /** An array of its own with the same numbers. */
  public NdArray copy() {
    return new NdArray(shape, data.clone());
  }

  /** Entry {@code i} of axis 0, for example one image of a batch; its shape lacks axis 0. */
  public NdArray row(int i) {
    return rows(i, i + 1).reshape(shape.tail());
  }

  /**
   * Entries {@code from} (included) to {@code to} (excluded) of axis 0.
   *
   * @throws IllegalArgumentException if the range leaves axis 0
   */
  public NdArray rows(int from, int to) {
    int count = shape.dim(0);
    if (from < 0 || to < from || to > count) {
      throw new IllegalArgumentException(
          "NdArray: no rows "
              + from
              + " to "
              + to
              + " in an array of shape "
              + shape
              + "; its rows are 0 to "
              + count);
    }
    int width = shape.tail().size();
    return new NdArray(
        shape.with(0, to - from), Arrays.copyOfRange(data, from * width, to * width));
  }

  /**
   * The named entries of axis 0, in that order; an entry may come twice.
   *
   * @throws IllegalArgumentException if one is outside axis 0
   */
  public NdArray take(int... rows) {
    NdArray taken = zeros(shape.with(0, rows.length));
    takeInto(taken, rows);
    return taken;
  }

  /**
   * The named entries of axis 0, in that order, written over another array's numbers.
   *
   * @param to an array with an entry for each row
   * @throws IllegalArgumentException if a row is outside axis 0, or the other array's shape differs
   *     in another axis
   */
  public void takeInto(NdArray to, int... rows) {
    int count = shape.dim(0);
    if (!shape.equalsBeyondFirst(to.shape) || to.shape.dim(0) != rows.length) {
      throw new IllegalArgumentException(
          "NdArray: "
              + rows.length
              + " rows of shape "
              + shape
              + " make shape "
              + shape.with(0, rows.length)
              + " but got an array of shape "
              + to.shape
              + " to write to; make it NdArray.zeros of that shape");
    }
    for (int row : rows) {
      if (row < 0 || row >= count) {
        throw new IllegalArgumentException(
            "NdArray: no row "
                + row
                + " in an array of shape "
                + shape
                + "; its rows are 0 to "
                + (count - 1));
      }
    }
    int width = rows.length == 0 ? 0 : to.size() / rows.length;
    int worthSharing = 1 + NUMBERS_PER_THREAD / Math.max(1, width);
    Engine.share(
        rows.length,
        worthSharing,
        (first, last) -> {
          for (int i = first; i < last; i++) {
            System.arraycopy(data, rows[i] * width, to.data, i * width, width);
          }
        });
  }

  /**
   * Where the largest number stands, counted row by row; the first where several are equal, and the
   * first NaN where there is one.
   *
   * @throws IllegalArgumentException if the array is empty
   */
  public int argmax() {
    if (data.length == 0) {
      throw new IllegalArgumentException(
          "NdArray: argmax of an empty array, shape " + shape + "; leave empty arrays out");
    }
    return Shapes.argmax(data, 0, data.length, 1);
  }

  /**
   * Where along one axis the largest numbers stand, as whole floats; the shape lacks that axis.
   *
   * @throws IllegalArgumentException if there is no such axis or it is empty
   */
  public NdArray argmax(int axis) {
    int length = shape.dim(axis);
    if (length == 0) {
      throw new IllegalArgumentException(
          "NdArray: argmax along the empty axis "
              + axis
              + " of shape "
              + shape
              + "; leave empty arrays out");
    }
    int inner = Shapes.inner(shape, axis);
    NdArray where = zeros(shape.without(axis));
    for (int i = 0; i < where.data.length; i++) {
      int start = (i / inner) * length * inner + i % inner;
      where.data[i] = Shapes.argmax(data, start, length, inner);
    }
    return where;
  }

  /** Equal shapes and the same bits in every place; NaN equals NaN, 0.0 differs from -0.0. */
  @Override
  public boolean equals(Object other) {
    return other instanceof NdArray array
        && shape.equals(array.shape)
        && Arrays.equals(data, array.data);
  }

  @Override
  public int hashCode() {
    return 31 * shape.hashCode() + Arrays.hashCode(data);
  }

  /** The numbers in nested brackets, the middle of long axes left out. */
  @Override
  public String toString() {
    return NdArrayText.of(this);
  }
}
