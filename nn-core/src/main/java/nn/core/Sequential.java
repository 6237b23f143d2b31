package nn.core;

import java.util.List;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;

/**
 * Layers one after the other, built for one input shape.
 *
 * <pre>{@code
 * Sequential model = new Sequential(Shape.of(16),
 *     new Dense(32, RELU), new Dense(16, RELU), new Dense(2, SOFTMAX));
 * model.summary();
 * model.predict(image).argmax();
 * }</pre>
 *
 * <p><b>Shapes</b>: inferred from layer to layer, and the whole chain is checked when it is made.
 *
 * <p>Layers are called by kind and number, {@code dense1}, {@code dense2}, unless {@link
 * Layer#named named}. The start of every weight follows from the seed and the weight's name alone,
 * so a layer that is added changes no other layer's start, as long as the others keep their names:
 * one more {@code Dense} in the middle renumbers those behind it.
 */
public final class Sequential implements Model {
  private final String name;
  private final Shape input;
  private final List<Layer> layers;
  private final Chain chain;
  private final List<Parameter> parameters;
  private final List<Place> places;

  /**
   * A model with seed 0.
   *
   * @param input the shape of one example, without the batch axis
   * @param layers the layers, first to last
   * @throws IllegalArgumentException if a layer cannot take what the one before it gives
   */
  public Sequential(Shape input, Layer... layers) {
    this(0, input, layers);
  }

  /**
   * A model.
   *
   * @param seed what the start of the weights follows from
   * @param input the shape of one example, without the batch axis
   * @param layers the layers, first to last
   * @throws IllegalArgumentException if a layer cannot take what the one before it gives
   */
  public Sequential(long seed, Shape input, Layer... layers) {
    this("sequential", seed, input, layers);
  }

  /**
   * A model with a name of its own.
   *
   * @param name what it is called in messages and summaries
   * @param seed what the start of the weights follows from
   * @param input the shape of one example, without the batch axis
   * @param layers the layers, first to last
   * @throws IllegalArgumentException if a layer cannot take what the one before it gives
   */
  public Sequential(String name, long seed, Shape input, Layer... layers) {
    this(name, Start.seeded(seed), input, layers);
  }

  /**
   * A model whose weights start with numbers of your choice.
   *
   * @param name what it is called in messages and summaries
   * @param start where the first numbers of the weights come from
   * @param input the shape of one example, without the batch axis
   * @param layers the layers, first to last
   * @throws IllegalArgumentException if a layer cannot take what the one before it gives
   */
  public Sequential(String name, Start start, Shape input, Layer... layers) {
    this.name = name;
    this.input = input;
    this.layers = List.of(layers);
    Scope scope = Scope.of(start);
    this.chain = new Chain(name, input, scope, this.layers);
    this.parameters = scope.parameters();
    this.places = scope.places();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Shape inputShape() {
    return input;
  }

  @Override
  public Shape outputShape() {
    return chain.output();
  }

  /** The layers it was made of, first to last. */
  public List<Layer> layers() {
    return layers;
  }

  @Override
  public List<Parameter> parameters() {
    return parameters;
  }

  @Override
  public List<Place> places() {
    return places;
  }

  @Override
  public Tensor forward(Tensor x, Pass pass) {
    return chain.forward(x, pass);
  }

  @Override
  public Summary summary() {
    return new Summary(name, input, chain.rows(parameters));
  }

  /** The {@link #summary} as text. */
  @Override
  public String toString() {
    return summary().toString();
  }
}
