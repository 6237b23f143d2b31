package nn.data.images;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.data.transforms.Invertible;

/**
 * Puts the channels of pictures before their rows, as PyTorch wants them; everything here has them
 * last.
 *
 * <p><b>Shapes:</b> {@code (n, height, width, channels)} to {@code (n, channels, height, width)}.
 *
 * <pre>{@code
 * NdArray pictures = NdArray.zeros(Shape.of(8, 32, 32, 3));
 * new ChannelsFirst().apply(pictures).shape(); // (8, 3, 32, 32)
 * }</pre>
 */
public record ChannelsFirst() implements Invertible {
  @Override
  public NdArray apply(NdArray batch) {
    Shape after = outputShape(batch.shape().tail());
    return Planes.turned(batch, after.dim(1) * after.dim(2), after.dim(0), after);
  }

  @Override
  public NdArray inverse(NdArray batch) {
    return new ChannelsLast().apply(batch);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if it is no picture with channels
   */
  @Override
  public Shape outputShape(Shape example) {
    Planes.check("ChannelsFirst", "(height, width, channels)", example);
    return Shape.of(example.dim(2), example.dim(0), example.dim(1));
  }
}
