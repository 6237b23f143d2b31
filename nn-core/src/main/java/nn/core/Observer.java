package nn.core;

import nn.autodiff.NdArray;
import nn.autodiff.Tensor;

/**
 * Looks at what passes through a model: each layer's output and, in backward, its gradient.
 *
 * <p>No layer knows of observers; histograms, feature maps and the search for the first NaN are all
 * written as one.
 */
public interface Observer {
  /** A layer's output; called in the order of the layers. */
  default void output(String layer, Tensor output) {}

  /** The gradient of the loss by a layer's output; called from the last layer to the first. */
  default void gradient(String layer, NdArray gradient) {}
}
