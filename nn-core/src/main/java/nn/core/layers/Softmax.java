package nn.core.layers;

import java.util.stream.IntStream;
import nn.autodiff.Shape;
import nn.core.Built;
import nn.core.Layer;
import nn.core.Scope;
import nn.core.Shapes;

/**
 * Softmax along an axis of choice: {@code y_i = e^x_i / sum_j e^x_j}, positive numbers that sum to
 * 1 along it.
 *
 * <p>Over the last axis, the axis of classes, it is the activation {@link
 * nn.core.activations.Activation#SOFTMAX}; this is for others, such as weights over the places of a
 * sequence.
 *
 * <p><b>Shapes</b>: unchanged.
 *
 * <pre>{@code
 * Layer overPlaces = new Softmax(1);
 * Layer overClasses = new Softmax();
 * }</pre>
 *
 * @param axis the axis, counted as in the batch: 1 is the first of an example, -1 the last
 */
public record Softmax(int axis) implements Layer {
  /** Over the last axis. */
  public Softmax() {
    this(-1);
  }

  @Override
  public Built build(Shape input, Scope scope) {
    int axes = input.rank();
    int own = axis < 0 ? axis + axes + 1 : axis;
    if (own < 1 || own > axes || input.size() == 0) {
      throw new IllegalArgumentException(
          "expected input with an axis "
              + axis
              + " of 1 number or more, counted as in the batch, but got "
              + Shapes.batch(input)
              + (axis == 0 ? "; axis 0 counts the examples, begin with 1" : ""));
    }
    if (own == axes) {
      return Built.of(input, (x, pass) -> x.softmax());
    }
    int[] exchanged = IntStream.rangeClosed(0, axes).toArray();
    exchanged[own] = axes;
    exchanged[axes] = own;
    return Built.of(input, (x, pass) -> x.permute(exchanged).softmax().permute(exchanged));
  }

  @Override
  public String toString() {
    return "Softmax(" + (axis == -1 ? "" : axis) + ")";
  }
}
