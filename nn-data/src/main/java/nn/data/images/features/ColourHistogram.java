package nn.data.images.features;

import java.util.Arrays;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.data.transforms.Transform;

/**
 * Which share of a picture's pixels is how bright, in each channel by itself: {@code bins} bins of
 * one width from 0 to 1; number x counts in bin {@code floor(x bins)}, 1 in the last.
 *
 * <p>Numbers below 0 count in the first bin, those above 1 in the last.
 *
 * <p><b>Shapes:</b> {@code (n, height, width)} to {@code (n, bins)}, {@code (n, height, width,
 * channels)} to {@code (n, channels * bins)}, channel after channel, each channel's bins with sum
 * 1.
 *
 * <pre>{@code
 * LabeledDataset colours = Fruits.rgb(30, 32, 42).map(new ColourHistogram(8));
 * }</pre>
 *
 * @param bins how many bins each channel has, 1 or more
 * @see <a href="https://doi.org/10.1007/BF00130487">Swain, Ballard: Color indexing, 1991</a>
 */
public record ColourHistogram(int bins) implements Transform {
  /**
   * Checks the number of bins.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public ColourHistogram {
    if (bins < 1) {
      throw new IllegalArgumentException("ColourHistogram: expected 1 bin or more but got " + bins);
    }
  }

  @Override
  public NdArray apply(NdArray batch) {
    Shape example = batch.shape().tail();
    int features = outputShape(example).size();
    int channels = features / bins;
    int pixels = example.size() / channels;
    NdArray shares = NdArray.zeros(Shape.of(batch.shape().dim(0), features));
    int[] counts = new int[features];
    for (int n = 0; n < batch.shape().dim(0); n++) {
      Arrays.fill(counts, 0);
      for (int i = 0; i < example.size(); i++) {
        int bin = (int) (batch.data()[n * example.size() + i] * bins);
        counts[i % channels * bins + Math.max(0, Math.min(bins - 1, bin))]++;
      }
      for (int f = 0; f < features; f++) {
        shares.data()[n * features + f] = counts[f] / (float) pixels;
      }
    }
    return shares;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if it is no picture
   */
  @Override
  public Shape outputShape(Shape example) {
    if ((example.rank() != 2 && example.rank() != 3) || example.size() == 0) {
      throw new IllegalArgumentException(
          "ColourHistogram: expected pictures (height, width) or (height, width, channels) but got "
              + example);
    }
    return Shape.of((example.rank() == 2 ? 1 : example.dim(2)) * bins);
  }
}
