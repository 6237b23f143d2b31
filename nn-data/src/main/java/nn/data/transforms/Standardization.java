package nn.data.transforms;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;

/**
 * Subtracts a mean and divides by a standard deviation: {@code y = (x - mean) / deviation}.
 *
 * <p>A {@link Standardizer} learns both numbers. With more than one of each they belong to the
 * places of the last axis: features of a table, channels of an image. <b>Shapes:</b> the shape
 * stays; its last axis is as long as {@code mean}, or {@code mean} has one number.
 *
 * <pre>{@code
 * var standardize = new Standardization(NdArray.of(2, 10), NdArray.of(1, 5));
 * standardize.apply(NdArray.of(new float[][] {{3, 0}})); // [[1, -2]]
 * }</pre>
 *
 * @param mean what is subtracted, shape {@code (k,)}
 * @param deviation what is divided by, shape {@code (k,)}, above 0
 */
public record Standardization(NdArray mean, NdArray deviation) implements Invertible {
  /** Checks that the two fit together. */
  public Standardization {
    if (mean.shape().rank() != 1 || mean.size() == 0 || !mean.shape().equals(deviation.shape())) {
      throw new IllegalArgumentException(
          "Standardization: expected a mean and a deviation of one shape (k,) but got "
              + mean.shape()
              + " and "
              + deviation.shape());
    }
    for (float number : deviation.data()) {
      if (!(number > 0)) {
        throw new IllegalArgumentException(
            "Standardization: expected deviations above 0 but got " + deviation);
      }
    }
  }

  @Override
  public NdArray apply(NdArray batch) {
    outputShape(batch.shape());
    NdArray standard = batch.copy();
    change(standard, false);
    return standard;
  }

  /** The way back: {@code x = y * deviation + mean}. */
  @Override
  public NdArray inverse(NdArray batch) {
    outputShape(batch.shape());
    NdArray original = batch.copy();
    change(original, true);
    return original;
  }

  private void change(NdArray array, boolean back) {
    float[] numbers = array.data();
    float[] means = mean.data();
    float[] deviations = deviation.data();
    int groups = means.length;
    if (groups == 1) { // a loop that the JVM does several numbers of at a time
      float m = means[0];
      float d = deviations[0];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = back ? numbers[i] * d + m : (numbers[i] - m) / d;
      }
      return;
    }
    for (int i = 0; i < numbers.length; i += groups) {
      for (int g = 0; g < groups; g++) {
        float number = numbers[i + g];
        numbers[i + g] =
            back ? number * deviations[g] + means[g] : (number - means[g]) / deviations[g];
      }
    }
  }

  @Override
  public Shape outputShape(Shape example) {
    if (mean.size() > 1 && example.last() != mean.size()) {
      throw new IllegalArgumentException(
          "Standardization: it learned "
              + mean.size()
              + " means, one for each place of the last axis, but got shape "
              + example
              + "; apply it to what it was fitted on");
    }
    return example;
  }
}
