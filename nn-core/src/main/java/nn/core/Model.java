package nn.core;

import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;

/**
 * A network that is built: shapes known, weights made.
 *
 * <p>Weights are changed by optimizers alone, so while no one trains it, a model may be used by
 * several threads at once, each with its own {@link Pass}.
 */
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
   * <p><b>Shapes</b>: {@code (batch, ...inputShape) -> (batch, ...outputShape)}.
   *
   * @param x the inputs
   * @param pass what the pass is for
   * @throws IllegalArgumentException if the inputs have another shape
   */
  Tensor forward(Tensor x, Pass pass);

  /** The layers, their shapes and sizes. */
  Summary summary();

  /**
   * Where each layer stands, for who draws or explains a model. Layers in their order, those inside
   * another one before it; a layer that is shared has its inner ones once, below the name its
   * weights go by.
   *
   * @return none if the model does not tell
   */
  default List<Place> places() {
    return List.of();
  }

  /**
   * The results for one example or a batch of them; safe to call from several threads.
   *
   * <p><b>Shapes</b>: {@code inputShape -> outputShape}, or {@code (batch, ...inputShape) ->
   * (batch, ...outputShape)}. However large the batch, some hundred examples are worked on at a
   * time.
   *
   * @throws IllegalArgumentException if the input has another shape
   */
  default NdArray predict(NdArray input) {
    Shape shape = inputShape();
    if (input.shape().equals(shape)) {
      return predict(input.reshape(shape.prepend(1))).reshape(outputShape());
    }
    if (!Shapes.isBatch(input.shape(), shape)) {
      throw new IllegalArgumentException(
          "predict of \""
              + name()
              + "\": expected one example "
              + shape
              + " or a batch "
              + Shapes.batch(shape)
              + " but got "
              + input.shape()
              + (input.size() > 0 && input.size() % Math.max(1, shape.size()) == 0
                  ? "; reshape it"
                  : "; is it the data this model was made for?"));
    }
    return Predictions.of(this, input);
  }

  /**
   * Keeps weights as they are while the rest is trained, for transfer learning; a layer's state,
   * such as running means, is kept too.
   *
   * @param path a layer's path or that of one parameter: {@code encoder}, {@code dense1/kernel}
   * @throws IllegalArgumentException if there is nothing below that path
   */
  default void freeze(String path) {
    Freezing.set(this, path, true);
  }

  /**
   * Trains weights again.
   *
   * @param path a layer's path or that of one parameter: {@code encoder}, {@code dense1/kernel}
   * @throws IllegalArgumentException if there is nothing below that path
   */
  default void unfreeze(String path) {
    Freezing.set(this, path, false);
  }
}
