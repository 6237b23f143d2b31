package nn.autodiff.kernels;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A convolution of each channel by itself: as many groups as channels.
 *
 * <p>As matrix products these would be one column wide. But with channels last, one tap of a whole
 * row of windows is a run of neighbours in the image: so a row of results is a sum of runs, each
 * times its weights, repeated as often as there are windows, in loops that are long.
 *
 * <p>Windows that are {@code stride} columns apart are neighbours too, once the columns are sorted
 * by their place within a stride; images that need it, or padding, or each channel several times,
 * are copied so into {@link DepthwiseFrames}.
 */
final class Depthwise {
  private static final int RUN = 512;
  private static final int WORK_PER_TASK = 1 << 16;

  private final Kernels kernels;
  private final Workers workers;
  private final DepthwiseLoops loops;
  private final ConvShape shape;
  private final int filters;
  private final int multiplier;
  private final int taps;
  private final int together;

  Depthwise(Kernels kernels, Workers workers, DepthwiseLoops loops, ConvShape shape) {
    this.kernels = kernels;
    this.workers = workers;
    this.loops = loops;
    this.shape = shape;
    this.filters = shape.filters();
    this.multiplier = shape.groupFilters();
    this.taps = shape.steps();
    this.together = Math.max(1, Math.min(shape.columns().output(), RUN / filters));
  }

  /** Whether each channel is by itself, and a product is one chain. */
  static boolean fits(ConvShape shape) {
    return shape.groupChannels() == 1
        && shape.groups() > 1
        && shape.steps() <= Kernels.K_BLOCK
        && shape.groupFilters() <= Kernels.K_BLOCK;
  }

  private int imagesPerTask() {
    long work = (long) shape.windowsOfImage() * taps * filters;
    return (int) Math.max(1, WORK_PER_TASK / Math.max(1, work));
  }

  /** The weights of each tap, as often as windows are done together. */
  private float[] pattern(float[] kernel) {
    int run = together * filters;
    float[] pattern = ConvBuffers.get().kernel(taps * run);
    for (int tap = 0; tap < taps; tap++) {
      for (int at = tap * run; at < (tap + 1) * run; at += filters) {
        System.arraycopy(kernel, tap * filters, pattern, at, filters);
      }
    }
    return pattern;
  }

  /** {@link Kernels#convolve}. */
  void forward(float[] x, float[] kernel, float @Nullable [] bias, float[] y) {
    float[] weights = pattern(kernel);
    DepthwiseFrames frames = new DepthwiseFrames(shape, multiplier);
    int[] tapsAt = frames.taps();
    workers.runChunks(
        shape.batch(),
        imagesPerTask(),
        (from, to) -> {
          for (int image = from; image < to; image++) {
            boolean copied = frames.areCopies();
            float[] in = copied ? ConvBuffers.get().frames(frames.size()) : x;
            int inAt = copied ? 0 : image * frames.size();
            if (copied) {
              frames.fill(x, image, in, 0);
            }
            forward(in, inAt, frames.rowStep(), tapsAt, weights, y, image);
            if (bias != null) {
              int at = image * shape.windowsOfImage() * filters;
              kernels.binaryRow(
                  Primitive.ADD, y, at, bias, 0, y, at, shape.windowsOfImage(), filters);
            }
          }
        });
  }

  private void forward(
      float[] in, int inAt, int rowStep, int[] tapsAt, float[] weights, float[] y, int image) {
    int width = shape.columns().output();
    int run = together * filters;
    for (int row = 0; row < shape.rows().output(); row++) {
      int line = (image * shape.rows().output() + row) * width;
      for (int column = 0; column < width; column += together) {
        int n = Math.min(together, width - column) * filters;
        int from = inAt + row * rowStep + column * filters;
        int to = (line + column) * filters;
        loops.forward(in, from, tapsAt, weights, run, y, to, n);
      }
    }
  }

  /** {@link Kernels#convolveBackInput}. */
  void backInput(float[] dy, float[] kernel, float[] dx) {
    float[] weights = pattern(kernel);
    DepthwiseFrames frames = new DepthwiseFrames(shape, 1);
    int[] tapsAt = frames.taps();
    workers.runChunks(
        shape.batch(),
        imagesPerTask(),
        (from, to) -> {
          for (int image = from; image < to; image++) {
            boolean copied = frames.areCopies();
            float[] out = copied ? ConvBuffers.get().frames(frames.size()) : dx;
            int outAt = copied ? 0 : image * frames.size();
            Arrays.fill(out, outAt, outAt + frames.size(), 0f);
            backInput(dy, image, weights, out, outAt, frames.rowStep(), tapsAt);
            if (copied) {
              frames.empty(out, 0, dx, image);
            }
          }
        });
  }

  /**
   * Shares are added in the order of the windows: row by row, and as a number's later windows have
   * it at an earlier tap, from the last tap to the first.
   */
  private void backInput(
      float[] dy, int image, float[] weights, float[] out, int outAt, int rowStep, int[] tapsAt) {
    int width = shape.columns().output();
    int channels = shape.channels();
    int run = together * filters;
    float[] shares = ConvBuffers.get().result(together * channels);
    for (int row = 0; row < shape.rows().output(); row++) {
      int line = (image * shape.rows().output() + row) * width;
      for (int column = 0; column < width; column += together) {
        int n = Math.min(together, width - column) * channels;
        int from = (line + column) * filters;
        int to = outAt + row * rowStep + column * channels;
        for (int tap = taps - 1; tap >= 0; tap--) {
          if (multiplier == 1) {
            loops.addProducts(dy, from, weights, tap * run, out, to + tapsAt[tap], n);
          } else {
            shares(dy, from, weights, tap * run, multiplier, shares, n);
            kernels.binary(
                Primitive.ADD, out, to + tapsAt[tap], shares, 0, out, to + tapsAt[tap], n);
          }
        }
      }
    }
  }

  /** What each channel gets from its filters, one chain over them. */
  private static void shares(
      float[] dy, int dyAt, float[] w, int wAt, int multiplier, float[] shares, int n) {
    for (int i = 0; i < n; i++) {
      float share = 0;
      for (int q = 0; q < multiplier; q++) {
        int at = i * multiplier + q;
        share = Math.fma(dy[dyAt + at], w[wAt + at], share);
      }
      shares[i] = share;
    }
  }

  /** {@link Kernels#convolveBackKernel}: blocks of windows, which are added in order. */
  void backKernel(float[] x, float[] dy, float[] dKernel) {
    int windows = shape.windows();
    int size = taps * filters;
    int blocks = (windows + Kernels.K_BLOCK - 1) / Kernels.K_BLOCK;
    if (blocks == 0) {
      Arrays.fill(dKernel, 0f);
      return;
    }
    DepthwiseFrames frames = new DepthwiseFrames(shape, multiplier);
    float[] parts = ConvBuffers.get().kernel(blocks * size);
    workers.runChunks(
        blocks,
        Math.max(1, WORK_PER_TASK / (Kernels.K_BLOCK * size)),
        (first, last) -> {
          for (int block = first; block < last; block++) {
            int from = block * Kernels.K_BLOCK;
            int to = Math.min(windows, from + Kernels.K_BLOCK);
            backBlock(x, dy, frames, from, to, parts, block * size);
          }
        });
    for (int block = 1; block < blocks; block++) {
      kernels.binary(Primitive.ADD, parts, 0, parts, block * size, parts, 0, size);
    }
    System.arraycopy(parts, 0, dKernel, 0, size);
  }

  /** For each tap, the sums of what some windows have there times their gradients. */
  private void backBlock(
      float[] x, float[] dy, DepthwiseFrames frames, int from, int to, float[] parts, int at) {
    ConvBuffers buffers = ConvBuffers.get();
    int count = to - from;
    int firstImage = from / shape.windowsOfImage();
    int lastImage = (to - 1) / shape.windowsOfImage();
    float[] in = x;
    int inAt = firstImage * frames.size();
    if (frames.areCopies()) {
      in = buffers.frames((lastImage - firstImage + 1) * frames.size());
      inAt = 0;
      for (int image = firstImage; image <= lastImage; image++) {
        frames.fill(x, image, in, (image - firstImage) * frames.size());
      }
    }
    float[] numbers = buffers.patches(count * filters + PatchLoops.SLACK);
    float[] slopes = buffers.result(count * filters + PatchLoops.SLACK);
    float[] sums = buffers.group(2 * filters);
    float[] zeros = new float[filters];
    System.arraycopy(dy, from * filters, slopes, 0, count * filters);
    int[] tapsAt = frames.taps();
    for (int tap = 0; tap < taps; tap++) {
      gather(in, inAt + tapsAt[tap], frames, from, to, firstImage, numbers);
      kernels.columns().sumProducts(numbers, zeros, slopes, count, filters, sums);
      System.arraycopy(sums, 0, parts, at + tap * filters, filters);
    }
  }

  /** What some windows have at one tap, a row for each window. */
  private void gather(
      float[] in,
      int inAt,
      DepthwiseFrames frames,
      int from,
      int to,
      int firstImage,
      float[] numbers) {
    int width = shape.columns().output();
    int out = 0;
    int window = from;
    while (window < to) {
      int row = window / width;
      int column = window % width;
      int run = Math.min(width - column, to - window);
      int image = row / shape.rows().output() - firstImage;
      int at =
          inAt
              + image * frames.size()
              + row % shape.rows().output() * frames.rowStep()
              + column * filters;
      System.arraycopy(in, at, numbers, out, run * filters);
      out += run * filters;
      window += run;
    }
  }
}
