package nn.autodiff.kernels;

/** The buffers of one thread for convolutions, which grow until they allocate nothing any more. */
public final class ConvBuffers {
  private static final ThreadLocal<ConvBuffers> OF_THREAD =
      ThreadLocal.withInitial(ConvBuffers::new);

  private float[] frames = {};
  private float[] kernel = {};
  private float[] patches = {};
  private float[] result = {};
  private int[] rows = {};
  private int[] places = {};
  private int[] steps = {};
  private int[] kernelRows = {};

  private ConvBuffers() {}

  /** Those of this thread. */
  public static ConvBuffers get() {
    return OF_THREAD.get();
  }

  /** Images with their padding. */
  public float[] frames(int n) {
    frames = grown(frames, n);
    return frames;
  }

  /** The kernel, laid out anew. */
  public float[] kernel(int n) {
    kernel = grown(kernel, n);
    return kernel;
  }

  /** Windows as rows of a matrix. */
  public float[] patches(int n) {
    patches = grown(patches, n);
    return patches;
  }

  /** Results that are yet to be put in their place. */
  public float[] result(int n) {
    result = grown(result, n);
    return result;
  }

  /** Where each row of the left side begins. */
  public int[] rows(int n) {
    rows = grown(rows, n);
    return rows;
  }

  /** Where each row of the result goes. */
  public int[] places(int n) {
    places = grown(places, n);
    return places;
  }

  /** Where each step of the left side stands. */
  public int[] steps(int n) {
    steps = grown(steps, n);
    return steps;
  }

  /** Where each step of the right side stands. */
  public int[] kernelRows(int n) {
    kernelRows = grown(kernelRows, n);
    return kernelRows;
  }

  private static float[] grown(float[] buffer, int n) {
    return buffer.length >= n ? buffer : new float[n];
  }

  private static int[] grown(int[] buffer, int n) {
    return buffer.length >= n ? buffer : new int[n];
  }
}
