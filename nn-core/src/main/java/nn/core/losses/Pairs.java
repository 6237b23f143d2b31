package nn.core.losses;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;

/**
 * All pairs of examples of a batch.
 *
 * @param distances how far apart the embeddings of two examples are, {@code (batch, batch)}
 * @param alike 1 where two different examples have one label, else 0
 * @param unlike 1 where two examples have different labels, else 0
 */
record Pairs(Tensor distances, NdArray alike, NdArray unlike) {
  /** Nearer than the root of this, the distance has no direction to grow in. */
  private static final double LEAST = 1e-12;

  /** The pairs of a batch of embeddings {@code (batch, n)} with one label each. */
  static Pairs of(String loss, Tensor embeddings, NdArray labels) {
    Shape shape = embeddings.shape();
    if (shape.rank() != 2 || labels.size() != shape.dim(0)) {
      throw new IllegalArgumentException(
          loss
              + ": expected embeddings (batch, n) and one label for each example but got shapes "
              + shape
              + " and "
              + labels.shape()
              + "; put new Flatten() at the end of the model, or change the targets");
    }
    int batch = shape.dim(0);
    NdArray alike = NdArray.zeros(Shape.of(batch, batch));
    NdArray unlike = NdArray.zeros(Shape.of(batch, batch));
    for (int i = 0; i < batch; i++) {
      for (int j = 0; j < batch; j++) {
        boolean same = labels.data()[i] == labels.data()[j];
        alike.data()[i * batch + j] = same && i != j ? 1 : 0;
        unlike.data()[i * batch + j] = same ? 0 : 1;
      }
    }
    Tensor rows = embeddings.reshape(batch, 1, shape.dim(1));
    Tensor columns = embeddings.reshape(1, batch, shape.dim(1));
    Tensor difference = rows.sub(columns);
    Tensor distances = difference.mul(difference).sum(-1).maximum(LEAST).sqrt();
    return new Pairs(distances, alike, unlike);
  }
}
