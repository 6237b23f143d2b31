package nn.core.layers;

import java.util.function.UnaryOperator;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.core.Built;
import nn.core.Layer;
import nn.core.Scope;
import nn.core.Shapes;

/**
 * A function of tensors as a layer without weights: {@code y = function(x)}.
 *
 * <p>Gradients come from what the function is made of. For weights, randomness or a kind of its
 * own, write a layer: it takes ten lines more.
 *
 * <p><b>Shapes</b>: {@code (batch, ...) ->} what the function gives; it has to keep axis 0, which
 * counts the examples. The shape is found by trying the function on two examples of zeros.
 *
 * <pre>{@code
 * Layer squares = new Lambda(x -> x.mul(x));
 * Layer firstHalf = new Lambda(x -> x.slice(1, 0, 8)).named("left");
 * }</pre>
 *
 * @param function what is computed; without state, as several threads may call it
 */
public record Lambda(UnaryOperator<Tensor> function) implements Layer {
  private static final int TRIED = 2;

  @Override
  public Built build(Shape input, Scope scope) {
    Shape result = function.apply(Tensor.constant(NdArray.zeros(input.prepend(TRIED)))).shape();
    if (result.rank() == 0 || result.dim(0) != TRIED) {
      throw new IllegalArgumentException(
          "expected a function that keeps axis 0, which counts the examples, but it made "
              + result
              + " from "
              + TRIED
              + " examples "
              + Shapes.batch(input)
              + "; compute along the other axes, from 1 on");
    }
    return Built.of(result.tail(), (x, pass) -> function.apply(x));
  }

  @Override
  public String toString() {
    return "Lambda()";
  }
}
