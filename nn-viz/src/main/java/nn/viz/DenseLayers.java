package nn.viz;

import java.util.ArrayList;
import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.core.LayerOutputs;
import nn.core.Model;
import nn.core.Parameter;
import nn.core.Pass;

/** The kernels of a chain of dense layers. */
final class DenseLayers {
  private final List<String> names;
  private final List<NdArray> kernels;

  private DenseLayers(List<String> names, List<NdArray> kernels) {
    this.names = List.copyOf(names);
    this.kernels = List.copyOf(kernels);
  }

  /**
   * Reads the kernels off a model's weights.
   *
   * @throws IllegalArgumentException if there are others than those of a chain of dense layers
   */
  static DenseLayers of(Model model) {
    List<String> names = new ArrayList<>();
    List<NdArray> kernels = new ArrayList<>();
    int width = model.inputShape().size();
    for (Parameter parameter : model.parameters()) {
      Shape shape = parameter.shape();
      boolean kernel = parameter.name().endsWith("/kernel");
      boolean fits = kernel && shape.rank() == 2 && shape.dim(0) == width;
      if (kernel ? !fits : shape.rank() > 1) {
        throw new IllegalArgumentException(
            "network chart: expected dense layers one after the other but \""
                + model.name()
                + "\" has weights "
                + parameter
                + "; see Charts.weights(model) for models of other layers");
      }
      Series.requireFinite(
          "network chart, " + parameter.name(), Histograms.numbers(parameter.value()));
      if (kernel) {
        names.add(parameter.name().substring(0, parameter.name().length() - "/kernel".length()));
        kernels.add(parameter.value());
        width = shape.dim(1);
      }
    }
    if (kernels.isEmpty()) {
      throw new IllegalArgumentException(
          "network chart: \"" + model.name() + "\" has no dense layer; there is nothing to draw");
    }
    return new DenseLayers(names, kernels);
  }

  /** How many numbers go in, and how many neurons each layer has. */
  List<Integer> sizes() {
    List<Integer> sizes = new ArrayList<>();
    sizes.add(kernels.get(0).shape().dim(0));
    kernels.forEach(kernel -> sizes.add(kernel.shape().dim(1)));
    return sizes;
  }

  /** What stands under a column. */
  String caption(int column) {
    return column == 0 ? "inputs" : names.get(column - 1);
  }

  /** The weight from a neuron, or input, of column {@code layer} to one of the next. */
  double weight(int layer, int from, int to) {
    return kernels.get(layer).get(from, to);
  }

  /** The size of the largest weight. */
  double heaviest() {
    double most = 0;
    for (NdArray kernel : kernels) {
      for (float weight : kernel.data()) {
        most = Math.max(most, Math.abs(weight));
      }
    }
    return most;
  }

  /**
   * What goes in and what each layer gives for one example.
   *
   * @throws IllegalArgumentException if it is not one example of the model
   */
  List<NdArray> fired(Model model, NdArray example) {
    if (!example.shape().equals(model.inputShape())) {
      throw new IllegalArgumentException(
          "network chart: expected one example "
              + model.inputShape()
              + " but got "
              + example.shape()
              + "; take one of the batch with row(i)");
    }
    Series.requireFinite("network chart, example", Histograms.numbers(example));
    LayerOutputs outputs = new LayerOutputs();
    Tensor batch = Tensor.constant(example.reshape(example.shape().prepend(1)));
    NdArray last = model.forward(batch, Pass.predicting(outputs)).data();
    List<NdArray> fired = new ArrayList<>(List.of(example));
    for (int i = 0; i < names.size(); i++) {
      // What the model gives in the end is drawn in its last column, whatever came after it.
      boolean end = i == names.size() - 1 && last.size() == kernels.get(i).shape().dim(1);
      fired.add(end ? last : outputs.of(names.get(i)));
    }
    return fired;
  }
}
