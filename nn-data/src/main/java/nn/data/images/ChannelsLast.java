package nn.data.images;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.data.transforms.Invertible;

/**
 * Puts the channels of pictures behind their columns, where everything here wants them; PyTorch and
 * CIFAR's files have them first.
 *
 * <p><b>Shapes:</b> {@code (n, channels, height, width)} to {@code (n, height, width, channels)}.
 *
 * <pre>{@code
 * NdArray pictures = NdArray.zeros(Shape.of(8, 3, 32, 32));
 * new ChannelsLast().apply(pictures).shape(); // (8, 32, 32, 3)
 * }</pre>
 */
public record ChannelsLast() implements Invertible {
  @Override
  public NdArray apply(NdArray batch) {
    Shape after = outputShape(batch.shape().tail());
    return Planes.turned(batch, after.dim(2), after.dim(0) * after.dim(1), after);
  }

  @Override
  public NdArray inverse(NdArray batch) {
    return new ChannelsFirst().apply(batch);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if it is no picture with channels
   */
  @Override
  public Shape outputShape(Shape example) {
    Planes.check("ChannelsLast", "(channels, height, width)", example);
    return Shape.of(example.dim(1), example.dim(2), example.dim(0));
  }
}
