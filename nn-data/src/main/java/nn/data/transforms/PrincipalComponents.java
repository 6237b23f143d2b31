package nn.data.transforms;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;

/**
 * How far examples lie along the directions in which they are spread most: {@code y = (x - mean)
 * components^T}.
 *
 * <p>{@link Pca} learns it. The way back, {@code x = y components + mean}, gives the nearest point
 * that the components can tell: the example itself if all were kept, else without what the others
 * would have added. <b>Shapes:</b> {@code (n, features)} to {@code (n, k)}.
 *
 * <pre>{@code
 * PrincipalComponents three = new Pca(3).fit(train);
 * NdArray rough = three.inverse(three.apply(train.all().inputs()));
 * }</pre>
 *
 * @param mean of each feature, shape {@code (features,)}
 * @param components directions of length 1 at right angles, the most spread first, shape {@code (k,
 *     features)}
 * @param variance of the training examples along each, divided by n - 1, shape {@code (k,)}
 * @param share what part of the variance of all features that is, shape {@code (k,)}
 */
public record PrincipalComponents(NdArray mean, NdArray components, NdArray variance, NdArray share)
    implements Invertible {
  private static final String NAME = "PrincipalComponents";

  /**
   * Checks the shapes.
   *
   * @throws IllegalArgumentException if they do not fit together
   */
  public PrincipalComponents {
    Shape shape = components.shape();
    boolean fits =
        shape.rank() == 2
            && shape.size() > 0
            && mean.shape().equals(Shape.of(shape.dim(1)))
            && variance.shape().equals(Shape.of(shape.dim(0)))
            && share.shape().equals(variance.shape());
    if (!fits) {
      throw new IllegalArgumentException(
          NAME
              + ": expected components (k, features), a mean (features,), and variance and share"
              + " (k,) but got "
              + shape
              + ", "
              + mean.shape()
              + ", "
              + variance.shape()
              + " and "
              + share.shape());
    }
  }

  @Override
  public NdArray apply(NdArray batch) {
    Shape shape = outputShape(batch.shape());
    NdArray centred = PerFeature.map(NAME, batch, mean.size(), (x, j) -> x - mean.data()[j]);
    Tensor directions = Tensor.constant(components).transpose();
    return product(centred, mean.size(), directions).reshape(shape);
  }

  /** The nearest example that the components can tell. */
  @Override
  public NdArray inverse(NdArray batch) {
    int k = variance.size();
    if (batch.shape().rank() == 0 || batch.shape().last() != k) {
      throw new IllegalArgumentException(
          NAME
              + ": expected numbers for its "
              + k
              + (k == 1 ? " component" : " components")
              + ", the places of the last axis, but got shape "
              + batch.shape());
    }
    NdArray back = product(batch, k, Tensor.constant(components));
    NdArray moved = PerFeature.map(NAME, back, mean.size(), (x, j) -> x + mean.data()[j]);
    return moved.reshape(batch.shape().with(-1, mean.size()));
  }

  private static NdArray product(NdArray rows, int width, Tensor right) {
    int count = rows.size() / width;
    return count == 0
        ? NdArray.zeros(Shape.of(0, right.shape().last()))
        : Tensor.constant(rows.reshape(count, width)).matmul(right).data();
  }

  @Override
  public Shape outputShape(Shape example) {
    return PerFeature.requireWidth(NAME, mean.size(), example).with(-1, variance.size());
  }
}
