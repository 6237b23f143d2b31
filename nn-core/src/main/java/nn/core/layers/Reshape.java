package nn.core.layers;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nn.autodiff.Shape;
import nn.core.Built;
import nn.core.Layer;
import nn.core.Scope;
import nn.core.Shapes;

/**
 * The same numbers under another shape, example by example.
 *
 * <p><b>Shapes</b>: {@code (batch, a, b, ...) -> (batch, ...dims)}, row by row; no number is
 * copied. One length may be -1 and follows from the others.
 *
 * <pre>{@code
 * import nn.core.layers.Reshape;
 *
 * new Sequential(Shape.of(784), new Reshape(28, 28, 1), new Conv2D(8, 5));
 * Layer rows = new Reshape(-1, 16);
 * }</pre>
 *
 * @param dims the lengths of the axes, without the batch axis; at most one of them -1
 */
public record Reshape(List<Integer> dims) implements Layer {
  /**
   * Checks the lengths.
   *
   * @throws IllegalArgumentException if one is less than 1 and not the only -1
   */
  public Reshape {
    dims = List.copyOf(dims);
    if (dims.stream().anyMatch(dim -> dim < 1 && dim != -1)
        || dims.stream().filter(dim -> dim == -1).count() > 1) {
      throw new IllegalArgumentException(
          "Reshape: expected lengths of 1 or more, at most one of them -1, but got " + list(dims));
    }
  }

  /**
   * To these lengths.
   *
   * @param dims the lengths of the axes, without the batch axis; at most one of them -1
   */
  public Reshape(int... dims) {
    this(Arrays.stream(dims).boxed().toList());
  }

  @Override
  public Built build(Shape input, Scope scope) {
    int known = 1;
    for (int dim : dims) {
      known *= Math.abs(dim);
    }
    int size = input.size();
    boolean open = dims.contains(-1);
    if (open ? size % known != 0 : size != known) {
      throw new IllegalArgumentException(
          "expected input of "
              + (open ? "a multiple of " : "")
              + known
              + " numbers for each example but got "
              + Shapes.batch(input)
              + ", which has "
              + size
              + "; give lengths whose product that is");
    }
    int rest = size / known;
    Shape output = Shape.of(dims.stream().mapToInt(dim -> dim == -1 ? rest : dim).toArray());
    return Built.of(output, (x, pass) -> x.reshape(output.prepend(x.shape().dim(0))));
  }

  private static String list(List<Integer> dims) {
    return dims.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
  }

  @Override
  public String toString() {
    return "Reshape" + list(dims);
  }
}
