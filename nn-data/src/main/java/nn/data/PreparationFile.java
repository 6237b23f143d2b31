package nn.data;

import java.nio.file.Path;
import java.util.Map;
import nn.core.Model;
import nn.core.saving.Attachments;
import nn.core.saving.KnownTypes;

/**
 * Saves what prepares the inputs of a model: a transform, the steps of a pipeline, a table's
 * preparation, a vocabulary; alone, or in the one file with the model.
 *
 * <p>It is saved as what it learned, to the last bit, in the metadata of a safetensors file. A file
 * can only speak of the records of this library and of those you make {@linkplain KnownTypes
 * known}.
 *
 * <pre>{@code
 * Steps prepare = new Pipeline().then(Standardizer.perFeature()).fit(split.train());
 * Path file = Path.of("model.safetensors");
 * PreparationFile.save(model, prepare, file);
 *
 * Model loaded = nn.core.saving.ModelFile.load(file);
 * Transform same = PreparationFile.load(file, Transform.class);
 * loaded.predict(same.apply(inputs));
 * }</pre>
 */
public final class PreparationFile {
  /** What a preparation is called if there is only one. */
  private static final String INPUTS = "inputs";

  private static final class Known {
    private static final KnownTypes TYPES = KnownTypes.standard().withLibrary(Datasets.class);
  }

  private PreparationFile() {}

  /** The records of nn.core and nn.data; add your own to it. */
  public static KnownTypes known() {
    return Known.TYPES;
  }

  /**
   * Saves a preparation in a file of its own.
   *
   * @throws IllegalArgumentException if it is no record of this library, or holds something else
   * @throws java.io.UncheckedIOException if the file cannot be written; then nothing has changed
   */
  public static void save(Record preparation, Path file) {
    Attachments.save(Map.of(INPUTS, preparation), file, known());
  }

  /**
   * Saves a model and what prepares its inputs in one file.
   *
   * @throws IllegalArgumentException if one of them holds something that cannot be described
   * @throws java.io.UncheckedIOException if the file cannot be written; then nothing has changed
   */
  public static void save(Model model, Record preparation, Path file) {
    save(model, Map.of(INPUTS, preparation), file);
  }

  /**
   * Saves a model and several preparations in one file, for example one for {@code inputs} and one
   * for {@code targets}.
   *
   * @param model the model
   * @param preparations the preparations by names of your choice
   * @param file where to
   * @throws IllegalArgumentException if one of them holds something that cannot be described
   * @throws java.io.UncheckedIOException if the file cannot be written; then nothing has changed
   */
  public static void save(Model model, Map<String, ? extends Record> preparations, Path file) {
    Attachments.save(model, preparations, file, known());
  }

  /**
   * Loads the preparation of a model's inputs.
   *
   * @param file where from
   * @param type what it is, or {@code Transform.class} for any transform
   * @throws IllegalArgumentException if the file has none, or one of another type
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static <T> T load(Path file, Class<T> type) {
    return load(file, INPUTS, type);
  }

  /**
   * Loads a preparation by its name.
   *
   * @param file where from
   * @param name what it was saved as
   * @param type what it is, or {@code Transform.class} for any transform
   * @throws IllegalArgumentException if the file has none of that name, or one of another type
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static <T> T load(Path file, String name, Class<T> type) {
    return Attachments.load(file, name, type, known());
  }
}
