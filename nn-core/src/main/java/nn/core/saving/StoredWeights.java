package nn.core.saving;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Start;
import nn.core.initializers.Initializer;

/**
 * The weights of a file, for a model that is being built: nothing is drawn, and nothing is as large
 * as a description claims unless the file holds as much.
 */
final class StoredWeights implements Start {
  private final SafeTensors file;
  private final Map<String, Shape> shapes = new LinkedHashMap<>();
  private final Set<String> left = new LinkedHashSet<>();

  StoredWeights(SafeTensors file) {
    this.file = file;
    for (TensorInfo tensor : file.tensors()) {
      if (!Checkpoints.isOwn(file, tensor.name())) {
        shapes.put(tensor.name(), tensor.shape());
        left.add(tensor.name());
      }
    }
  }

  @Override
  public NdArray of(String name, Shape shape, Initializer initializer) {
    Shape stored = shapes.get(name);
    if (stored == null || !stored.equals(shape)) {
      throw new IllegalArgumentException(
          "expected the weights "
              + name
              + " "
              + shape
              + " but the file has "
              + (stored == null ? shapes : "them as " + stored)
              + "; its layers and its weights do not belong together");
    }
    left.remove(name);
    return file.get(name);
  }

  /**
   * Says which weights belong to no layer.
   *
   * @throws IllegalArgumentException if there are any
   */
  void requireAllTaken() {
    if (!left.isEmpty()) {
      throw new IllegalArgumentException(
          "there are weights that belong to none of its layers: "
              + left
              + "; read the tensors by themselves: SafeTensors.read(file)");
    }
  }
}
