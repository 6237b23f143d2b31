package nn.core.layers;

import java.util.List;
import java.util.stream.Collectors;
import nn.autodiff.Shape;
import nn.core.Block;
import nn.core.Built;
import nn.core.Layer;
import nn.core.Scope;
import nn.core.Shapes;
import nn.core.activations.Activation;

/**
 * Layers around which their input is carried: {@code y = x + layers(x)}, or {@code y =
 * projection(x) + layers(x)}.
 *
 * <p>The layers learn only what to change, and the gradient has a way past them, so networks can be
 * many times as deep. Where the layers change the shape, a projection brings x to the same one: a
 * {@link Dense} layer, or a {@link Conv2D} of kernel 1 with their stride.
 *
 * <p><b>Shapes</b>: what the layers give; without projection the same as the input's. Weights go by
 * {@code residual1/dense1/kernel} and {@code residual1/projection/kernel}.
 *
 * <pre>{@code
 * Layer same = new Residual(new Dense(16, RELU), new Dense(16));
 * Layer smaller = new Residual(
 *         new Conv2D(64, 3, 2, Padding.SAME, RELU), new Conv2D(64, 3, Padding.SAME, LINEAR))
 *     .withProjection(new Conv2D(64, 1, 2, Padding.SAME, LINEAR));
 * }</pre>
 *
 * @param layers the layers, first to last
 * @param projection what x goes through on the way past them; {@link Activation#LINEAR} for nothing
 * @see <a href="https://arxiv.org/abs/1512.03385">He, Zhang, Ren, Sun: Deep residual learning for
 *     image recognition, 2016</a>
 */
public record Residual(List<Layer> layers, Layer projection) implements Layer {
  /** Keeps the layers as they are. */
  public Residual {
    layers = List.copyOf(layers);
  }

  /**
   * Layers that give what they take.
   *
   * @param layers the layers, first to last
   */
  public Residual(Layer... layers) {
    this(List.of(layers), Activation.LINEAR);
  }

  /**
   * The same layers with a projection beside them.
   *
   * @param layer what x goes through on the way past the layers
   */
  public Residual withProjection(Layer layer) {
    return new Residual(layers, layer);
  }

  private boolean projects() {
    return !projection.equals(Activation.LINEAR);
  }

  @Override
  public Built build(Shape input, Scope scope) {
    Built inner = new Block(layers).build(input, scope);
    Built past =
        projects()
            ? new Block(projection.named("projection")).build(input, scope)
            : Built.of(input, (x, pass) -> x);
    Shape output = inner.output();
    if (!output.equals(past.output())) {
      throw new IllegalArgumentException(
          "expected layers that give "
              + Shapes.batch(past.output())
              + ", as "
              + (projects() ? "the projection does" : "they take")
              + ", to add both, but got "
              + Shapes.batch(output)
              + (projects()
                  ? "; give the projection the layers' size and stride"
                  : "; bring x to it by .withProjection(...), a layer of that size"));
    }
    long flops = inner.flops() + past.flops() + output.size();
    return new Built(
        output,
        flops,
        (x, pass) -> past.forward().apply(x, pass).add(inner.forward().apply(x, pass)));
  }

  @Override
  public String toString() {
    return layers.stream().map(Layer::toString).collect(Collectors.joining(", ", "Residual(", ")"))
        + (projects() ? ".withProjection(" + projection + ")" : "");
  }
}
