package nn.data.transforms;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;

/**
 * Writes a label as a row of zeros with a single one: of 4 classes, class 2 is {@code [0, 0, 1,
 * 0]}.
 *
 * <p><b>Shapes:</b> {@code (n,)} to {@code (n, classes)}, and back by {@link #decode}.
 *
 * <pre>{@code
 * OneHot oneHot = new OneHot(3);
 * NdArray rows = oneHot.apply(NdArray.of(2, 0)); // [[0, 0, 1], [1, 0, 0]]
 * oneHot.decode(rows);                           // [2, 0]
 * }</pre>
 *
 * @param classes how many classes there are; labels are 0 to {@code classes - 1}
 */
public record OneHot(int classes) implements Invertible {
  /** Checks the number of classes. */
  public OneHot {
    if (classes < 1) {
      throw new IllegalArgumentException("OneHot: expected 1 class or more but got " + classes);
    }
  }

  /**
   * Labels to rows.
   *
   * @throws IllegalArgumentException if the array is no vector, or a label is not a whole number
   *     from 0 to {@code classes - 1}
   */
  @Override
  public NdArray apply(NdArray labels) {
    outputShape(labels.shape().tail());
    NdArray rows = NdArray.zeros(Shape.of(labels.size(), classes));
    for (int i = 0; i < labels.size(); i++) {
      float label = labels.data()[i];
      int column = (int) label;
      if (column != label || column < 0 || column >= classes) {
        throw new IllegalArgumentException(
            "OneHot: expected labels 0 to "
                + (classes - 1)
                + " but label "
                + i
                + " is "
                + label
                + "; give new OneHot(...) as many classes as there are");
      }
      rows.data()[i * classes + column] = 1;
    }
    return rows;
  }

  @Override
  public Shape outputShape(Shape label) {
    if (label.rank() != 0) {
      throw new IllegalArgumentException(
          "OneHot: expected one label for each example, shape (), but got " + label);
    }
    return Shape.of(classes);
  }

  /**
   * The label of each row: the column of its largest number, so probabilities decode too.
   *
   * @throws IllegalArgumentException if the rows are not {@code classes} wide
   */
  public NdArray decode(NdArray rows) {
    if (rows.shape().rank() != 2 || rows.shape().dim(1) != classes) {
      throw new IllegalArgumentException(
          "OneHot: expected rows of shape (n, " + classes + ") but got " + rows.shape());
    }
    return rows.argmax(1);
  }

  /** The way back: {@link #decode}. */
  @Override
  public NdArray inverse(NdArray rows) {
    return decode(rows);
  }
}
