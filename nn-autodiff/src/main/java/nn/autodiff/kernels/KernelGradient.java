package nn.autodiff.kernels;

import java.util.Arrays;

/**
 * The gradients of a convolution by its kernel and by its bias: sums over all windows, in blocks.
 *
 * <p>The blocks have to be added in order, so threads cannot simply share the windows: they share
 * the rows of a large gradient, and of a small one the blocks, whose sums are kept apart.
 */
final class KernelGradient {
  private static final int MOST_STEPS = 384;
  private static final int SMALL_KERNEL = 4096;
  private static final long MOST_PARTS = 1L << 28;
  private static final int NARROW = 32;
  private static final long WORK_PER_TASK = 1 << 18;

  private final Kernels kernels;
  private final Workers workers;
  private final Patches patches;
  private final ConvShape shape;
  private final int filters;
  private final int steps;
  private final int windows;

  KernelGradient(Kernels kernels, Workers workers, Patches patches, ConvShape shape) {
    this.kernels = kernels;
    this.workers = workers;
    this.patches = patches;
    this.shape = shape;
    this.filters = shape.groupFilters();
    this.steps = shape.steps();
    this.windows = shape.windows();
  }

  /** {@link Kernels#convolveBackKernel}. */
  void run(float[] x, float[] dy, float[] dKernel) {
    if (windows == 0) {
      Arrays.fill(dKernel, 0f);
    } else if (shape.groups() == 1
        && steps * filters <= SMALL_KERNEL
        && (long) windows * steps * filters <= MOST_PARTS) {
      backSmallKernel(x, dy, dKernel);
    } else {
      backLargeKernel(x, dy, dKernel);
    }
  }

  /**
   * A large gradient: tasks share its rows. Each goes through all windows and lays out only the
   * part of them that its rows need.
   */
  private void backLargeKernel(float[] x, float[] dy, float[] dKernel) {
    int tasks = (steps + MOST_STEPS - 1) / MOST_STEPS;
    if (steps >= 16 * workers.threads() && (long) windows * steps * filters >= 2 * WORK_PER_TASK) {
      tasks = (tasks + workers.threads() - 1) / workers.threads() * workers.threads();
    }
    int rows = ((steps + tasks - 1) / tasks + 7) / 8 * 8;
    int cuts = (steps + rows - 1) / rows;
    workers.run(
        cuts * shape.groups(),
        task -> {
          int from = task % cuts * rows;
          backRows(x, dy, dKernel, task / cuts, from, Math.min(steps, from + rows));
        });
  }

  private void backRows(
      float[] x, float[] dy, float[] dKernel, int group, int fromStep, int toStep) {
    ConvBuffers buffers = ConvBuffers.get();
    boolean whole = shape.groups() == 1;
    int rows = toStep - fromStep;
    float[] out = whole ? dKernel : buffers.result(rows * filters);
    int outAt = whole ? fromStep * filters : 0;
    for (int from = 0; from < windows; from += Kernels.K_BLOCK) {
      int to = Math.min(windows, from + Kernels.K_BLOCK);
      float[] left = patches.rows(x, from, to, group, fromStep, toStep, rows);
      float[] right = dy;
      int rightAt = from * shape.filters();
      if (!whole) {
        right = buffers.group(Kernels.K_BLOCK * filters);
        Patches.copyRows(
            dy, rightAt + group * filters, shape.filters(), right, 0, filters, to - from);
        rightAt = 0;
      }
      multiply(rows, filters, to - from, left, 0, true, right, rightAt, out, outAt, from > 0);
    }
    if (!whole) {
      int at = fromStep * shape.filters() + group * filters;
      Patches.copyRows(out, 0, filters, dKernel, at, shape.filters(), rows);
    }
  }

  /**
   * A small gradient: each task computes the whole of it from some blocks of windows, and the
   * blocks are added in order. With few filters the product is turned round, so that its long side
   * fills the vectors.
   */
  private void backSmallKernel(float[] x, float[] dy, float[] dKernel) {
    boolean turned = filters < NARROW;
    int stride = turned ? (steps + NARROW - 1) / NARROW * NARROW : steps;
    int size = stride * filters;
    int blocks = (windows + Kernels.K_BLOCK - 1) / Kernels.K_BLOCK;
    float[] parts = ConvBuffers.get().kernel(blocks * size);
    ConvBlocks.run(
        workers,
        shape,
        blocks,
        blocks,
        (first, last) -> {
          for (int block = first; block < last; block++) {
            int from = block * Kernels.K_BLOCK;
            int to = Math.min(windows, from + Kernels.K_BLOCK);
            backBlock(x, dy, from, to, turned, stride, parts, block * size);
          }
        });
    workers.runChunks(
        size,
        Math.max(256, (1 << 16) / blocks),
        (from, to) -> {
          for (int block = 1; block < blocks; block++) {
            int at = block * size + from;
            kernels.binary(Primitive.ADD, parts, from, parts, at, parts, from, to - from);
          }
        });
    for (int step = 0; step < steps && turned; step++) {
      for (int filter = 0; filter < filters; filter++) {
        dKernel[step * filters + filter] = parts[filter * stride + step];
      }
    }
    if (!turned) {
      System.arraycopy(parts, 0, dKernel, 0, size);
    }
  }

  private void backBlock(
      float[] x, float[] dy, int from, int to, boolean turned, int stride, float[] out, int outAt) {
    int count = to - from;
    int at = from * filters;
    float[] rows = patches.rows(x, from, to, 0, 0, steps, stride);
    if (turned) {
      multiply(filters, stride, count, dy, at, true, rows, 0, out, outAt, false);
    } else {
      multiply(steps, filters, count, rows, 0, true, dy, at, out, outAt, false);
    }
  }

  /** {@link Kernels#convolveBackBias}. */
  void bias(float[] dy, float[] dBias) {
    int width = shape.filters();
    int blocks = (windows + Kernels.K_BLOCK - 1) / Kernels.K_BLOCK;
    float[] ones = ConvBuffers.get().group(Kernels.K_BLOCK);
    Arrays.fill(ones, 0, Kernels.K_BLOCK, 1f);
    float[] parts = ConvBuffers.get().kernel(blocks * width);
    workers.runChunks(
        blocks,
        (int) Math.max(1, WORK_PER_TASK / 8 / Kernels.K_BLOCK / width),
        (first, last) -> {
          for (int block = first; block < last; block++) {
            int from = block * Kernels.K_BLOCK;
            int count = Math.min(windows, from + Kernels.K_BLOCK) - from;
            multiply(
                1, width, count, ones, 0, false, dy, from * width, parts, block * width, false);
          }
        });
    kernels.sumColumns(parts, 0, blocks, width, dBias, 0);
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
