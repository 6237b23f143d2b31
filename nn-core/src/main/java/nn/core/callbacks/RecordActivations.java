package nn.core.callbacks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nn.autodiff.NdArray;
import nn.autodiff.Op;
import nn.autodiff.Tensor;
import nn.core.Model;
import nn.core.Observer;
import nn.core.Pass;
import nn.core.training.Callback;
import nn.core.training.Dataset;
import nn.core.training.Training;

/**
 * Looks at what each layer gives for the same examples, before the first epoch and after each: how
 * its numbers are spread, which units are dead, which are saturated.
 *
 * <p>One forward pass over the examples, as in use, for each epoch; training goes its way to the
 * same bits. Looked at are the layers that have weights and those that are an activation: others,
 * such as {@code Flatten} or a pooling, only pass on what they get. Some hundred examples are
 * enough.
 *
 * <pre>{@code
 * RecordActivations inside = new RecordActivations(validation);
 * trainer.with(inside).fit(train, Epochs.of(20));
 * inside.history().of("dense1").dead(20);
 * }</pre>
 */
public final class RecordActivations implements Callback {
  /** So many examples are taken of a dataset. */
  private static final int EXAMPLES = 256;

  private final NdArray examples;
  private final List<Long> epochs = new ArrayList<>();
  private final Map<String, LayerActivations> layers = new LinkedHashMap<>();

  /**
   * Looks at what these examples make of the layers.
   *
   * @param examples {@code (n, ...inputShape)}; kept, not to be changed
   * @throws IllegalArgumentException if there is none
   */
  public RecordActivations(NdArray examples) {
    if (examples.shape().rank() == 0 || examples.size() == 0) {
      throw new IllegalArgumentException(
          "RecordActivations: expected a batch of 1 example or more but got shape "
              + examples.shape());
    }
    this.examples = examples;
  }

  /**
   * Looks at what up to 256 examples make of the layers, taken evenly from the data.
   *
   * @param data examples, as a rule those one validates with
   * @throws IllegalArgumentException if there is none
   */
  public RecordActivations(Dataset data) {
    this(data.batch(evenly(data.size())).inputs());
  }

  private static int[] evenly(int size) {
    int[] chosen = new int[Math.min(EXAMPLES, size)];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = (int) ((long) i * size / chosen.length);
    }
    return chosen;
  }

  @Override
  public void epochBegins(Training training) {
    if (epochs.isEmpty()) {
      look(training.model(), training.epoch() - 1);
    }
  }

  @Override
  public void epochEnds(Training training) {
    look(training.model(), training.epoch());
  }

  private void look(Model model, long epoch) {
    // The graph is kept, for it knows which activation a layer's output came from.
    model.forward(Tensor.constant(examples), Pass.measuring(new Looking(model)));
    epochs.add(epoch);
  }

  /** What was seen so far. */
  public ActivationHistory history() {
    return new ActivationHistory(examples.shape().dim(0), epochs, layers);
  }

  /** Looks at each layer's output once: a block's is that of its last layer. */
  private final class Looking implements Observer {
    private final Set<String> withWeights;
    private final Set<Tensor> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    Looking(Model model) {
      withWeights =
          model.parameters().stream()
              .flatMap(parameter -> above(parameter.name()))
              .collect(Collectors.toSet());
    }

    /** The layer that weights belong to, and the blocks that this is in. */
    private static Stream<String> above(String parameter) {
      return Stream.iterate(LayerNames.of(parameter), path -> !path.isEmpty(), LayerNames::of);
    }

    @Override
    public void output(String layer, Tensor output) {
      Op<NdArray> op = output.op();
      String name = op == null ? "" : op.name();
      boolean wanted = withWeights.contains(layer) || Flatness.of(name) != Flatness.NOWHERE;
      if (seen.add(output) && wanted) {
        int units = output.shape().rank() > 1 ? output.shape().last() : 1;
        layers
            .computeIfAbsent(layer, path -> new LayerActivations(path, name, units))
            .add(output.data().data());
      }
    }
  }
}
