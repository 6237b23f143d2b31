package nn.autodiff.kernels;

/** One window of pooling in plain Java. */
public final class PlainPoolWindow implements PoolWindow {
  /** The loops; they have no state. */
  public PlainPoolWindow() {}

  @Override
  public void max(
      float[] x,
      int at,
      int rows,
      int down,
      int columns,
      int right,
      int n,
      float[] y,
      int to,
      int end) {
    System.arraycopy(x, at, y, to, n);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int from = at + row * down + column * right;
        for (int i = 0; i < n; i++) {
          y[to + i] = Math.max(y[to + i], x[from + i]);
        }
      }
    }
  }

  @Override
  public void maxBack(
      float[] x,
      float[] y,
      float[] dy,
      int to,
      int rows,
      int down,
      int columns,
      int right,
      int n,
      float[] dx,
      int at,
      int end) {
    for (int i = 0; i < n; i++) {
      int place = first(y[to + i], x, at + i, rows, down, columns, right);
      dx[place] += dy[to + i];
    }
  }

  /** The first place of a number in a window; of NaN, if that is looked for. */
  private static int first(
      float number, float[] x, int at, int rows, int down, int columns, int right) {
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int place = at + row * down + column * right;
        if (x[place] == number || Float.isNaN(x[place])) {
          return place;
        }
      }
    }
    throw new IllegalArgumentException("the result is not of this window: " + number);
  }

  @Override
  public void average(
      float[] x,
      int at,
      int rows,
      int down,
      int columns,
      int right,
      int n,
      float[] y,
      int to,
      int end) {
    float count = rows * columns;
    for (int i = 0; i < n; i++) {
      float sum = 0f;
      for (int row = 0; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
          sum += x[at + i + row * down + column * right];
        }
      }
      y[to + i] = sum / count;
    }
  }

  @Override
  public void averageBack(
      float[] dy,
      int to,
      int rows,
      int down,
      int columns,
      int right,
      int n,
      float[] dx,
      int at,
      int end) {
    float count = rows * columns;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int place = at + row * down + column * right;
        for (int i = 0; i < n; i++) {
          dx[place + i] += dy[to + i] / count;
        }
      }
    }
  }
}
