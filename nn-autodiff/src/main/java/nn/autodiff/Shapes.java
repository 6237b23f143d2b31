package nn.autodiff;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What the array types compute with shapes. */
final class Shapes {
  private Shapes() {}

  /** Axis lengths as written, -1 included. */
  static String list(int[] dims) {
    return Arrays.stream(dims)
        .mapToObj(String::valueOf)
        .collect(Collectors.joining(", ", "(", ")"));
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

  /** Where each matrix of a broadcast batch begins in an array that has {@code from} of them. */
  static int[] offsets(Shape from, Shape batch, int matrix) {
    NdArray numbers = NdArray.zeros(from);
    for (int i = 0; i < numbers.size(); i++) {
      numbers.data()[i] = i;
    }
    float[] stretched = Expand.to(numbers, batch).data();
    int[] offsets = new int[stretched.length];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = matrix * (int) stretched[i];
    }
    return offsets;
  }
}
