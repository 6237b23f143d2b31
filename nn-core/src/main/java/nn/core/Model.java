package nn.core;

import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;

/** A network that is built: shapes known, weights made. */
public interface Model {
  /** What it is called. */
  String name();

  /** The shape of one example, without the batch axis. */
  Shape inputShape();

  /** The shape of one result, without the batch axis. */
  Shape outputShape();

  /** All weights, in the order they were made. */
  List<Parameter> parameters();

  /**
   * The results for a batch.
   *
   * @param x inputs, shape {@code (batch, ...inputShape)}
   * @param pass what the pass is for
   */
  Tensor forward(Tensor x, Pass pass);

  /** The layers, their shapes and sizes. */
  Summary summary();

  /**
   * The results for one example or a batch of them; safe to call from several threads.
   *
   * <p><b>Shapes</b>: {@code inputShape -> outputShape}, or {@code (batch, ...inputShape) ->
   * (batch, ...outputShape)}.
   *
   * @throws IllegalArgumentException if the input has another shape
   */
  default NdArray predict(NdArray input) {
    Shape shape = inputShape();
    if (input.shape().equals(shape)) {
      return predict(input.reshape(shape.prepend(1))).reshape(outputShape());
    }
    if (input.shape().rank() != shape.rank() + 1 || !input.shape().tail().equals(shape)) {
      throw new IllegalArgumentException(
          "predict of \""
              + name()
              + "\": expected one example "
              + shape
              + " or a batch "
              + Shapes.batch(shape)
              + " but got "
              + input.shape()
              + (input.size() % Math.max(1, shape.size()) == 0 && shape.size() > 0
                  ? "; reshape it"
                  : "; is it the data this model was made for?"));
    }
    return forward(Tensor.constant(input), Pass.predicting()).data();
  }
}
