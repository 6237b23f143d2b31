package nn.core;

import java.util.List;
import nn.autodiff.Tensor;

/**
 * A layer in its place in a model: built, and able to say where it is when something goes wrong.
 *
 * @param owner the model's name
 * @param name what the layer is called
 * @param path the same, below the blocks it is in
 * @param layer its description
 * @param built what it computes
 */
record Placed(String owner, String name, String path, Layer layer, Built built) {
  /** The layer's results, shown to the observers. */
  Tensor forward(Tensor x, Pass pass) {
    return pass.observed(path, compute(x, pass));
  }

  private Tensor compute(Tensor x, Pass pass) {
    Tensor y;
    try {
      y = built.forward().apply(x, pass);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(at() + e.getMessage(), e);
    }
    if (!Shapes.isBatch(y.shape(), built.output()) || y.shape().dim(0) != x.shape().dim(0)) {
      throw new IllegalStateException(
          at()
              + "promised "
              + Shapes.batch(built.output())
              + " when it was built, but made "
              + y.shape()
              + " from "
              + x.shape()
              + "; its build and its forward have to agree");
    }
    return y;
  }

  private String at() {
    return layer + ", layer \"" + path + "\" of \"" + owner + "\": ";
  }

  /** Where the layer's weights are: below its path, or below its name if it is shared. */
  String weights() {
    return LayerWrapper.weights(layer, path);
  }

  /** Its row of a summary; a shared layer has its weights where it comes first. */
  Summary.Row row(List<Parameter> parameters, boolean first) {
    long weights =
        parameters.stream()
            .filter(parameter -> first && parameter.name().startsWith(weights() + "/"))
            .mapToLong(parameter -> parameter.value().size())
            .sum();
    return new Summary.Row(name, layer.toString(), built.output(), weights, built.flops());
  }
}
