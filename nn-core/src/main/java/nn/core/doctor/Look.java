package nn.core.doctor;

import java.util.List;

/**
 * What was seen in one step.
 *
 * @param step its number; 0 if it was not a step of training
 * @param layers the layers, in the order they were computed
 * @param inputs what reached the first weights
 * @param weights all weights
 */
record Look(long step, List<LayerLook> layers, List<InputLook> inputs, List<WeightLook> weights) {
  /** How many examples were seen. */
  int examples() {
    return layers.isEmpty() ? 0 : layers.get(0).examples();
  }

  /** The layers that others follow and gradients come through. */
  List<LayerLook> hidden() {
    return layers.stream().filter(layer -> layer.hidden() && layer.tracked()).toList();
  }

  /** The path of the last layer. */
  String last() {
    return layers.isEmpty() ? "output" : layers.get(layers.size() - 1).path();
  }

  /** How far the step moved all kernels, beside their size; 0 if it moved none. */
  double movement() {
    double moved = 0;
    double size = 0;
    for (WeightLook weight : weights) {
      if (weight.kernel() && weight.update() > 0) {
        moved += weight.update() * weight.update();
        size += weight.norm() * weight.norm();
      }
    }
    return size == 0 ? 0 : Math.sqrt(moved / size);
  }
}
