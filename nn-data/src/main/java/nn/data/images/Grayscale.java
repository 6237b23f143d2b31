package nn.data.images;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.data.transforms.Transform;

/**
 * How bright each pixel looks: {@code 0.299 red + 0.587 green + 0.114 blue}; gray pictures lose
 * their channel axis only.
 *
 * <p><b>Shapes:</b> {@code (n, height, width, 3)}, {@code (n, height, width, 1)} or {@code (n,
 * height, width)} to {@code (n, height, width)}.
 *
 * <pre>{@code
 * LabeledDataset gray = Fruits.rgb(30, 16, 42).map(new Grayscale());
 * }</pre>
 *
 * @see <a href="https://www.itu.int/rec/R-REC-BT.601">ITU-R BT.601, the weights</a>
 */
public record Grayscale() implements Transform {
  @Override
  public NdArray apply(NdArray batch) {
    Shape example = batch.shape().tail();
    NdArray gray = NdArray.zeros(outputShape(example).prepend(batch.shape().dim(0)));
    float[] from = batch.data();
    float[] to = gray.data();
    if (from.length == to.length) {
      System.arraycopy(from, 0, to, 0, to.length);
      return gray;
    }
    for (int i = 0; i < to.length; i++) {
      to[i] = Images.gray(from[3 * i], from[3 * i + 1], from[3 * i + 2]);
    }
    return gray;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if it is no picture
   */
  @Override
  public Shape outputShape(Shape example) {
    boolean gray = example.rank() == 2;
    boolean channels = example.rank() == 3 && (example.dim(2) == 1 || example.dim(2) == 3);
    if (!gray && !channels) {
      throw new IllegalArgumentException(
          "Grayscale: expected pictures (height, width), (height, width, 1) or (height, width, 3)"
              + " but got "
              + example
              + "; pictures with channels first need new ChannelsLast() before");
    }
    return Shape.of(example.dim(0), example.dim(1));
  }
}
