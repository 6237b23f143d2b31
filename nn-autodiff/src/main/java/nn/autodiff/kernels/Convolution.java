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
  private static final int MOST_STEPS = 384;
  private static final int SMALL_KERNEL = 4096;
  private static final long MOST_PARTS = 1L << 28;
  private static final int NARROW = 32;
  private static final long WORK_PER_TASK = 1 << 18;

  private final Kernels kernels;
  private final Workers workers;
  private final PatchLoops loops;
  private final ConvShape shape;
  private final int filters;
  private final int steps;
  private final int windows;

  /** Whether neighbouring windows are neighbours in the image, so that columns are runs. */
  private final boolean columnwise;

  /** One convolution, with these loops between images and patches. */
  public Convolution(Kernels kernels, Workers workers, PatchLoops loops, ConvShape shape) {
    this.kernels = kernels;
    this.workers = workers;
    this.loops = loops;
    this.shape = shape;
    this.filters = shape.groupFilters();
    this.steps = shape.steps();
    this.windows = shape.windows();
    this.columnwise = shape.channels() == 1 && shape.columns().stride() == 1;
  }

  /** {@link Kernels#convolve}. */
  public void forward(float[] x, float[] kernel, float @Nullable [] bias, float[] y) {
    float[] weights = kernel;
    if (shape.groups() > 1) {
      weights = ConvBuffers.get().kernel(kernel.length);
      for (int group = 0; group < shape.groups(); group++) {
        copyRows(
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
    inBlocks(
        windows,
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
    if (columnwise) {
      float[] patches = patchColumns(x, from, to);
      multiply(count, filters, steps, patches, 0, true, weights, 0, y, at, false);
      return;
    }
    float[] patches = patches(x, from, to, group, 0, steps, steps);
    int right = group * steps * filters;
    if (shape.groups() == 1) {
      multiply(count, filters, steps, patches, 0, false, weights, right, y, at, false);
      return;
    }
    float[] result = ConvBuffers.get().result(count * filters);
    multiply(count, filters, steps, patches, 0, false, weights, right, result, 0, false);
    copyRows(result, 0, filters, y, at, shape.filters(), count);
  }

  /** {@link Kernels#convolveBackInput}. */
  public void backInput(float[] dy, float[] kernel, float[] dx) {
    float[] turned = ConvBuffers.get().kernel(kernel.length);
    turn(kernel, turned);
    int most = Math.max(8, PATCH_NUMBERS / steps);
    int together = Math.max(1, most / shape.windowsOfImage());
    inBlocks(
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
      copyRows(dy, leftAt + group * filters, shape.filters(), left, 0, filters, count);
      leftAt = 0;
    }
    float[] patches = buffers.patches(count * steps + PatchLoops.SLACK);
    int turnedAt = group * steps * filters;
    multiply(count, steps, filters, left, leftAt, false, turned, turnedAt, patches, 0, false);
    int[] begins = buffers.begins(ConvTables.runs(shape));
    int[] lengths = buffers.lengths(ConvTables.runs(shape));
    int[] starts = buffers.windows(count);
    int runs = ConvTables.runs(shape, group, 0, steps, begins, lengths);
    ConvTables.windows(shape, from, to, shape.padded() ? fromImage : 0, starts);
    loops.add(patches, steps, starts, count, begins, lengths, runs, out, end);
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
      float[] patches = patches(x, from, to, group, fromStep, toStep, rows);
      float[] right = dy;
      int rightAt = from * shape.filters();
      if (!whole) {
        right = buffers.group(Kernels.K_BLOCK * filters);
        copyRows(dy, rightAt + group * filters, shape.filters(), right, 0, filters, to - from);
        rightAt = 0;
      }
      multiply(rows, filters, to - from, patches, 0, true, right, rightAt, out, outAt, from > 0);
    }
    if (!whole) {
      int at = fromStep * shape.filters() + group * filters;
      copyRows(out, 0, filters, dKernel, at, shape.filters(), rows);
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
    inBlocks(
        blocks,
        blocks,
        (first, last) -> {
          for (int block = first; block < last; block++) {
            int from = block * Kernels.K_BLOCK;
            int to = Math.min(windows, from + Kernels.K_BLOCK);
            backBlock(x, dy, from, to, turned, stride, parts, block * size);
          }
        });
    for (int block = 1; block < blocks; block++) {
      kernels.binary(Primitive.ADD, parts, 0, parts, block * size, parts, 0, size);
    }
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
    float[] patches = patches(x, from, to, 0, 0, steps, stride);
    if (turned) {
      multiply(filters, stride, count, dy, at, true, patches, 0, out, outAt, false);
    } else {
      multiply(steps, filters, count, patches, 0, true, dy, at, out, outAt, false);
    }
  }

  /** {@link Kernels#convolveBackBias}. */
  public void backBias(float[] dy, float[] dBias) {
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

  /** Steps {@code fromStep} to before {@code toStep} of some windows, each a row. */
  private float[] patches(
      float[] x, int from, int to, int group, int fromStep, int toStep, int stride) {
    ConvBuffers buffers = ConvBuffers.get();
    int count = to - from;
    float[] frames = frames(x, from, to);
    int[] starts = buffers.windows(count);
    int[] begins = buffers.begins(ConvTables.runs(shape));
    int[] lengths = buffers.lengths(ConvTables.runs(shape));
    ConvTables.windows(shape, from, to, firstImage(from), starts);
    int runs = ConvTables.runs(shape, group, fromStep, toStep, begins, lengths);
    float[] patches = buffers.patches(count * stride + PatchLoops.SLACK);
    loops.copy(frames, starts, count, begins, lengths, runs, patches, stride);
    return patches;
  }

  /** Some windows, each a column: for one channel, a row of windows is a run at every step. */
  private float[] patchColumns(float[] x, int from, int to) {
    ConvBuffers buffers = ConvBuffers.get();
    int count = to - from;
    float[] frames = frames(x, from, to);
    int rows = count / shape.columns().output() + 2;
    int[] starts = buffers.windows(steps);
    int[] begins = buffers.begins(rows);
    int[] lengths = buffers.lengths(rows);
    ConvTables.steps(shape, starts);
    int runs = ConvTables.rowsOfWindows(shape, from, to, firstImage(from), begins, lengths);
    float[] patches = buffers.patches(count * steps + PatchLoops.SLACK);
    loops.copy(frames, starts, steps, begins, lengths, runs, patches, count);
    return patches;
  }

  private int firstImage(int window) {
    return shape.padded() ? window / shape.windowsOfImage() : 0;
  }

  /** The images of some windows, with padding if they need it. */
  private float[] frames(float[] x, int from, int to) {
    if (!shape.padded()) {
      return x;
    }
    int end = (to - 1) / shape.windowsOfImage() + 1;
    float[] frames = ConvBuffers.get().frames((end - firstImage(from)) * shape.frameSize());
    ConvTables.intoFrames(shape, x, firstImage(from), end, frames);
    return frames;
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

  private static void copyRows(
      float[] from, int fromAt, int fromRow, float[] to, int toAt, int toRow, int rows) {
    int width = Math.min(fromRow, toRow);
    for (int row = 0; row < rows; row++) {
      System.arraycopy(from, fromAt + row * fromRow, to, toAt + row * toRow, width);
    }
  }

  /** Shares {@code n} things among the threads, in blocks of at most so many. */
  private void inBlocks(int n, int most, Workers.Chunk block) {
    int largest = Math.max(1, most);
    int tasks = (n + largest - 1) / largest;
    long work = (long) windows * steps * shape.filters();
    if (workers.threads() > 1 && work >= 2 * WORK_PER_TASK) {
      int wanted = (int) Math.min(work / WORK_PER_TASK, 4L * workers.threads());
      tasks = Math.max(tasks, wanted);
      tasks = (tasks + workers.threads() - 1) / workers.threads() * workers.threads();
    }
    int size = tasks == 0 ? 1 : (n + tasks - 1) / tasks;
    int rounded = n >= 64 * tasks ? (size + 7) / 8 * 8 : Math.max(1, size);
    int blocks = (n + rounded - 1) / rounded;
    workers.run(blocks, task -> block.run(task * rounded, Math.min(n, (task + 1) * rounded)));
  }
}
