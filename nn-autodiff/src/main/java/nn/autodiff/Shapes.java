package nn.autodiff;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What the array types compute with shapes. */
final class Shapes {
  private Shapes() {}

  /** Numbers as a tuple: {@code (2, 3)}, {@code (5,)} for one, {@code ()} for none. */
  static String list(int[] dims) {
    return dims.length == 1
        ? "(" + dims[0] + ",)"
        : Arrays.stream(dims).mapToObj(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
  }

  /** The axis counted from the front; the error, if there is none, names the op. */
  static int axis(String op, Shape shape, int axis) {
    int fromFront = axis < 0 ? axis + shape.rank() : axis;
    if (fromFront < 0 || fromFront >= shape.rank()) {
      throw new IllegalArgumentException(
          op
              + ": "
              + shape
              + " has no axis "
              + axis
              + (shape.rank() == 0
                  ? "; a scalar has no axes, so reshape it first"
                  : "; its axes are 0 to " + (shape.rank() - 1) + ", or -1 for the last"));
    }
    return fromFront;
  }

  /** The index of a number that is counted row by row. */
  static int[] index(Shape shape, int number) {
    int[] index = shape.dims();
    for (int axis = index.length - 1; axis >= 0; axis--) {
      int length = index[axis];
      index[axis] = number % length;
      number /= length;
    }
    return index;
  }

  /** How many numbers lie between two neighbours along an axis: the product of all later axes. */
  static int inner(Shape shape, int axis) {
    int product = 1;
    for (int later = shape.axis(axis) + 1; later < shape.rank(); later++) {
      product *= shape.dim(later);
    }
    return product;
  }

  /** The shape meant by {@code dims}, of which one may be -1. */
  static Shape infer(Shape from, int[] dims) {
    long known = 1;
    int open = -1;
    for (int i = 0; i < dims.length; i++) {
      if (dims[i] == -1 && open < 0) {
        open = i;
      } else if (dims[i] < 0) {
        throw cannotReshape(from, list(dims));
      } else {
        known *= dims[i];
      }
    }
    if (open < 0 ? known != from.size() : known == 0 || from.size() % known != 0) {
      throw cannotReshape(from, list(dims));
    }
    int[] whole = dims.clone();
    if (open >= 0) {
      whole[open] = (int) (from.size() / known);
    }
    return Shape.of(whole);
  }

  static IllegalArgumentException cannotReshape(Shape from, String wanted) {
    return new IllegalArgumentException(
        "reshape: expected a shape of "
            + from.size()
            + " numbers, as "
            + from
            + " holds, but got "
            + wanted
            + "; at most one length may be -1");
  }

  /**
   * The shape two operands have together by NumPy's rule: axes are aligned at the end, and a length
   * 1 stretches to the other's.
   */
  static Shape broadcast(String op, Shape a, Shape b) {
    if (a.equals(b)) {
      return a;
    }
    int rank = Math.max(a.rank(), b.rank());
    int[] dims = new int[rank];
    for (int i = 1; i <= rank; i++) {
      int da = i <= a.rank() ? a.dim(-i) : 1;
      int db = i <= b.rank() ? b.dim(-i) : 1;
      if (da != db && da != 1 && db != 1) {
        throw new IllegalArgumentException(
            op
                + ": shapes "
                + a
                + " and "
                + b
                + " do not broadcast: axis -"
                + i
                + " is "
                + da
                + " and "
                + db
                + "; lengths must be equal or 1, so reshape, transpose or slice one of them");
      }
      dims[rank - i] = da == 1 ? db : da;
    }
    return Shape.of(dims);
  }

  /** Whether two shapes have a common one by NumPy's rule. */
  static boolean broadcasts(Shape a, Shape b) {
    boolean fits = true;
    for (int i = 1; fits && i <= Math.min(a.rank(), b.rank()); i++) {
      fits = a.dim(-i) == 1 || b.dim(-i) == 1 || a.dim(-i) == b.dim(-i);
    }
    return fits;
  }

  /** Whether an array of one shape can be repeated to the other by NumPy's rule. */
  static boolean stretches(Shape from, Shape to) {
    boolean fits = from.rank() <= to.rank();
    for (int i = 1; fits && i <= from.rank(); i++) {
      fits = from.dim(-i) == 1 || from.dim(-i) == to.dim(-i);
    }
    return fits;
  }

  /** The place, in steps of {@code stride}, of the first largest number; NaN counts as largest. */
  static int argmax(float[] data, int start, int length, int stride) {
    int best = 0;
    float largest = data[start];
    for (int i = 1; i < length && !Float.isNaN(largest); i++) {
      float number = data[start + i * stride];
      if (number > largest || Float.isNaN(number)) {
        best = i;
        largest = number;
      }
    }
    return best;
  }

  /** The length of the last axis, over which softmax runs; at least 1. */
  static int columns(String op, Shape shape) {
    if (shape.rank() == 0 || shape.last() == 0) {
      throw new IllegalArgumentException(
          op + ": expected shape (..., n) with n of 1 or more but got " + shape);
    }
    return shape.last();
  }

  /** All axes but the last two. */
  static Shape batch(Shape shape) {
    return Shape.of(Arrays.copyOf(shape.dims(), shape.rank() - 2));
  }

  /** A shape with two more axes at its end. */
  static Shape concat(Shape batch, int rows, int columns) {
    int[] dims = Arrays.copyOf(batch.dims(), batch.rank() + 2);
    dims[batch.rank()] = rows;
    dims[batch.rank() + 1] = columns;
    return Shape.of(dims);
  }

  /** Where each matrix of a broadcast batch begins in an array that has a matrix for each index. */
  static int[] offsets(Shape from, Shape batch, int matrix) {
    int[] offsets = new int[batch.size()];
    int copies = batch.size();
    int step = matrix * from.size();
    for (int axis = 0; axis < batch.rank(); axis++) {
      int own = axis - (batch.rank() - from.rank());
      int length = own < 0 ? 1 : from.dim(own);
      copies /= batch.dim(axis);
      step /= length;
      for (int i = 0; length > 1 && i < offsets.length; i++) {
        offsets[i] += i / copies % length * step;
      }
    }
    return offsets;
  }
}
