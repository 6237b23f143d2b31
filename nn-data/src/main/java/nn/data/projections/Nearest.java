package nn.data.projections;

import java.util.Arrays;
import nn.autodiff.Engine;
import nn.autodiff.NdArray;
import nn.autodiff.Tensor;

/**
 * The nearest others of each row, in the order of their numbers, with their squared distances.
 *
 * <p>Which they are is found by products of whole blocks of rows, in single precision; how far they
 * are is then computed in double precision.
 */
final class Nearest {
  private static final int BLOCK = 128;

  private final int rows;
  private final int each;
  private final int[] numbers;
  private final double[] squares;

  private Nearest(int rows, int each) {
    this.rows = rows;
    this.each = each;
    numbers = new int[rows * each];
    squares = new double[rows * each];
  }

  /**
   * Finds the nearest ones.
   *
   * @param rows {@code (n, width)}
   * @param each how many of each, at most n - 1
   */
  static Nearest of(NdArray rows, int each) {
    int n = rows.shape().dim(0);
    Nearest nearest = new Nearest(n, each);
    if (each == n - 1) {
      nearest.takeAll(rows);
      return nearest;
    }
    NdArray centred = centred(rows);
    double[] lengths = lengths(centred);
    Tensor turned = Tensor.constant(Tensor.constant(centred).transpose().data());
    for (int first = 0; first < n; first += BLOCK) {
      int start = first;
      int count = Math.min(BLOCK, n - first);
      NdArray block = centred.rows(first, first + count);
      float[] products = Tensor.constant(block).matmul(turned).data().data();
      Engine.share(
          count,
          1,
          (from, to) -> {
            for (int i = from; i < to; i++) {
              double[] away = new double[n];
              for (int j = 0; j < n; j++) {
                away[j] = lengths[j] - 2.0 * products[i * n + j];
              }
              nearest.select(rows, start + i, away);
            }
          });
    }
    return nearest;
  }

  /** Around the mean, numbers are small and their products precise. */
  private static NdArray centred(NdArray rows) {
    int n = rows.shape().dim(0);
    int width = rows.shape().dim(1);
    double[] mean = new double[width];
    for (int i = 0; i < rows.size(); i++) {
      mean[i % width] += rows.data()[i] / (double) n;
    }
    NdArray centred = NdArray.zeros(rows.shape());
    for (int i = 0; i < rows.size(); i++) {
      centred.data()[i] = (float) (rows.data()[i] - mean[i % width]);
    }
    return centred;
  }

  private static double[] lengths(NdArray rows) {
    int width = rows.shape().dim(1);
    double[] lengths = new double[rows.shape().dim(0)];
    for (int i = 0; i < rows.size(); i++) {
      lengths[i / width] += (double) rows.data()[i] * rows.data()[i];
    }
    return lengths;
  }

  private void takeAll(NdArray all) {
    Engine.share(
        rows,
        1,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            for (int at = 0; at < each; at++) {
              put(all, i, at, at < i ? at : at + 1);
            }
          }
        });
  }

  private void put(NdArray all, int row, int at, int other) {
    numbers[row * each + at] = other;
    squares[row * each + at] = square(all, row, other);
  }

  /** The nearest by a heap whose top is the farthest of those kept; of equals the first ones. */
  private void select(NdArray all, int row, double[] away) {
    int[] heap = new int[each];
    int size = 0;
    for (int j = 0; j < away.length; j++) {
      if (j == row) {
        continue;
      }
      if (size < each) {
        heap[size] = j;
        for (int at = size++; at > 0 && away[heap[(at - 1) / 2]] < away[heap[at]]; ) {
          at = swap(heap, at, (at - 1) / 2);
        }
      } else if (away[j] < away[heap[0]]) {
        heap[0] = j;
        sink(heap, away);
      }
    }
    Arrays.sort(heap);
    for (int at = 0; at < each; at++) {
      put(all, row, at, heap[at]);
    }
  }

  private static void sink(int[] heap, double[] away) {
    int at = 0;
    while (true) {
      int largest = at;
      for (int child = 2 * at + 1; child <= 2 * at + 2 && child < heap.length; child++) {
        largest = away[heap[child]] > away[heap[largest]] ? child : largest;
      }
      if (largest == at) {
        return;
      }
      at = swap(heap, at, largest);
    }
  }

  private static int swap(int[] heap, int one, int other) {
    int kept = heap[one];
    heap[one] = heap[other];
    heap[other] = kept;
    return other;
  }

  private static double square(NdArray all, int one, int other) {
    int width = all.shape().dim(1);
    float[] numbers = all.data();
    double even = 0;
    double odd = 0;
    int a = one * width;
    int b = other * width;
    int i = 0;
    for (; i + 1 < width; i += 2) {
      double first = (double) numbers[a + i] - numbers[b + i];
      double second = (double) numbers[a + i + 1] - numbers[b + i + 1];
      even += first * first;
      odd += second * second;
    }
    if (i < width) {
      double last = (double) numbers[a + i] - numbers[b + i];
      even += last * last;
    }
    return even + odd;
  }

  int rows() {
    return rows;
  }

  /** How many of each there are. */
  int each() {
    return each;
  }

  /** The number of one of the nearest of a row. */
  int number(int row, int at) {
    return numbers[row * each + at];
  }

  /** The squared distance of one of the nearest of a row. */
  double square(int row, int at) {
    return squares[row * each + at];
  }
}
