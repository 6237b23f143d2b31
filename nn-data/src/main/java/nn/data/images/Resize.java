package nn.data.images;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;

/**
 * Stretches pictures with a triangle of weights, first along rows and then along columns.
 *
 * <p>A new pixel with its middle at c (in old pixels) takes old pixel i with weight {@code max(0, 1
 * - |i + 0.5 - c| / s)}, where s is how many old pixels fall into a new one, at least 1; the
 * weights are then divided by their sum.
 */
final class Resize {
  private Resize() {}

  static NdArray to(NdArray picture, int height, int width) {
    int[] dims = picture.shape().dims();
    int inner = dims.length == 2 ? 1 : dims[2];
    float[] wide = along(picture.data(), dims[0], dims[1], inner, width);
    float[] both = along(wide, 1, dims[0], width * inner, height);
    dims[0] = height;
    dims[1] = width;
    return NdArray.of(Shape.of(dims), both);
  }

  /** Numbers (outer, from, inner) to (outer, to, inner). */
  private static float[] along(float[] numbers, int outer, int from, int inner, int to) {
    if (from == to) {
      return numbers.clone();
    }
    float[] stretched = new float[Shape.of(outer, to, inner).size()];
    double scale = (double) from / to;
    double support = Math.max(1, scale);
    for (int j = 0; j < to; j++) {
      double centre = (j + 0.5) * scale;
      int first = Math.max(0, (int) Math.floor(centre - support));
      int end = Math.min(from, (int) Math.ceil(centre + support));
      double[] weights = weights(first, end, centre, support);
      for (int o = 0; o < outer; o++) {
        for (int k = 0; k < inner; k++) {
          double sum = 0;
          for (int i = first; i < end; i++) {
            sum += weights[i - first] * numbers[(o * from + i) * inner + k];
          }
          stretched[(o * to + j) * inner + k] = (float) sum;
        }
      }
    }
    return stretched;
  }

  private static double[] weights(int first, int end, double centre, double support) {
    double[] weights = new double[end - first];
    double sum = 0;
    for (int i = first; i < end; i++) {
      double weight = Math.max(0, 1 - Math.abs(i + 0.5 - centre) / support);
      weights[i - first] = weight;
      sum += weight;
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    return weights;
  }
}
