package nn.autodiff.kernels;

/**
 * What pooling does with one window, for {@code n} channels side by side.
 *
 * <p>The window's numbers stand at {@code at + row * down + column * right}, its result at {@code
 * to}. Loops over whole vectors may run over what is theirs: see each {@code end}.
 */
public interface PoolWindow {
  /**
   * The largest numbers.
   *
   * @param end what is in y from {@code to} to here may be overwritten, as it is computed later
   */
  void max(
      float[] x,
      int at,
      int rows,
      int down,
      int columns,
      int right,
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
      int end);

  /**
   * The means.
   *
   * @param end what is in y from {@code to} to here may be overwritten, as it is computed later
   */
  void average(
      float[] x,
      int at,
      int rows,
      int down,
      int columns,
      int right,
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
      float[] dy,
      int to,
      int rows,
      int down,
      int columns,
      int right,
      int n,
      float[] dx,
      int at,
      int end);
}
