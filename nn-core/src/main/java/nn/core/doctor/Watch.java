package nn.core.doctor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nn.autodiff.NdArray;
import nn.autodiff.Op;
import nn.autodiff.Tensor;
import nn.core.Observer;

/** Gathers what all checks need of one pass: one observer, each array read once. */
final class Watch implements Observer {
  /** The ops that multiply their first input by weights. */
  private static final Set<String> PRODUCTS =
      Set.of("affine", "matmul", "conv2d", "convTranspose2d");

  private final Map<String, LayerLook> layers = new LinkedHashMap<>();
  private final IdentityHashMap<Tensor, String> paths = new IdentityHashMap<>();
  private final List<InputLook> inputs = new ArrayList<>();

  /** What something was computed from: a layer's output among these is no result. */
  private final Set<Tensor> used = Collections.newSetFromMap(new IdentityHashMap<>());

  @Override
  public void output(String layer, Tensor output) {
    if (!paths.containsKey(output)) { // a block's output is that of its last layer
      paths.put(output, layer);
      layers.put(layer, LayerLook.of(layer, output));
      follow(layer, output);
    }
  }

  /** Marks what an output was computed from, back to what is marked already. */
  private void follow(String layer, Tensor output) {
    Deque<Tensor> open = new ArrayDeque<>(List.of(output));
    while (!open.isEmpty()) {
      Tensor next = open.pop();
      for (Tensor input : next.inputs()) {
        if (used.add(input)) {
          open.push(input);
          if (input == next.inputs().get(0) && multiplies(next) && isData(input)) {
            inputs.add(InputLook.of(layer, input.data()));
          }
        }
      }
    }
  }

  private static boolean multiplies(Tensor tensor) {
    Op<NdArray> op = tensor.op();
    return op != null && PRODUCTS.contains(op.name());
  }

  /** Weights have names; what comes from the batch alone has none, and needs no gradient. */
  private static boolean isData(Tensor tensor) {
    return !tensor.tracked()
        && tensor.name() == null
        && tensor.shape().rank() > 1
        && tensor.shape().size() > 0;
  }

  @Override
  public void gradient(String layer, NdArray gradient) {
    layers.computeIfPresent(
        layer, (path, look) -> look.withGradient(Numbers.norm(gradient.data())));
  }

  /** All that was seen. */
  Look look(long step, List<WeightLook> weights) {
    paths.forEach(
        (output, path) -> {
          if (used.contains(output)) {
            layers.computeIfPresent(path, (p, look) -> look.asHidden());
          }
        });
    return new Look(step, List.copyOf(layers.values()), List.copyOf(inputs), weights);
  }
}
