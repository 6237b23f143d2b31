package nn.autodiff.kernels;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A convolution and its gradients as products through tables, cut into tasks.
 *
 * <p>All three read images and results where they are; only images with padding, and the kernel for
 * the gradient by the images, are copied into another order first.
 */
public final class Convolution {
  /** With as many steps as a chain has, their numbers stay in a second-level cache of 1 MB. */
  private static final int MOST_ROWS = 384;

  private static final int ROWS_OF_TASK = 96;
  private static final int PANEL = 32;
  private static final int TASKS_PER_THREAD = 4;
  private static final long WORK_PER_TASK = 1 << 18;
  private static final float[] ONE = {1f};
  private static final int[] ZEROS = new int[Kernels.K_BLOCK];

  private final Kernels kernels;
  private final Workers workers;
  private final TableProduct product;
  private final ConvShape shape;
  private final int filters;
  private final int channels;
  private final int steps;

  /** One convolution, on a product that runs in one thread. */
  public Convolution(Kernels kernels, Workers workers, TableProduct product, ConvShape shape) {
    this.kernels = kernels;
    this.workers = workers;
    this.product = product;
    this.shape = shape;
    this.filters = shape.groupFilters();
    this.channels = shape.groupChannels();
    this.steps = shape.steps();
  }

  /** {@link Kernels#convolve}. */
  public void forward(float[] x, float[] kernel, float @Nullable [] bias, float[] y) {
    int windows = shape.windows();
    Cut cut = new Cut(windows, MOST_ROWS, shape.groups() == 1 ? filters : 1);
    workers.run(
        cut.tasks(),
        task -> {
          int from = cut.fromRow(task);
          int to = cut.toRow(task);
          int column = shape.groups() == 1 ? cut.fromColumn(task) : 0;
          int columns = shape.groups() == 1 ? cut.toColumn(task) - column : filters;
          forward(x, kernel, y, from, to, column, columns);
          if (bias != null && columns == shape.filters()) {
            addBias(bias, y, from, to);
          }
        });
    if (bias != null && (cut.columnTasks > 1 || shape.groups() > 1)) {
      workers.runChunks(windows, ROWS_OF_TASK, (from, to) -> addBias(bias, y, from, to));
    }
  }

  private void addBias(float[] bias, float[] y, int from, int to) {
    int at = from * shape.filters();
    kernels.binaryRow(Primitive.ADD, y, at, bias, 0, y, at, to - from, shape.filters());
  }

  private void forward(
      float[] x, float[] kernel, float[] y, int from, int to, int column, int columns) {
    ConvBuffers buffers = ConvBuffers.get();
    int[] windows = buffers.rows(to - from);
    int[] results = buffers.places(to - from);
    int[] stepAt = buffers.steps(steps);
    int[] kernelRows = buffers.kernelRows(steps);
    float[] frames = frames(x, from, to, windows);
    ascending(results, to - from, from * shape.filters(), shape.filters());
    ascending(kernelRows, steps, 0, shape.filters());
    for (int group = 0; group < shape.groups(); group++) {
      ConvTables.steps(shape, group, stepAt);
      int at = group * filters + column;
      product.run(
          to - from,
          columns,
          steps,
          frames,
          windows,
          0,
          stepAt,
          kernel,
          at,
          kernelRows,
          y,
          at,
          results,
          0,
          shape.filters(),
          false);
    }
  }

  /** {@link Kernels#convolveBackInput}. */
  public void backInput(float[] dy, float[] kernel, float[] dx) {
    float[] turned = ConvBuffers.get().kernel(steps * shape.filters());
    turn(kernel, turned);
    ConvTables.Places[] classes = ConvTables.Places.of(shape);
    Cut cut = new Cut(shape.batch(), shape.batch(), shape.groups() == 1 ? channels : 1);
    workers.run(
        cut.tasks(),
        task -> {
          int column = shape.groups() == 1 ? cut.fromColumn(task) : 0;
          int columns = shape.groups() == 1 ? cut.toColumn(task) - column : channels;
          for (ConvTables.Places places : classes) {
            backInput(places, dy, turned, dx, cut.fromRow(task), cut.toRow(task), column, columns);
          }
        });
  }

  private void backInput(
      ConvTables.Places of,
      float[] dy,
      float[] turned,
      float[] dx,
      int fromImage,
      int toImage,
      int column,
      int columns) {
    ConvBuffers buffers = ConvBuffers.get();
    int count = (toImage - fromImage) * of.inImage();
    int[] places = buffers.places(count);
    int[] windows = buffers.rows(count);
    int[] results = buffers.steps(of.steps());
    int[] kernelRows = buffers.kernelRows(of.steps());
    of.list(fromImage, toImage, places, windows);
    int turnedGroup = steps * filters;
    for (int group = 0; group < shape.groups(); group++) {
      of.steps(group, channels, results, kernelRows);
      product.run(
          count,
          columns,
          of.steps(),
          dy,
          windows,
          0,
          results,
          turned,
          group * turnedGroup + column,
          kernelRows,
          dx,
          group * channels + column,
          places,
          0,
          shape.channels(),
          false);
    }
  }

  /** The kernel as (group, tap, filter, channel). */
  private void turn(float[] kernel, float[] turned) {
    int taps = shape.rows().size() * shape.columns().size();
    workers.runChunks(
        shape.groups() * taps,
        Math.max(1, PANEL * PANEL * 8 / (channels * filters)),
        (from, to) -> {
          for (int i = from; i < to; i++) {
            int in = i % taps * channels * shape.filters() + i / taps * filters;
            int out = i * channels * filters;
            for (int filter = 0; filter < filters; filter++) {
              for (int channel = 0; channel < channels; channel++) {
                turned[out + filter * channels + channel] =
                    kernel[in + channel * shape.filters() + filter];
              }
            }
          }
        });
  }

  /** {@link Kernels#convolveBackKernel}. */
  public void backKernel(float[] x, float[] dy, float[] dKernel) {
    if (shape.windows() == 0) {
      Arrays.fill(dKernel, 0f);
      return;
    }
    Cut cut = new Cut(steps, steps, filters);
    workers.run(
        cut.tasks() * shape.groups(),
        index -> {
          int task = index % cut.tasks();
          backKernel(
              x,
              dy,
              dKernel,
              index / cut.tasks(),
              cut.fromRow(task),
              cut.toRow(task),
              cut.fromColumn(task),
              cut.toColumn(task));
        });
  }

  private void backKernel(
      float[] x,
      float[] dy,
      float[] dKernel,
      int group,
      int fromStep,
      int toStep,
      int fromColumn,
      int toColumn) {
    ConvBuffers buffers = ConvBuffers.get();
    int[] windows = buffers.rows(Kernels.K_BLOCK);
    int[] results = buffers.places(Kernels.K_BLOCK);
    int[] stepAt = buffers.steps(steps);
    int[] kernelRows = buffers.kernelRows(steps);
    ConvTables.steps(shape, group, stepAt);
    ascending(kernelRows, steps, 0, shape.filters());
    int at = group * filters + fromColumn;
    for (int from = 0; from < shape.windows(); from += Kernels.K_BLOCK) {
      int to = Math.min(shape.windows(), from + Kernels.K_BLOCK);
      float[] frames = frames(x, from, to, windows);
      ascending(results, to - from, from * shape.filters(), shape.filters());
      product.run(
          toStep - fromStep,
          toColumn - fromColumn,
          to - from,
          frames,
          stepAt,
          fromStep,
          windows,
          dy,
          at,
          results,
          dKernel,
          at,
          kernelRows,
          fromStep,
          shape.filters(),
          from > 0);
    }
  }

  /** {@link Kernels#convolveBackBias}. */
  public void backBias(float[] dy, float[] dBias) {
    int blocks = (shape.windows() + Kernels.K_BLOCK - 1) / Kernels.K_BLOCK;
    int width = shape.filters();
    float[] sums = ConvBuffers.get().result(blocks * width);
    workers.runChunks(
        blocks,
        (int) Math.max(1, WORK_PER_TASK / 8 / (Kernels.K_BLOCK * width)),
        (from, to) -> {
          int[] results = ConvBuffers.get().places(Kernels.K_BLOCK);
          for (int block = from; block < to; block++) {
            int first = block * Kernels.K_BLOCK;
            int count = Math.min(Kernels.K_BLOCK, shape.windows() - first);
            int at = block * width;
            ascending(results, count, first * width, width);
            product.run(
                1, width, count, ONE, ZEROS, 0, ZEROS, dy, 0, results, sums, at, ZEROS, 0, width,
                false);
          }
        });
    Arrays.fill(dBias, 0f);
    for (int block = 0; block < blocks; block++) {
      for (int filter = 0; filter < width; filter++) {
        float sum = sums[block * width + filter];
        dBias[filter] = block == 0 ? sum : dBias[filter] + sum;
      }
    }
  }

  /** The images of some windows, padded if they have to be, and where the windows are in them. */
  private float[] frames(float[] x, int from, int to, int[] windows) {
    if (!shape.padded()) {
      ConvTables.windows(shape, from, to, 0, windows);
      return x;
    }
    int first = from / shape.windowsOfImage();
    int last = (to - 1) / shape.windowsOfImage() + 1;
    float[] frames = ConvBuffers.get().frames((last - first) * shape.frameSize());
    ConvTables.frames(shape, x, first, last, frames);
    ConvTables.windows(shape, from, to, first, windows);
    return frames;
  }

  private static void ascending(int[] table, int n, int first, int step) {
    int number = first;
    for (int i = 0; i < n; i++) {
      table[i] = number;
      number += step;
    }
  }

  /** How rows and columns of a result are shared among the threads. */
  private final class Cut {
    final int rows;
    final int rowsOfTask;
    final int columns;
    final int columnsOfTask;
    final int columnTasks;

    Cut(int rows, int mostRows, int columns) {
      this.rows = rows;
      this.columns = columns;
      long work = (long) shape.windows() * steps * filters;
      long wanted =
          workers.threads() == 1
              ? 1
              : Math.min(work / WORK_PER_TASK, (long) TASKS_PER_THREAD * workers.threads());
      int rowTasks = Math.max(1, (rows + mostRows - 1) / Math.max(1, mostRows));
      int panels = (columns + PANEL - 1) / PANEL;
      int tasks = (int) Math.max(1, Math.min(panels, (wanted + rowTasks - 1) / rowTasks));
      columnsOfTask = (panels + tasks - 1) / tasks * PANEL;
      columnTasks = (columns + columnsOfTask - 1) / columnsOfTask;
      long rowTasksWanted = Math.max(rowTasks, (wanted + columnTasks - 1) / columnTasks);
      int even = (int) ((rows + rowTasksWanted - 1) / rowTasksWanted);
      rowsOfTask = Math.max(1, (even + 7) / 8 * 8);
    }

    int tasks() {
      return (rows + rowsOfTask - 1) / rowsOfTask * columnTasks;
    }

    int fromRow(int task) {
      return task / columnTasks * rowsOfTask;
    }

    int toRow(int task) {
      return Math.min(rows, fromRow(task) + rowsOfTask);
    }

    int fromColumn(int task) {
      return task % columnTasks * columnsOfTask;
    }

    int toColumn(int task) {
      return Math.min(columns, fromColumn(task) + columnsOfTask);
    }
  }
}
