package nn.data.transforms;

import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;

/**
 * A change of the numbers of a batch, the same for every example: {@code y = f(x)}.
 *
 * <p>A transform has nothing left to learn. What has to learn first (a mean, a range) is a {@link
 * Fittable}, whose {@code fit} gives a transform.
 *
 * <p><b>Shapes:</b> {@code (n, ...)} to {@code (n, ...)}; axis 0 counts examples and stays as it
 * is.
 *
 * <pre>{@code
 * Transform signed = Rescale.unitToSigned();
 * NdArray y = signed.apply(NdArray.of(new float[][] {{0, 0.5f, 1}})); // [[-1, 0, 1]]
 * }</pre>
 */
public interface Transform {
  /** The changed numbers of a batch, in an array of their own. */
  NdArray apply(NdArray batch);

  /** The shape one example has afterwards, when it has {@code example} before. */
  default Shape outputShape(Shape example) {
    return example;
  }

  /** This change, then another. */
  default Transform andThen(Transform next) {
    return new Steps(List.of(this, next));
  }
}
