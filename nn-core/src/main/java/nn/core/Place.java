package nn.core;

import nn.autodiff.Shape;

/**
 * Where a layer stands in a model: what it is called, what it takes and what it gives.
 *
 * <p>Layers inside a {@link Block} or another layer made of layers have places of their own, {@code
 * encoder/dense1} in {@code encoder}.
 *
 * <pre>{@code
 * model.places().forEach(place -> System.out.println(place.path() + " gives " + place.output()));
 * }</pre>
 *
 * @param path what it is called, below the layers it is in
 * @param layer its description, without the conditions it was put under, such as {@link
 *     Layer#named} and {@link Layer#frozen}
 * @param input the shape of one example that comes in
 * @param output the shape of one result
 * @param flops additions and multiplications for one example
 * @param weights the path below which its weights are: its own, or the name they are shared by
 */
public record Place(
    String path, Layer layer, Shape input, Shape output, long flops, String weights) {

  /** What it is called in the layer it is in: the last part of its path. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
