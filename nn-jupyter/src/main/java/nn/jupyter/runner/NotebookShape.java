package nn.jupyter.runner;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;

/** What a notebook's JSON must look like, and what it gets where it lacks it. */
final class NotebookShape {
  private NotebookShape() {}

  static void check(Path path, JsonElement root) {
    if (!root.isJsonObject()) {
      throw wrong(path, "expected a JSON object");
    }
    JsonObject notebook = root.getAsJsonObject();
    JsonElement format = notebook.get("nbformat");
    if (format == null || !format.isJsonPrimitive() || !format.getAsString().equals("4")) {
      throw wrong(path, "expected nbformat 4 but got " + format);
    }
    JsonElement cells = notebook.get("cells");
    if (cells == null || !cells.isJsonArray()) {
      throw wrong(path, "it has no list of cells");
    }
    int number = 0;
    for (JsonElement cell : cells.getAsJsonArray()) {
      number++;
      boolean whole =
          cell.isJsonObject()
              && isText(cell.getAsJsonObject().get("cell_type"))
              && isLines(cell.getAsJsonObject().get("source"));
      if (!whole) {
        throw wrong(path, "entry " + number + " of its cells has no cell_type or no source");
      }
    }
  }

  private static boolean isText(JsonElement value) {
    return value != null && value.isJsonPrimitive();
  }

  private static boolean isLines(JsonElement value) {
    return isText(value)
        || (value != null
            && value.isJsonArray()
            && value.getAsJsonArray().asList().stream().allMatch(JsonElement::isJsonPrimitive));
  }

  private static IllegalArgumentException wrong(Path path, String reason) {
    return new IllegalArgumentException(path + " is not a notebook: " + reason);
  }

  /** Says that the notebook is Java's; without the version, which differs between machines. */
  static void addLanguage(JsonObject root) {
    JsonElement known = root.get("metadata");
    JsonObject metadata =
        known != null && known.isJsonObject() ? known.getAsJsonObject() : new JsonObject();
    root.add("metadata", metadata);
    if (!metadata.has("kernelspec")) {
      JsonObject kernel = new JsonObject();
      kernel.addProperty("display_name", "Java");
      kernel.addProperty("language", "java");
      kernel.addProperty("name", "java");
      metadata.add("kernelspec", kernel);
    }
    if (!metadata.has("language_info")) {
      JsonObject language = new JsonObject();
      language.addProperty("codemirror_mode", "java");
      language.addProperty("file_extension", ".jshell");
      language.addProperty("mimetype", "text/x-java-source");
      language.addProperty("name", "Java");
      language.addProperty("pygments_lexer", "java");
      metadata.add("language_info", language);
    }
  }
}
