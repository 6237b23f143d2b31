package nn.autodiff.kernels;

/** The buffers of one thread for convolutions, which grow until they allocate nothing any more. */
final class ConvBuffers {
  private static final ThreadLocal<ConvBuffers> OF_THREAD =
      ThreadLocal.withInitial(ConvBuffers::new);

  private float[] frames = {};
  private float[] kernel = {};
  private float[] patches = {};
  private float[] result = {};
  private float[] group = {};
  private int[] windows = {};
  private int[] begins = {};
  private int[] lengths = {};

  private ConvBuffers() {}

  /** Those of this thread. */
  static ConvBuffers get() {
    return OF_THREAD.get();
  }

  /** Images with their padding. */
  float[] frames(int n) {
    frames = grown(frames, n);
    return frames;
  }

  /** The kernel laid out anew, or parts of its gradient. */
  float[] kernel(int n) {
    kernel = grown(kernel, n);
    return kernel;
  }

  /** Windows as rows of a matrix. */
  float[] patches(int n) {
    patches = grown(patches, n);
    return patches;
  }

  /** Results that are yet to be put in their place. */
  float[] result(int n) {
    result = grown(result, n);
    return result;
  }

  /** What a group has of the results. */
  float[] group(int n) {
    group = grown(group, n);
    return group;
  }

  /** Where windows begin. */
  int[] windows(int n) {
    windows = grown(windows, n);
    return windows;
  }

  /** Where runs begin. */
  int[] begins(int n) {
    begins = grown(begins, n);
    return begins;
  }

  /** How long runs are. */
  int[] lengths(int n) {
    lengths = grown(lengths, n);
    return lengths;
  }

  private static float[] grown(float[] buffer, int n) {
    return buffer.length >= n ? buffer : new float[n];
  }

  private static int[] grown(int[] buffer, int n) {
    return buffer.length >= n ? buffer : new int[n];
  }
}
