package nn.core.saving;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nn.autodiff.NdArray;
import nn.core.Model;
import nn.core.training.CallbackState;
import nn.core.training.Trainer;
import nn.core.training.TrainerState;

/**
 * All that a training needs to go on as if it had never stopped, in one file.
 *
 * <p>A checkpoint is safetensors: the weights by their names, what the optimizer remembers under
 * {@code optimizer/...}, what callbacks remember under {@code callbacks/...}; and in the metadata,
 * under {@code checkpoint}, the counts of steps and epochs, from which all randomness follows. It
 * is also a {@link ModelFile}, if the model can be described.
 *
 * <pre>{@code
 * trainer.fit(train, Epochs.of(2));
 * Checkpoints.save(trainer, Path.of("run.safetensors"));
 *
 * // Another day, with the same model, optimizer and callbacks:
 * Checkpoints.load(trainer, Path.of("run.safetensors"));
 * trainer.fit(train, Epochs.of(3));  // the same bits as 5 epochs at once
 * }</pre>
 *
 * <p>What is not in it are the data and the {@code Epochs}: give the same examples, batch size and
 * seed.
 */
public final class Checkpoints {
  private static final String KEY = "checkpoint";
  private static final String OPTIMIZER = "optimizer/";
  private static final String CALLBACKS = "callbacks/";
  private static final int VERSION = 1;

  /** The numbers of a checkpoint that are no tensors. */
  private record Counts(
      int version,
      long step,
      long updates,
      long epochs,
      double rateFactor,
      List<Map<String, Double>> callbacks) {}

  private Checkpoints() {}

  /**
   * Saves a training between two calls of {@code fit}.
   *
   * @throws IllegalArgumentException if a layer is called {@code optimizer} or {@code callbacks}
   * @throws java.io.UncheckedIOException if the file cannot be written; then nothing has changed
   */
  public static void save(Trainer trainer, Path file) {
    save(trainer.model(), trainer.state(), file);
  }

  /**
   * Saves a training under way.
   *
   * @param model what is trained
   * @param state how far the training is
   * @param file where to
   * @throws IllegalArgumentException if a layer is called {@code optimizer} or {@code callbacks}
   * @throws java.io.UncheckedIOException if the file cannot be written; then nothing has changed
   */
  public static void save(Model model, TrainerState state, Path file) {
    Map<String, NdArray> tensors = new LinkedHashMap<>(Weights.of(model));
    for (String name : tensors.keySet()) {
      if (isOwn(name)) {
        throw new IllegalArgumentException(
            "Checkpoints: expected no layer called \"optimizer\" or \"callbacks\" but there is "
                + name
                + "; give the layer another name");
      }
    }
    state.slots().forEach((name, slot) -> tensors.put(OPTIMIZER + name, slot));
    List<Map<String, Double>> numbers = new ArrayList<>();
    for (CallbackState callback : state.callbacks()) {
      String path = CALLBACKS + numbers.size() + "/";
      callback.arrays().forEach((name, array) -> tensors.put(path + name, array));
      numbers.add(callback.numbers());
    }
    Counts counts =
        new Counts(
            VERSION, state.step(), state.updates(), state.epochs(), state.rateFactor(), numbers);
    SafeTensors.write(file, tensors, metadata(model, counts));
  }

  private static Map<String, String> metadata(Model model, Counts counts) {
    Map<String, String> metadata = new LinkedHashMap<>();
    JsonElement json =
        new Describer(KnownTypes.standard()).describe(counts, Counts.class, "checkpoint");
    metadata.put(KEY, json.toString());
    try {
      metadata.put(
          ModelFile.KEY, new Architecture(KnownTypes.standard()).describe(model).toString());
    } catch (IllegalArgumentException e) {
      // To go on, the model is built by who trains it; its layers need no description.
    }
    return metadata;
  }

  /**
   * Goes on where a checkpoint was saved.
   *
   * @param trainer a new trainer with the same model, optimizer and callbacks
   * @param file the checkpoint
   * @throws IllegalArgumentException if it is one of another model, optimizer or other callbacks;
   *     then nothing is changed
   * @throws java.io.UncheckedIOException if the file cannot be read or is no checkpoint; then
   *     nothing is changed
   */
  public static void load(Trainer trainer, Path file) {
    Map<String, NdArray> weights = Weights.read(trainer.model(), file);
    try (SafeTensors opened = SafeTensors.open(file)) {
      TrainerState state = state(file, opened);
      checkNoneIsLeft(file, state.slots(), trainer.state().slots());
      trainer.restore(state);
    }
    Weights.put(trainer.model(), weights);
  }

  /** An optimizer that remembers less is another one. */
  private static void checkNoneIsLeft(
      Path file, Map<String, NdArray> saved, Map<String, NdArray> own) {
    if (!own.keySet().containsAll(saved.keySet())) {
      throw new IllegalArgumentException(
          file
              + ": expected what this trainer's optimizer remembers, "
              + own.keySet()
              + ", but got "
              + saved.keySet()
              + "; load it with the optimizer it was saved with");
    }
  }

  private static TrainerState state(Path file, SafeTensors opened) {
    Counts counts = counts(file, opened);
    Map<String, NdArray> slots = below(OPTIMIZER, opened);
    List<CallbackState> callbacks = new ArrayList<>();
    for (Map<String, Double> numbers : counts.callbacks) {
      callbacks.add(new CallbackState(numbers, below(CALLBACKS + callbacks.size() + "/", opened)));
    }
    return new TrainerState(
        counts.step, counts.updates, counts.epochs, counts.rateFactor, slots, callbacks);
  }

  private static Counts counts(Path file, SafeTensors opened) {
    String text = opened.metadata().get(KEY);
    if (text == null) {
      throw FileErrors.corrupt(
          file,
          "expected a checkpoint but its metadata has no \""
              + KEY
              + "\"; for weights alone there is Weights.load(model, file)");
    }
    try {
      JsonObject json = Json.object(text);
      Json.checkVersion(json, VERSION, "checkpoint");
      Object counts = new Maker(KnownTypes.standard()).make(json, Counts.class, KEY);
      return (Counts) Objects.requireNonNull(counts);
    } catch (IllegalArgumentException e) {
      throw FileErrors.corrupt(file, String.valueOf(e.getMessage()));
    }
  }

  /** The tensors below a path, by what follows it. */
  private static Map<String, NdArray> below(String path, SafeTensors opened) {
    Map<String, NdArray> tensors = new LinkedHashMap<>();
    for (TensorInfo tensor : opened.tensors()) {
      if (tensor.name().startsWith(path)) {
        tensors.put(tensor.name().substring(path.length()), opened.get(tensor.name()));
      }
    }
    return tensors;
  }

  /** Whether a tensor of a file is a checkpoint's, and no weight. */
  static boolean isOwn(SafeTensors file, String name) {
    return file.metadata().containsKey(KEY) && isOwn(name);
  }

  private static boolean isOwn(String name) {
    return name.startsWith(OPTIMIZER) || name.startsWith(CALLBACKS);
  }
}
