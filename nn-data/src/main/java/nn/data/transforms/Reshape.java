package nn.data.transforms;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;

/**
 * Gives every example another shape of the same size; the numbers stay in their order.
 *
 * <p><b>Shapes:</b> {@code (n, ...)} to {@code (n, ...example)}.
 *
 * <pre>{@code
 * import nn.data.transforms.Reshape;
 *
 * Transform withChannel = new Reshape(Shape.of(28, 28, 1));
 * }</pre>
 *
 * @param example the shape of one example afterwards
 */
public record Reshape(Shape example) implements Transform {
  @Override
  public NdArray apply(NdArray batch) {
    outputShape(batch.shape().tail());
    return batch.reshape(example.prepend(batch.shape().dim(0)));
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the sizes differ
   */
  @Override
  public Shape outputShape(Shape before) {
    if (before.size() != example.size()) {
      throw new IllegalArgumentException(
          "Reshape: an example of shape "
              + before
              + " holds "
              + before.size()
              + " numbers and cannot become "
              + example
              + ", which holds "
              + example.size());
    }
    return example;
  }
}
