package nn.viz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nn.autodiff.NdArray;

/** How much each input counts for a neuron: its weights as bars, the heaviest first. */
final class WeightsChart {
  private WeightsChart() {}

  static Chart of(NdArray weights, List<String> inputs) {
    boolean vector = weights.shape().rank() == 1;
    boolean column = weights.shape().rank() == 2 && weights.shape().dim(1) == 1;
    if (!vector && !column) {
      throw new IllegalArgumentException(
          "weights chart: expected the weights of one neuron, shape (inputs,) or (inputs, 1), but "
              + "got "
              + weights.shape()
              + "; pick one column");
    }
    int n = weights.size();
    if (!inputs.isEmpty() && inputs.size() != n) {
      throw new IllegalArgumentException(
          "weights chart: expected a name for each of the "
              + n
              + " inputs, or none at all, but got "
              + inputs.size()
              + " names: "
              + inputs);
    }
    List<Integer> order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -Math.abs(weights.data()[i])))
            .toList();
    List<String> names = new ArrayList<>();
    for (int i : order) {
      names.add(inputs.isEmpty() ? "input " + i : inputs.get(i));
    }
    return new BarsChart(
        "Weights of the neuron",
        "above zero an input speaks for, below zero against; lengths compare only inputs of one scale",
        names,
        order.stream().mapToDouble(i -> weights.data()[i]).toArray());
  }
}
