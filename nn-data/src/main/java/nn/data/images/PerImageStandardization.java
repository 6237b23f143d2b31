package nn.data.images;

import nn.autodiff.NdArray;
import nn.data.transforms.Transform;

/**
 * Gives each picture mean 0 and variance 1 by itself, so that bright and dark photos look alike:
 * {@code y = (x - mean) / max(deviation, 1 / sqrt(N))}, where N counts the picture's numbers.
 *
 * <p>The bound keeps a picture of a single colour from being divided by nothing. Nothing is learned
 * from other pictures; {@code Standardizer.perChannel()} learns from all of them. Mean and
 * deviation are summed in double precision.
 *
 * <p><b>Shapes:</b> any; the shape stays.
 *
 * <pre>{@code
 * LabeledDataset alike = Fruits.rgb(30, 16, 42).map(new PerImageStandardization());
 * }</pre>
 *
 * @see <a href="https://www.tensorflow.org/api_docs/python/tf/image/per_image_standardization">as
 *     TensorFlow has it</a>
 */
public record PerImageStandardization() implements Transform {
  @Override
  public NdArray apply(NdArray batch) {
    NdArray standard = batch.copy();
    int size = batch.shape().tail().size();
    for (int from = 0; from < standard.size(); from += size) {
      standardize(standard.data(), from, from + size);
    }
    return standard;
  }

  private static void standardize(float[] numbers, int from, int end) {
    int count = end - from;
    double sum = 0;
    for (int i = from; i < end; i++) {
      sum += numbers[i];
    }
    double mean = sum / count;
    double squares = 0;
    for (int i = from; i < end; i++) {
      squares += (numbers[i] - mean) * (numbers[i] - mean);
    }
    double deviation = Math.max(Math.sqrt(squares / count), 1 / Math.sqrt(count));
    for (int i = from; i < end; i++) {
      numbers[i] = (float) ((numbers[i] - mean) / deviation);
    }
  }
}
