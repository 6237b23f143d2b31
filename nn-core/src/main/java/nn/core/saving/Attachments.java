package nn.core.saving;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import nn.core.Model;

/**
 * Records that are saved in a model's file, or in one of their own: what prepares a model's inputs,
 * most of all, which is of no use without the model, nor the model without it.
 *
 * <p>They are described as layers are, component by component: numbers, texts, enums, arrays,
 * records, and lists and maps of these. They stand as JSON in the metadata under {@code
 * glassbox.attachments}; a file has to know their types ({@link KnownTypes}) and nothing in it is
 * executed.
 *
 * <pre>{@code
 * record Range(double low, double high) {}
 *
 * KnownTypes known = KnownTypes.standard().with(Range.class);
 * Path file = Path.of("model.safetensors");
 * Attachments.save(model, Map.of("pixels", new Range(0, 255)), file, known);
 * Range pixels = Attachments.load(file, "pixels", Range.class, known);
 * Model same = ModelFile.load(file);
 * }</pre>
 */
public final class Attachments {
  /** The name of the attachments' JSON among the metadata. */
  static final String KEY = "glassbox.attachments";

  private static final int VERSION = 1;

  /** All that is attached, by name. */
  private record Attached(int version, Map<String, Record> attached) {}

  private Attachments() {}

  /**
   * Saves records in a file of their own.
   *
   * @param attached what is saved, by names of your choice
   * @param file where to
   * @param known what the records are made of
   * @throws IllegalArgumentException if one cannot be described
   * @throws java.io.UncheckedIOException if the file cannot be written; then nothing has changed
   */
  public static void save(Map<String, ? extends Record> attached, Path file, KnownTypes known) {
    SafeTensors.write(file, Map.of(), Map.of(KEY, describe(attached, known)));
  }

  /**
   * Saves a model and records in one file, which {@link ModelFile#load} reads too.
   *
   * @param model the model
   * @param attached what is saved beside it, by names of your choice
   * @param file where to
   * @param known what layers and records are made of
   * @throws IllegalArgumentException if a layer or record cannot be described
   * @throws java.io.UncheckedIOException if the file cannot be written; then nothing has changed
   */
  public static void save(
      Model model, Map<String, ? extends Record> attached, Path file, KnownTypes known) {
    ModelFile.save(model, file, known, Map.of(KEY, describe(attached, known)));
  }

  private static String describe(Map<String, ? extends Record> attached, KnownTypes known) {
    Attached all = new Attached(VERSION, Map.copyOf(attached));
    JsonElement json = new Describer(known).describe(all, Attached.class, "attachments");
    // What could not be loaded is told now, not when it is too late.
    Object again = new Maker(known).make(json, Attached.class, "attachments");
    if (!all.equals(again)) {
      throw new IllegalArgumentException(
          "Attachments: expected "
              + attached
              + " to be the same when it is loaded but got "
              + again
              + "; do the components of its records say all that they are made of?");
    }
    return json.toString();
  }

  /**
   * Loads a record.
   *
   * @param file where from
   * @param name what it was saved as
   * @param type what it is, or a kind of it
   * @param known what it was saved with
   * @throws IllegalArgumentException if there is none of that name, or it is of another type
   * @throws java.io.UncheckedIOException if the file cannot be read, or what is attached to it is
   *     no record that is known
   */
  public static <T> T load(Path file, String name, Class<T> type, KnownTypes known) {
    Map<String, Record> attached;
    try (SafeTensors opened = SafeTensors.open(file)) {
      String text = opened.metadata().get(KEY);
      if (text == null) {
        throw new IllegalArgumentException(
            file
                + ": there is no attachment \""
                + name
                + "\", for nothing is attached; save with Attachments.save(...)");
      }
      try {
        JsonObject json = Json.object(text);
        Json.checkVersion(json, VERSION, "attachments");
        Object made = new Maker(known).make(json, Attached.class, "attachments");
        attached = ((Attached) Objects.requireNonNull(made)).attached;
      } catch (IllegalArgumentException e) {
        throw FileErrors.corrupt(file, String.valueOf(e.getMessage()));
      }
    }
    Record found = attached.get(name);
    if (found == null) {
      throw new IllegalArgumentException(
          file + ": there is no attachment \"" + name + "\"; there is " + attached.keySet());
    }
    if (!type.isInstance(found)) {
      throw new IllegalArgumentException(
          file
              + ": expected attachment \""
              + name
              + "\" to be a "
              + type.getSimpleName()
              + " but it is "
              + found);
    }
    return type.cast(found);
  }
}
