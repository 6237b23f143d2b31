package nn.autodiff.kernels;

/**
 * What pooling does with a row of windows, for {@code n} channels side by side.
 *
 * <p>Window w begins at {@code at + w * step} and has the numbers {@code taps[0]} to {@code
 * taps[count - 1]} further; its result is at {@code to + w * n}. Loops over whole vectors may run
 * over what is theirs: see each {@code end}.
 */
public interface PoolWindows {
  /**
   * The largest numbers.
   *
   * @param end what is in y behind a result, up to here, may be overwritten: it is computed later
   */
  void max(
      int windows,
      float[] x,
      int at,
      int step,
      int[] taps,
      int count,
      int n,
      float[] y,
      int to,
      int end);

  /**
   * Adds dy to dx where the largest number is.
   *
   * @param end dx up to here belongs to this thread
   */
  void maxBack(
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
      int end);

  /**
   * The means.
   *
   * @param end what is in y behind a result, up to here, may be overwritten: it is computed later
   */
  void average(
      int windows,
      float[] x,
      int at,
      int step,
      int[] taps,
      int count,
      int n,
      float[] y,
      int to,
      int end);

  /**
   * Adds dy, divided by how many numbers the window has, to each of them in dx.
   *
   * @param end dx up to here belongs to this thread
   */
  void averageBack(
      int windows,
      float[] dy,
      int to,
      int[] taps,
      int count,
      int n,
      float[] dx,
      int at,
      int step,
      int end);
}
