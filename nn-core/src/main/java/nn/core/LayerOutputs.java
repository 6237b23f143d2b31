package nn.core;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nn.autodiff.NdArray;
import nn.autodiff.Tensor;

/**
 * Keeps what each layer gives in a pass: feature maps, embeddings, which neurons fire.
 *
 * <pre>{@code
 * LayerOutputs outputs = new LayerOutputs();
 * model.forward(x, Pass.predicting(outputs));
 * outputs.of("dense1");  // (batch, ...)
 * }</pre>
 */
public final class LayerOutputs implements Observer {
  private final Map<String, NdArray> outputs = new LinkedHashMap<>();

  /** Nothing was given yet. */
  public LayerOutputs() {}

  @Override
  public void output(String layer, Tensor output) {
    outputs.put(layer, output.data());
  }

  /** The paths of the layers that gave something, in their order. */
  public Set<String> layers() {
    return Collections.unmodifiableSet(outputs.keySet());
  }

  /**
   * What one layer gave, axis 0 counts the examples.
   *
   * @param layer its path, as in the model's summary
   * @throws IllegalArgumentException if no layer of that path gave anything
   */
  public NdArray of(String layer) {
    NdArray output = outputs.get(layer);
    if (output == null) {
      throw new IllegalArgumentException(
          "LayerOutputs: expected the path of a layer but got \""
              + layer
              + "\"; there is "
              + outputs.keySet());
    }
    return output;
  }
}
