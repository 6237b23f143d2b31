package nn.core.saving;

import com.google.gson.FormattingStyle;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import nn.core.Model;

/**
 * A whole model in one file: safetensors with the weights, and in its metadata, under {@code
 * glassbox}, the layers as JSON.
 *
 * <pre>{@code
 * ModelFile.save(model, Path.of("model.safetensors"));
 * Model same = ModelFile.load(Path.of("model.safetensors"));
 * same.predict(image);  // the same bits
 * }</pre>
 *
 * <p>The weights are open to all who read safetensors. A file can only speak of layers that are
 * {@link KnownTypes known}; nothing in it is executed.
 */
public final class ModelFile {
  /** The name of the layers' JSON among the metadata. */
  static final String KEY = "glassbox";

  private ModelFile() {}

  /**
   * Saves a model of known layers.
   *
   * @throws IllegalArgumentException if a layer cannot be described
   * @throws java.io.UncheckedIOException if the file cannot be written; then nothing has changed
   */
  public static void save(Model model, Path file) {
    save(model, file, KnownTypes.standard());
  }

  /**
   * Saves a model.
   *
   * @param model the model
   * @param file where to
   * @param known what its layers are made of
   * @throws IllegalArgumentException if a layer cannot be described
   * @throws java.io.UncheckedIOException if the file cannot be written; then nothing has changed
   */
  public static void save(Model model, Path file, KnownTypes known) {
    save(model, file, known, Map.of());
  }

  /** With other texts beside the layers. */
  static void save(Model model, Path file, KnownTypes known, Map<String, String> beside) {
    Map<String, String> metadata = new HashMap<>(beside);
    metadata.put(KEY, new Architecture(known).describe(model).toString());
    SafeTensors.write(file, Weights.of(model), metadata);
  }

  /**
   * Loads a model of known layers.
   *
   * @return a model that predicts the same bits as the one that was saved
   * @throws java.io.UncheckedIOException if the file cannot be read, or holds no such model
   */
  public static Model load(Path file) {
    return load(file, KnownTypes.standard());
  }

  /**
   * Loads a model.
   *
   * @param file where from
   * @param known what it was saved with
   * @return a model that predicts the same bits as the one that was saved
   * @throws java.io.UncheckedIOException if the file cannot be read, or holds no such model
   */
  public static Model load(Path file, KnownTypes known) {
    try (SafeTensors opened = SafeTensors.open(file)) {
      JsonObject json = json(file, opened);
      StoredWeights stored = new StoredWeights(opened);
      try {
        Model model = new Architecture(known).make(json, stored);
        stored.requireAllTaken();
        return model;
      } catch (IllegalArgumentException e) {
        throw FileErrors.corrupt(file, String.valueOf(e.getMessage()));
      }
    }
  }

  /**
   * The layers of a saved model as JSON, for people to read.
   *
   * @throws java.io.UncheckedIOException if the file cannot be read, or holds no model
   */
  public static String architecture(Path file) {
    try (SafeTensors opened = SafeTensors.open(file)) {
      return new GsonBuilder()
          .setFormattingStyle(FormattingStyle.PRETTY)
          .disableHtmlEscaping()
          .create()
          .toJson(json(file, opened));
    }
  }

  private static JsonObject json(Path file, SafeTensors opened) {
    String text = opened.metadata().get(KEY);
    if (text == null) {
      throw FileErrors.corrupt(
          file,
          "expected the layers of a model under \""
              + KEY
              + "\" of its metadata but there is "
              + opened.metadata().keySet()
              + "; build the model and load its weights: Weights.load(model, file)");
    }
    try {
      return Json.object(text);
    } catch (IllegalArgumentException e) {
      throw FileErrors.corrupt(file, String.valueOf(e.getMessage()));
    }
  }
}
