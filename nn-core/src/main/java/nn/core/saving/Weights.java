package nn.core.saving;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Model;
import nn.core.Parameter;

/**
 * A model's weights in a safetensors file, by their names; a layer's state, such as running means,
 * is among them.
 *
 * <pre>{@code
 * Weights.save(model, Path.of("weights.safetensors"));
 * Weights.load(model, Path.of("weights.safetensors"));
 * }</pre>
 *
 * <p>Files by others name and turn their weights otherwise; see {@link #load(Model, Map)}.
 */
public final class Weights {
  /**
   * What became of the tensors of a file.
   *
   * @param taken the weights that were loaded
   * @param missing weights of the model that the file does not have
   * @param surplus tensors of the file that the model does not have
   * @param misshapen weights that have another shape in the file
   */
  public record Loaded(
      List<String> taken, List<String> missing, List<String> surplus, List<String> misshapen) {
    /** Keeps the lists as they are. */
    public Loaded {
      taken = List.copyOf(taken);
      missing = List.copyOf(missing);
      surplus = List.copyOf(surplus);
      misshapen = List.copyOf(misshapen);
    }

    boolean isComplete() {
      return missing.isEmpty() && surplus.isEmpty() && misshapen.isEmpty();
    }
  }

  private Weights() {}

  /**
   * Saves all weights of a model.
   *
   * @throws java.io.UncheckedIOException if the file cannot be written; then nothing has changed
   */
  public static void save(Model model, Path file) {
    SafeTensors.write(file, of(model));
  }

  /** The weights themselves by name, not copies, in the model's order. */
  static Map<String, NdArray> of(Model model) {
    Map<String, NdArray> weights = new LinkedHashMap<>();
    for (Parameter parameter : model.parameters()) {
      weights.put(parameter.name(), parameter.value());
    }
    return weights;
  }

  /**
   * Gives a model the weights of a file, which may also be a saved model or a checkpoint.
   *
   * @throws IllegalArgumentException if the file lacks weights, has others, or of another shape;
   *     all are listed, and the model is as it was
   * @throws java.io.UncheckedIOException if the file cannot be read; the model is as it was
   */
  public static void load(Model model, Path file) {
    put(model, read(model, file));
  }

  /**
   * Gives a model weights that were read and renamed before.
   *
   * <pre>{@code
   * Map<String, NdArray> theirs = SafeTensors.read(Path.of("from-pytorch.safetensors"));
   * Weights.load(model, Map.of(
   *     "dense1/kernel", Tensor.constant(theirs.get("fc1.weight")).transpose().data(),
   *     "dense1/bias", theirs.get("fc1.bias")));
   * }</pre>
   *
   * @param model what the weights are for
   * @param tensors the weights by name; they are copied
   * @throws IllegalArgumentException if weights are missing, unknown, or of another shape; all are
   *     listed, and the model is as it was
   */
  public static void load(Model model, Map<String, NdArray> tensors) {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    tensors.forEach((name, tensor) -> shapes.put(name, tensor.shape()));
    put(
        model,
        read(model, "the tensors", shapes, name -> Objects.requireNonNull(tensors.get(name))));
  }

  /**
   * Gives a model those weights of a file that fit, by name and shape, and leaves the others as
   * they are: for networks that share a part.
   *
   * @return what was taken and what was not
   * @throws java.io.UncheckedIOException if the file cannot be read; the model is as it was
   */
  public static Loaded loadMatching(Model model, Path file) {
    try (SafeTensors opened = SafeTensors.open(file)) {
      Map<String, Shape> shapes = shapes(opened);
      Loaded loaded = compare(model, shapes);
      put(model, read(loaded, opened::get));
      return loaded;
    }
  }

  /** What a file has beside a checkpoint's own tensors. */
  private static Map<String, Shape> shapes(SafeTensors file) {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    for (TensorInfo tensor : file.tensors()) {
      if (!Checkpoints.isOwn(file, tensor.name())) {
        shapes.put(tensor.name(), tensor.shape());
      }
    }
    return shapes;
  }

  /** All weights of a model, from a file that has them all. */
  static Map<String, NdArray> read(Model model, Path file) {
    try (SafeTensors opened = SafeTensors.open(file)) {
      return read(model, file.toString(), shapes(opened), opened::get);
    }
  }

  private static Map<String, NdArray> read(
      Model model, String source, Map<String, Shape> shapes, Function<String, NdArray> tensors) {
    Loaded loaded = compare(model, shapes);
    if (!loaded.isComplete()) {
      throw new IllegalArgumentException(doesNotFit(model, source, loaded, shapes));
    }
    return read(loaded, tensors);
  }

  private static Loaded compare(Model model, Map<String, Shape> shapes) {
    List<String> taken = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    List<String> misshapen = new ArrayList<>();
    Set<String> surplus = new LinkedHashSet<>(shapes.keySet());
    for (Parameter parameter : model.parameters()) {
      Shape shape = shapes.get(parameter.name());
      (shape == null ? missing : shape.equals(parameter.shape()) ? taken : misshapen)
          .add(parameter.name());
      surplus.remove(parameter.name());
    }
    return new Loaded(taken, missing, List.copyOf(surplus), misshapen);
  }

  private static Map<String, NdArray> read(Loaded loaded, Function<String, NdArray> tensors) {
    Map<String, NdArray> read = new LinkedHashMap<>();
    loaded.taken.forEach(name -> read.put(name, tensors.apply(name)));
    return read;
  }

  /** Changes the weights; done once all was read, so that a fault changes nothing. */
  static void put(Model model, Map<String, NdArray> read) {
    for (Parameter parameter : model.parameters()) {
      NdArray numbers = read.get(parameter.name());
      if (numbers != null) {
        System.arraycopy(numbers.data(), 0, parameter.value().data(), 0, numbers.size());
      }
    }
  }

  private static String doesNotFit(
      Model model, String source, Loaded loaded, Map<String, Shape> shapes) {
    Map<String, Shape> own = new LinkedHashMap<>();
    model.parameters().forEach(parameter -> own.put(parameter.name(), parameter.shape()));
    StringBuilder text =
        new StringBuilder(source + ": expected the weights of \"" + model.name() + "\" but");
    loaded.missing.forEach(name -> text.append("\n  missing: " + name + " " + own.get(name)));
    loaded.surplus.forEach(name -> text.append("\n  surplus: " + name + " " + shapes.get(name)));
    loaded.misshapen.forEach(
        name ->
            text.append(
                "\n  " + name + ": expected " + own.get(name) + " but got " + shapes.get(name)));
    return text
        + "\nNothing was changed. Build the model that was saved, rename tensors before loading"
        + " them, or take those that fit: Weights.loadMatching(model, file)";
  }
}
