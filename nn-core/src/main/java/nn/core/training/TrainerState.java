package nn.core.training;

import java.util.List;
import java.util.Map;
import nn.autodiff.NdArray;

/**
 * All that is needed besides the weights to go on training with the same bits.
 *
 * @param step how many steps were done
 * @param updates how many of them the optimizer did; fewer where gradients are accumulated
 * @param epochs how many epochs were done
 * @param rateFactor what the learning rate is multiplied by
 * @param slots what the optimizer remembers, by {@code slot/parameter}: {@code mean/dense1/kernel}
 * @param callbacks what the callbacks remember, in their order
 */
public record TrainerState(
    long step,
    long updates,
    long epochs,
    double rateFactor,
    Map<String, NdArray> slots,
    List<CallbackState> callbacks) {
  /** Keeps the collections as they are; the arrays are not copied. */
  public TrainerState {
    slots = Map.copyOf(slots);
    callbacks = List.copyOf(callbacks);
  }
}
