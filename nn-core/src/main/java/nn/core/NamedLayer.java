package nn.core;

import nn.autodiff.Shape;

/**
 * A layer under a name that somebody chose.
 *
 * @param name what it is called, for example {@code encoder}
 * @param layer what it does
 */
record NamedLayer(String name, Layer layer) implements Layer {
  NamedLayer {
    Names.checked("Layer", name);
  }

  @Override
  public Built build(Shape input, Scope scope) {
    return layer.build(input, scope);
  }

  @Override
  public String kind() {
    return layer.kind();
  }

  @Override
  public String toString() {
    return layer.toString();
  }
}
