package nn.autodiff.kernels;

/**
 * The loops between images and patches, which are windows laid out as rows of a matrix.
 *
 * <p>Window i begins at {@code windows[i]}; its run r begins {@code begins[r]} further and is
 * {@code lengths[r]} long. In its row of the patches, {@code stride} long, runs stand one after the
 * other.
 */
public interface PatchLoops {
  /** How many numbers more than they need the patches have at their end. */
  int SLACK = Kernels.LANES;

  /**
   * Copies windows out of images. What is in the patches behind a row's last run, up to the next
   * row, and {@link #SLACK} behind the last row, is arbitrary afterwards.
   */
  void copy(
      float[] x,
      int[] windows,
      int count,
      int[] begins,
      int[] lengths,
      int runs,
      float[] patches,
      int stride);

  /**
   * Adds patches to images, window by window.
   *
   * @param end dx up to here belongs to this thread
   */
  void add(
      float[] patches,
      int stride,
      int[] windows,
      int count,
      int[] begins,
      int[] lengths,
      int runs,
      float[] dx,
      int end);
}
