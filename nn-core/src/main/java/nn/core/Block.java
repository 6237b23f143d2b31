package nn.core;

import java.util.List;
import java.util.stream.Collectors;
import nn.autodiff.Shape;

/**
 * Layers one after the other, as one layer: a part of a network that is used more than once, or has
 * a name.
 *
 * <p><b>Shapes</b>: what the first layer takes {@code ->} what the last one gives. Weights and
 * observers see the layers inside by their path, {@code encoder/dense1}.
 *
 * <pre>{@code
 * Layer encoder = new Block(new Dense(32, RELU), new Dense(8, RELU)).named("encoder");
 * Sequential model = new Sequential(Shape.of(16), encoder, new Dense(2, SOFTMAX));
 * }</pre>
 *
 * @param layers the layers, first to last
 */
public record Block(List<Layer> layers) implements Layer {
  /** Keeps the layers as they are. */
  public Block {
    layers = List.copyOf(layers);
  }

  /**
   * Layers one after the other.
   *
   * @param layers the layers, first to last
   */
  public Block(Layer... layers) {
    this(List.of(layers));
  }

  @Override
  public Built build(Shape input, Scope scope) {
    Chain chain = new Chain(scope.path(), input, scope, layers);
    return new Built(chain.output(), chain.flops(), chain::forward);
  }

  @Override
  public String toString() {
    return layers.stream().map(Layer::toString).collect(Collectors.joining(", ", "Block(", ")"));
  }
}
