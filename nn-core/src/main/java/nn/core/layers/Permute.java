package nn.core.layers;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nn.autodiff.Shape;
import nn.core.Built;
import nn.core.Layer;
import nn.core.Scope;
import nn.core.Shapes;

/**
 * The axes of each example in another order.
 *
 * <p>Axes are counted as in the batch, as Keras does: axis 0 counts the examples and stays where it
 * is, so the first axis of an example is 1.
 *
 * <p><b>Shapes</b>: {@code (batch, d1, d2, ...) -> (batch, d[axes[0]], d[axes[1]], ...)}.
 *
 * <pre>{@code
 * Layer channelsLast = new Permute(2, 3, 1);   // from (batch, channels, height, width)
 * Layer channelsFirst = new Permute(3, 1, 2);  // from (batch, height, width, channels)
 * }</pre>
 *
 * @param axes axis {@code i + 1} of the result is axis {@code axes[i]} of the input
 */
public record Permute(List<Integer> axes) implements Layer {
  /**
   * Checks that each axis comes once.
   *
   * @throws IllegalArgumentException if one is missing, or comes twice
   */
  public Permute {
    axes = List.copyOf(axes);
    List<Integer> inOrder = IntStream.rangeClosed(1, axes.size()).boxed().toList();
    if (!axes.stream().sorted().toList().equals(inOrder)) {
      throw new IllegalArgumentException(
          "Permute: expected each axis from 1 to "
              + axes.size()
              + " once but got "
              + list(axes)
              + "; axis 0 counts the examples and stays where it is");
    }
  }

  /**
   * Into this order.
   *
   * @param axes axis {@code i + 1} of the result is axis {@code axes[i]} of the input
   */
  public Permute(int... axes) {
    this(Arrays.stream(axes).boxed().toList());
  }

  @Override
  public Built build(Shape input, Scope scope) {
    if (input.rank() != axes.size()) {
      throw new IllegalArgumentException(
          "expected input with "
              + axes.size()
              + " axes behind the batch axis but got "
              + Shapes.batch(input)
              + "; name each of its axes once, from 1");
    }
    Shape output = Shape.of(axes.stream().mapToInt(axis -> input.dim(axis - 1)).toArray());
    int[] order = IntStream.concat(IntStream.of(0), axes.stream().mapToInt(axis -> axis)).toArray();
    return Built.of(output, (x, pass) -> x.permute(order));
  }

  private static String list(List<Integer> axes) {
    return axes.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
  }

  @Override
  public String toString() {
    return "Permute" + list(axes);
  }
}
