package nn.core.doctor;

import java.util.Arrays;
import nn.autodiff.NdArray;

/**
 * What reached the first weights: the inputs, or what layers without weights made of them.
 *
 * @param layer the first layer that multiplies them by weights
 * @param feature the index along the last axis with the largest numbers
 * @param low the least number of that feature
 * @param high its largest number
 * @param size the root mean square of that feature
 * @param least the smallest number of all
 * @param most the largest number of all
 */
record InputLook(
    String layer, int feature, float low, float high, double size, float least, float most) {
  static InputLook of(String layer, NdArray inputs) {
    float[] data = inputs.data();
    int features = inputs.shape().last();
    double[] squares = new double[features];
    float[] low = new float[features];
    float[] high = new float[features];
    Arrays.fill(low, Float.POSITIVE_INFINITY);
    Arrays.fill(high, Float.NEGATIVE_INFINITY);
    for (int row = 0; row + features <= data.length; row += features) {
      for (int i = 0; i < features; i++) {
        float number = data[row + i];
        squares[i] += (double) number * number;
        low[i] = Math.min(low[i], number);
        high[i] = Math.max(high[i], number);
      }
    }
    int largest = 0;
    float least = Float.POSITIVE_INFINITY;
    float most = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < features; i++) {
      largest = squares[i] > squares[largest] ? i : largest;
      least = Math.min(least, low[i]);
      most = Math.max(most, high[i]);
    }
    double size = Math.sqrt(squares[largest] * features / data.length);
    return new InputLook(layer, largest, low[largest], high[largest], size, least, most);
  }
}
