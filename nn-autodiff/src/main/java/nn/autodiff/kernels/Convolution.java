package nn.autodiff.kernels;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A convolution and its gradients as matrix products of patches, which are windows laid out as rows
 * of a matrix.
 *
 * <pre>
 * Y = P W         dW = P^T dY         dP = dY W^T
 * </pre>
 *
 * <p>The matrix of all patches would be many times as large as the images. So a thread lays out so
 * many windows as stay in its second-level cache, multiplies them, and forgets them.
 */
public final class Convolution {
  /** How many numbers of patches stay in a second-level cache of 1 MB. */
  private static final int PATCH_NUMBERS = 96 * 1024;

  private static final int MOST_WINDOWS = 1024;

  private final Kernels kernels;
  private final Workers workers;
  private final DepthwiseLoops loops;
  private final Patches patches;
  private final ConvShape shape;
  private final int filters;
  private final int steps;

  /** One convolution, with these loops between images and patches, and for single channels. */
  public Convolution(
      Kernels kernels,
      Workers workers,
      PatchLoops patchLoops,
      DepthwiseLoops loops,
      ConvShape shape) {
    this.kernels = kernels;
    this.workers = workers;
    this.loops = loops;
    this.patches = new Patches(patchLoops, shape);
    this.shape = shape;
    this.filters = shape.groupFilters();
    this.steps = shape.steps();
  }

  /** {@link Kernels#convolve}. */
  public void forward(float[] x, float[] kernel, float @Nullable [] bias, float[] y) {
    if (Depthwise.fits(shape)) {
      new Depthwise(kernels, workers, loops, shape).forward(x, kernel, bias, y);
      return;
    }
    float[] weights = kernel;
    if (shape.groups() > 1) {
      weights = ConvBuffers.get().kernel(kernel.length);
      for (int group = 0; group < shape.groups(); group++) {
        Patches.copyRows(
            kernel,
            group * filters,
            shape.filters(),
            weights,
            group * steps * filters,
            filters,
            steps);
      }
    }
    float[] right = weights;
    ConvBlocks.run(
        workers,
        shape,
        shape.windows(),
        Math.min(MOST_WINDOWS, PATCH_NUMBERS / steps),
        (from, to) -> {
          for (int group = 0; group < shape.groups(); group++) {
            forward(x, right, y, from, to, group);
          }
          if (bias != null) {
            int at = from * shape.filters();
            kernels.binaryRow(Primitive.ADD, y, at, bias, 0, y, at, to - from, shape.filters());
          }
        });
  }

  private void forward(float[] x, float[] weights, float[] y, int from, int to, int group) {
    int count = to - from;
    int at = from * shape.filters() + group * filters;
    if (patches.haveLongColumns()) {
      float[] columns = patches.columns(x, from, to);
      multiply(count, filters, steps, columns, 0, true, weights, 0, y, at, false);
      return;
    }
    float[] rows = patches.rows(x, from, to, group, 0, steps, steps);
    int right = group * steps * filters;
    if (shape.groups() == 1) {
      multiply(count, filters, steps, rows, 0, false, weights, right, y, at, false);
      return;
    }
    float[] result = ConvBuffers.get().result(count * filters);
    multiply(count, filters, steps, rows, 0, false, weights, right, result, 0, false);
    Patches.copyRows(result, 0, filters, y, at, shape.filters(), count);
  }

  /** {@link Kernels#convolveBackInput}. */
  public void backInput(float[] dy, float[] kernel, float[] dx) {
    if (Depthwise.fits(shape)) {
      new Depthwise(kernels, workers, loops, shape).backInput(dy, kernel, dx);
      return;
    }
    float[] turned = ConvBuffers.get().kernel(kernel.length);
    turn(kernel, turned);
    int most = Math.max(8, PATCH_NUMBERS / steps);
    int together = Math.max(1, most / shape.windowsOfImage());
    ConvBlocks.run(
        workers,
        shape,
        shape.batch(),
        shape.batch(),
        (from, to) -> {
          for (int image = from; image < to; image += together) {
            backInput(dy, turned, dx, image, Math.min(to, image + together), most);
          }
        });
  }

  private void backInput(
      float[] dy, float[] turned, float[] dx, int fromImage, int toImage, int most) {
    float[] out = dx;
    int base = fromImage * shape.imageSize();
    int end = toImage * shape.imageSize();
    if (shape.padded()) {
      base = 0;
      end = (toImage - fromImage) * shape.frameSize();
      out = ConvBuffers.get().frames(end);
    }
    Arrays.fill(out, base, end, 0f);
    int first = fromImage * shape.windowsOfImage();
    int last = toImage * shape.windowsOfImage();
    for (int group = 0; group < shape.groups(); group++) {
      for (int from = first; from < last; from += most) {
        addShares(dy, turned, out, end, from, Math.min(last, from + most), fromImage, group);
      }
    }
    if (shape.padded()) {
      ConvTables.outOfFrames(shape, out, dx, fromImage, toImage);
    }
  }

  /** The gradient by the patches of some windows, added where they came from. */
  private void addShares(
      float[] dy,
      float[] turned,
      float[] out,
      int end,
      int from,
      int to,
      int fromImage,
      int group) {
    ConvBuffers buffers = ConvBuffers.get();
    int count = to - from;
    float[] left = dy;
    int leftAt = from * shape.filters();
    if (shape.groups() > 1) {
      left = buffers.result(count * filters);
      Patches.copyRows(dy, leftAt + group * filters, shape.filters(), left, 0, filters, count);
      leftAt = 0;
    }
    float[] shares = buffers.patches(count * steps + PatchLoops.SLACK);
    int turnedAt = group * steps * filters;
    multiply(count, steps, filters, left, leftAt, false, turned, turnedAt, shares, 0, false);
    patches.add(shares, from, to, group, shape.padded() ? fromImage : 0, out, end);
  }

  /** The kernel of each group as (filters, steps), in squares that stay in the nearest cache. */
  private void turn(float[] kernel, float[] turned) {
    int side = 16;
    int squares = (steps + side - 1) / side;
    workers.runChunks(
        shape.groups() * squares,
        Math.max(1, (1 << 14) / side / filters),
        (from, to) -> {
          for (int i = from; i < to; i++) {
            int group = i / squares;
            int first = i % squares * side;
            int last = Math.min(steps, first + side);
            for (int filter = 0; filter < filters; filter++) {
              int out = (group * filters + filter) * steps;
              int in = group * filters + filter;
              for (int step = first; step < last; step++) {
                turned[out + step] = kernel[in + step * shape.filters()];
              }
            }
          }
        });
  }

  /** {@link Kernels#convolveBackKernel}. */
  public void backKernel(float[] x, float[] dy, float[] dKernel) {
    if (Depthwise.fits(shape)) {
      new Depthwise(kernels, workers, loops, shape).backKernel(x, dy, dKernel);
      return;
    }
    new KernelGradient(kernels, workers, patches, shape).run(x, dy, dKernel);
  }

  /** {@link Kernels#convolveBackBias}. */
  public void backBias(float[] dy, float[] dBias) {
    new KernelGradient(kernels, workers, patches, shape).bias(dy, dBias);
  }

  private void multiply(
      int m,
      int n,
      int k,
      float[] a,
      int aAt,
      boolean aTransposed,
      float[] b,
      int bAt,
      float[] c,
      int cAt,
      boolean add) {
    kernels.matmul(m, n, k, a, aAt, aTransposed, b, bAt, false, c, cAt, add);
  }
}
