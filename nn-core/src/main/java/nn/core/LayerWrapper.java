package nn.core;

import nn.autodiff.Shape;
import nn.core.constraints.Constraint;
import nn.core.regularizers.Regularizer;

/** A layer that does what another one does, under other conditions. */
sealed interface LayerWrapper extends Layer {
  /** The layer inside. */
  Layer layer();

  @Override
  default String kind() {
    return layer().kind();
  }

  /** The name somebody chose for a layer, or one made of its kind. */
  static String name(Layer layer, String otherwise) {
    Layer inner = layer;
    while (inner instanceof LayerWrapper wrapper) {
      if (wrapper instanceof Named named) {
        return named.name();
      }
      inner = wrapper.layer();
    }
    return otherwise;
  }

  /** The layer itself, without what it was wrapped in. */
  static Layer bare(Layer layer) {
    Layer inner = layer;
    while (inner instanceof LayerWrapper wrapper) {
      inner = wrapper.layer();
    }
    return inner;
  }

  /** The path below which a layer's weights are, where it is not its own. */
  static String weights(Layer layer, String path) {
    Layer inner = layer;
    while (inner instanceof LayerWrapper wrapper) {
      if (wrapper instanceof Shared shared) {
        return shared.name();
      }
      inner = wrapper.layer();
    }
    return path;
  }

  /**
   * A layer under a name that somebody chose.
   *
   * @param name what it is called, for example {@code encoder}
   * @param layer what it does
   */
  record Named(String name, Layer layer) implements LayerWrapper {
    public Named {
      Names.checked("Layer", name);
    }

    @Override
    public Built build(Shape input, Scope scope) {
      return layer.build(input, scope);
    }

    @Override
    public String toString() {
      return layer.toString();
    }
  }

  /**
   * A layer that has the same weights wherever the model uses it.
   *
   * @param name what its weights go by
   * @param layer what it does
   */
  record Shared(String name, Layer layer) implements LayerWrapper {
    public Shared {
      Names.checked("Layer", name);
    }

    @Override
    public Built build(Shape input, Scope scope) {
      return scope.shared(name, layer, input);
    }

    @Override
    public String toString() {
      return layer + ".shared(\"" + name + "\")";
    }
  }

  /**
   * A layer with a penalty on its weights.
   *
   * @param layer what it does
   * @param regularizer the penalty
   */
  record Regularized(Layer layer, Regularizer regularizer) implements LayerWrapper {
    @Override
    public Built build(Shape input, Scope scope) {
      return layer.build(input, scope.with(regularizer));
    }

    @Override
    public String toString() {
      return layer.toString();
    }
  }

  /**
   * A layer whose weights are put right after every step.
   *
   * @param layer what it does
   * @param constraint what its weights must be
   */
  record Constrained(Layer layer, Constraint constraint) implements LayerWrapper {
    @Override
    public Built build(Shape input, Scope scope) {
      return layer.build(input, scope.with(constraint));
    }

    @Override
    public String toString() {
      return layer.toString();
    }
  }

  /**
   * A layer whose weights are not trained.
   *
   * @param layer what it does
   */
  record Frozen(Layer layer) implements LayerWrapper {
    @Override
    public Built build(Shape input, Scope scope) {
      return layer.build(input, scope.frozen());
    }

    @Override
    public String toString() {
      return layer.toString();
    }
  }
}
