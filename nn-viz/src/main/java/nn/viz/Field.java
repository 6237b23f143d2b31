package nn.viz;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import nn.viz.paint.Range;

/** A number for each node of a regular grid over a part of the plane, straight in between. */
final class Field {
  private final Range x;
  private final Range y;
  private final int columns;
  private final int rows;
  private final double[] values;

  /** A field over nodes in rows from the lowest y up, each from the lowest x on. */
  Field(Range x, Range y, int columns, int rows, double[] values) {
    if (columns < 2 || rows < 2 || values.length != columns * rows) {
      throw new IllegalArgumentException(
          "field: expected at least 2 x 2 nodes with a value each but got "
              + columns
              + " x "
              + rows
              + " nodes and "
              + values.length
              + " values");
    }
    this.x = x;
    this.y = y;
    this.columns = columns;
    this.rows = rows;
    this.values = values.clone();
  }

  double x(int column) {
    return x.low() + x.length() * column / (columns - 1);
  }

  double y(int row) {
    return y.low() + y.length() * row / (rows - 1);
  }

  double at(int column, int row) {
    return values[row * columns + column];
  }

  /** All values that are numbers. */
  double[] finite() {
    return Arrays.stream(values).filter(Double::isFinite).toArray();
  }

  int columns() {
    return columns;
  }

  int rows() {
    return rows;
  }

  Range xRange() {
    return x;
  }

  Range yRange() {
    return y;
  }

  /** The value at a place given in parts of the whole, from 0, 0 at the lower left to 1, 1. */
  double between(double right, double up) {
    double column = right * (columns - 1);
    double row = up * (rows - 1);
    int c = Math.min((int) column, columns - 2);
    int r = Math.min((int) row, rows - 2);
    double s = column - c;
    double t = row - r;
    return (1 - t) * ((1 - s) * at(c, r) + s * at(c + 1, r))
        + t * ((1 - s) * at(c, r + 1) + s * at(c + 1, r + 1));
  }

  /** The same field, lower by a number. */
  Field minus(double number) {
    return with(this, (own, same) -> own - number);
  }

  /** A field over the same nodes, computed node by node from this one and another. */
  Field with(Field other, DoubleBinaryOperator f) {
    double[] combined = new double[values.length];
    for (int i = 0; i < combined.length; i++) {
      combined[i] = f.applyAsDouble(values[i], other.values[i]);
    }
    return new Field(x, y, columns, rows, combined);
  }
}
