package nn.autodiff.kernels;

/** Rows of windows of pooling in plain Java. */
public final class PlainPoolWindows implements PoolWindows {
  /** The loops; they have no state. */
  public PlainPoolWindows() {}

  @Override
  public void max(
      int windows,
      float[] x,
      int at,
      int step,
      int[] taps,
      int count,
      int n,
      float[] y,
      int to,
      int end) {
    for (int window = 0; window < windows; window++) {
      int out = to + window * n;
      int begin = at + window * step;
      System.arraycopy(x, begin + taps[0], y, out, n);
      for (int tap = 1; tap < count; tap++) {
        int from = begin + taps[tap];
        for (int i = 0; i < n; i++) {
          y[out + i] = Math.max(y[out + i], x[from + i]);
        }
      }
    }
  }

  @Override
  public void maxBack(
      int windows,
      float[] x,
      float[] y,
      float[] dy,
      int to,
      int[] taps,
      int count,
      int n,
      float[] dx,
      int at,
      int step,
      int end) {
    for (int window = 0; window < windows; window++) {
      int result = to + window * n;
      int begin = at + window * step;
      for (int i = 0; i < n; i++) {
        float largest = y[result + i];
        int tap = 0;
        float number = x[begin + taps[0] + i];
        while (tap < count - 1 && number != largest && !Float.isNaN(number)) {
          tap++;
          number = x[begin + taps[tap] + i];
        }
        dx[begin + taps[tap] + i] += dy[result + i];
      }
    }
  }

  @Override
  public void average(
      int windows,
      float[] x,
      int at,
      int step,
      int[] taps,
      int count,
      int n,
      float[] y,
      int to,
      int end) {
    for (int window = 0; window < windows; window++) {
      for (int i = 0; i < n; i++) {
        float sum = 0f;
        for (int tap = 0; tap < count; tap++) {
          sum += x[at + window * step + taps[tap] + i];
        }
        y[to + window * n + i] = sum / count;
      }
    }
  }

  @Override
  public void averageBack(
      int windows,
      float[] dy,
      int to,
      int[] taps,
      int count,
      int n,
      float[] dx,
      int at,
      int step,
      int end) {
    for (int window = 0; window < windows; window++) {
      for (int tap = 0; tap < count; tap++) {
        int place = at + window * step + taps[tap];
        for (int i = 0; i < n; i++) {
          dx[place + i] += dy[to + window * n + i] / count;
        }
      }
    }
  }
}
