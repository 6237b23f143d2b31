package nn.core;

import nn.autodiff.NdArray;
import nn.autodiff.Tensor;

/**
 * Looks at what passes through a model: each layer's output and, in backward, its gradient.
 *
 * <p>No layer knows of observers; histograms, feature maps and the search for the first NaN are all
 * written as one. Layers go by their path, {@code dense1} or {@code encoder/dense1}; a block comes
 * after the layers inside it, in backward before them.
 *
 * <pre>{@code
 * Observer shapes = new Observer() {
 *   public void output(String layer, Tensor output) {
 *     sizes.put(layer, output.shape());
 *   }
 * };
 * model.forward(x, Pass.predicting(shapes));
 * }</pre>
 */
public interface Observer {
  /**
   * A layer's output; called in the order of the layers.
   *
   * @param layer the layer's path
   * @param output what it gave, axis 0 counts the examples
   */
  default void output(String layer, Tensor output) {}

  /**
   * The gradient of the loss by a layer's output; called from the last layer to the first.
   *
   * <p>It is zero where the loss does not depend on that output. A cross-entropy behind a softmax
   * or a sigmoid is computed from what went into it, so the output of such a last layer is passed
   * by.
   *
   * @param layer the layer's path
   * @param gradient shaped like the output; not to be changed
   */
  default void gradient(String layer, NdArray gradient) {}
}
