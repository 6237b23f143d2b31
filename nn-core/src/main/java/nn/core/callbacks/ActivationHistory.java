package nn.core.callbacks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What the layers of a model gave for the same examples, before training and after each epoch; made
 * by {@link RecordActivations}, drawn by charts.
 *
 * <pre>{@code
 * LayerActivations first = inside.history().of("dense1");
 * double dead = first.dead(first.times() - 1);
 * }</pre>
 */
public final class ActivationHistory {
  private final int examples;
  private final List<Long> epochs;
  private final Map<String, LayerActivations> layers;

  ActivationHistory(int examples, List<Long> epochs, Map<String, LayerActivations> layers) {
    this.examples = examples;
    this.epochs = List.copyOf(epochs);
    this.layers = layers;
  }

  /** How many examples went through the model each time. */
  public int examples() {
    return examples;
  }

  /** After which epochs the layers were looked at; 0 is before the first. */
  public List<Long> epochs() {
    return epochs;
  }

  /** The layers' paths, in their order. */
  public List<String> names() {
    return List.copyOf(layers.keySet());
  }

  /** The layers, in their order. */
  public Collection<LayerActivations> layers() {
    return List.copyOf(new ArrayList<>(layers.values()));
  }

  /**
   * One of the layers.
   *
   * @param layer its path
   * @throws IllegalArgumentException if it was not looked at
   */
  public LayerActivations of(String layer) {
    LayerActivations found = layers.get(layer);
    if (found == null) {
      throw new IllegalArgumentException(
          "ActivationHistory: expected the path of a layer that was looked at but got \""
              + layer
              + "\"; there is "
              + layers.keySet());
    }
    return found;
  }

  @Override
  public String toString() {
    return "ActivationHistory(" + layers.keySet() + ", epochs " + epochs + ")";
  }
}
