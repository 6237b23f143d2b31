package nn.autodiff.kernels;

import java.util.ArrayList;
import java.util.List;

/** The written definition of convolution and pooling, one number at a time. */
final class ReferenceConvolution {
  /** Two numbers to be multiplied. */
  private record Pair(float a, float b) {}

  private final ConvShape s;
  private final WindowAxis rows;
  private final WindowAxis columns;

  ReferenceConvolution(ConvShape shape) {
    s = shape;
    rows = shape.rows();
    columns = shape.columns();
  }

  /** Chains of 256 fused multiply-adds, added up in order. */
  private static float product(List<Pair> pairs) {
    float total = 0f;
    for (int block = 0; block < pairs.size(); block += 256) {
      float chain = 0f;
      for (Pair pair : pairs.subList(block, Math.min(pairs.size(), block + 256))) {
        chain = Math.fma(pair.a, pair.b, chain);
      }
      total = block == 0 ? chain : total + chain;
    }
    return total;
  }

  private boolean inside(int row, int column) {
    return row >= 0 && row < rows.input() && column >= 0 && column < columns.input();
  }

  private int imageAt(int image, int row, int column, int channel) {
    return ((image * rows.input() + row) * columns.input() + column) * s.channels() + channel;
  }

  private int kernelAt(int tapRow, int tapColumn, int channel, int filter) {
    int tap = tapRow * columns.size() + tapColumn;
    return (tap * s.groupChannels() + channel) * s.filters() + filter;
  }

  private static int place(WindowAxis axis, int window, int tap) {
    return window * axis.stride() - axis.before() + tap * axis.dilation();
  }

  float[] forward(float[] x, float[] kernel, float[] bias) {
    float[] y = new float[s.windows() * s.filters()];
    for (int i = 0; i < y.length; i++) {
      int filter = i % s.filters();
      int column = i / s.filters() % columns.output();
      int row = i / s.filters() / columns.output() % rows.output();
      int image = i / s.filters() / s.windowsOfImage();
      int firstChannel = filter / s.groupFilters() * s.groupChannels();
      List<Pair> pairs = new ArrayList<>();
      for (int r = 0; r < rows.size(); r++) {
        for (int c = 0; c < columns.size(); c++) {
          int from = place(rows, row, r);
          int left = place(columns, column, c);
          for (int channel = 0; channel < s.groupChannels(); channel++) {
            float number =
                inside(from, left) ? x[imageAt(image, from, left, firstChannel + channel)] : 0f;
            pairs.add(new Pair(number, kernel[kernelAt(r, c, channel, filter)]));
          }
        }
      }
      y[i] = bias.length == 0 ? product(pairs) : product(pairs) + bias[filter];
    }
    return y;
  }

  float[] backInput(float[] dy, float[] kernel) {
    float[] dx = new float[s.batch() * s.imageSize()];
    for (int window = 0; window < s.windows(); window++) {
      int image = window / s.windowsOfImage();
      for (int step = 0; step < s.steps() * s.groups(); step++) {
        int channel = step % s.channels();
        int tap = step / s.channels();
        int row = place(rows, window / columns.output() % rows.output(), tap / columns.size());
        int column = place(columns, window % columns.output(), tap % columns.size());
        if (inside(row, column)) {
          dx[imageAt(image, row, column, channel)] += share(dy, kernel, window, tap, channel);
        }
      }
    }
    return dx;
  }

  private float share(float[] dy, float[] kernel, int window, int tap, int channel) {
    int first = channel / s.groupChannels() * s.groupFilters();
    List<Pair> pairs = new ArrayList<>();
    for (int filter = first; filter < first + s.groupFilters(); filter++) {
      int at = (tap * s.groupChannels() + channel % s.groupChannels()) * s.filters() + filter;
      pairs.add(new Pair(dy[window * s.filters() + filter], kernel[at]));
    }
    return product(pairs);
  }

  float[] backKernel(float[] x, float[] dy) {
    float[] dKernel = new float[s.steps() * s.filters()];
    for (int i = 0; i < dKernel.length; i++) {
      int filter = i % s.filters();
      int channel =
          i / s.filters() % s.groupChannels() + filter / s.groupFilters() * s.groupChannels();
      int tap = i / s.filters() / s.groupChannels();
      List<Pair> pairs = new ArrayList<>();
      for (int window = 0; window < s.windows(); window++) {
        int image = window / s.windowsOfImage();
        int row = place(rows, window / columns.output() % rows.output(), tap / columns.size());
        int column = place(columns, window % columns.output(), tap % columns.size());
        float number = inside(row, column) ? x[imageAt(image, row, column, channel)] : 0f;
        pairs.add(new Pair(number, dy[window * s.filters() + filter]));
      }
      dKernel[i] = product(pairs);
    }
    return dKernel;
  }

  float[] backBias(float[] dy) {
    float[] dBias = new float[s.filters()];
    for (int filter = 0; filter < dBias.length; filter++) {
      List<Pair> pairs = new ArrayList<>();
      for (int window = 0; window < s.windows(); window++) {
        pairs.add(new Pair(1f, dy[window * s.filters() + filter]));
      }
      dBias[filter] = product(pairs);
    }
    return dBias;
  }

  /** Where the numbers of a window stand in the images; those in the padding are left out. */
  private List<Integer> window(int result) {
    int channel = result % s.channels();
    int column = result / s.channels() % columns.output();
    int row = result / s.channels() / columns.output() % rows.output();
    int image = result / s.channels() / s.windowsOfImage();
    List<Integer> window = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < columns.size(); c++) {
        if (inside(place(rows, row, r), place(columns, column, c))) {
          window.add(imageAt(image, place(rows, row, r), place(columns, column, c), channel));
        }
      }
    }
    return window;
  }

  float[] maxPool(float[] x) {
    float[] y = new float[s.windows() * s.channels()];
    for (int i = 0; i < y.length; i++) {
      y[i] = Float.NEGATIVE_INFINITY;
      for (int at : window(i)) {
        y[i] = Math.max(y[i], x[at]);
      }
    }
    return y;
  }

  float[] maxPoolBack(float[] x, float[] dy) {
    float[] y = maxPool(x);
    float[] dx = new float[x.length];
    for (int i = 0; i < y.length; i++) {
      float largest = y[i];
      int winner =
          window(i).stream()
              .filter(at -> x[at] == largest || Float.isNaN(x[at]))
              .findFirst()
              .orElseThrow();
      dx[winner] += dy[i];
    }
    return dx;
  }

  float[] averagePool(float[] x) {
    float[] y = new float[s.windows() * s.channels()];
    for (int i = 0; i < y.length; i++) {
      List<Integer> window = window(i);
      for (int at : window) {
        y[i] += x[at];
      }
      y[i] /= window.size();
    }
    return y;
  }

  float[] averagePoolBack(float[] dy) {
    float[] dx = new float[s.batch() * s.imageSize()];
    for (int i = 0; i < dy.length; i++) {
      List<Integer> window = window(i);
      for (int at : window) {
        dx[at] += dy[i] / window.size();
      }
    }
    return dx;
  }
}
