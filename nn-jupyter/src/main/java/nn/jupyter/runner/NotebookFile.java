package nn.jupyter.runner;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A notebook in memory, and its file format (nbformat 4, written as 4.5).
 *
 * <p>What the program does not know is kept, so a file that is read and written is the same file.
 */
public final class NotebookFile {
  private final Path path;
  private final JsonObject root;
  private final List<NotebookCell> cells = new ArrayList<>();

  private NotebookFile(Path path, JsonObject root) {
    this.path = path;
    this.root = root;
    for (JsonElement cell : root.getAsJsonArray("cells")) {
      cells.add(new NotebookCell(cell.getAsJsonObject()));
    }
  }

  /**
   * Reads a notebook.
   *
   * @param path an {@code .ipynb} file
   * @throws UncheckedIOException where the file cannot be read
   * @throws IllegalArgumentException where it is not a notebook of format 4
   */
  public static NotebookFile read(Path path) {
    try {
      return parse(path, Files.readString(path));
    } catch (NoSuchFileException e) {
      throw new UncheckedIOException("there is no notebook " + path, e);
    } catch (MalformedInputException e) {
      throw new IllegalArgumentException(path + " is not a notebook: it is not UTF-8 text", e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the notebook " + path, e);
    }
  }

  /**
   * Reads a notebook from text.
   *
   * @param path the file it belongs to, for error texts and relative paths
   * @param json the file's content
   * @throws IllegalArgumentException where it is not a notebook of format 4
   */
  public static NotebookFile parse(Path path, String json) {
    JsonElement root;
    try (JsonReader reader = new JsonReader(new StringReader(json))) {
      reader.setStrictness(Strictness.STRICT);
      root = JsonParser.parseReader(reader);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw new JsonParseException("there is more text after the notebook's end");
      }
    } catch (IOException | JsonParseException e) {
      throw new IllegalArgumentException(
          path + " is not a notebook: it is not JSON: " + e.getMessage(), e);
    }
    NotebookShape.check(path, root);
    NotebookFile notebook = new NotebookFile(path, root.getAsJsonObject());
    notebook.complete();
    return notebook;
  }

  /** Adds what format 4.5 wants: cell ids, the language. */
  private void complete() {
    root.addProperty("nbformat", 4);
    root.addProperty("nbformat_minor", 5);
    Set<String> ids = new HashSet<>();
    cells.forEach(cell -> ids.add(cell.id()));
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).id().isEmpty()) {
        String id = "cell-" + (i + 1);
        while (!ids.add(id)) {
          id += "x";
        }
        cells.get(i).setId(id);
      }
    }
    cells.forEach(NotebookCell::complete);
    NotebookShape.addLanguage(root);
  }

  /** Returns the file that the notebook belongs to. */
  public Path path() {
    return path;
  }

  /** Returns the folder that relative paths in the notebook start from. */
  public Path folder() {
    Path parent = path.toAbsolutePath().getParent();
    return parent == null ? path.toAbsolutePath() : parent;
  }

  /** Returns the cells in order. */
  public List<NotebookCell> cells() {
    return List.copyOf(cells);
  }

  /**
   * Returns the data that the saved outputs were made with, {@code glassbox.requires} in the
   * metadata; nothing where they depend on none.
   */
  public Optional<String> requires() {
    return root.get("metadata") instanceof JsonObject metadata
            && metadata.get("glassbox") instanceof JsonObject own
            && own.has("requires")
        ? Optional.of(own.get("requires").getAsString())
        : Optional.empty();
  }

  /** Returns an independent copy. */
  public NotebookFile copy() {
    return new NotebookFile(path, root.deepCopy());
  }

  /** Returns the file's content, formatted as Jupyter formats it. */
  public String toJson() {
    JsonArray array = new JsonArray();
    cells.forEach(cell -> array.add(cell.json()));
    root.add("cells", array);
    return NotebookJson.write(root);
  }
}
