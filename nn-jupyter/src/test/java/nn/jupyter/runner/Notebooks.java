package nn.jupyter.runner;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;

/** Makes small notebooks for tests. */
final class Notebooks {
  private Notebooks() {}

  static NotebookFile of(Path path, String... sources) {
    return NotebookFile.parse(path, json(sources).toString());
  }

  static JsonObject json(String... sources) {
    JsonArray cells = new JsonArray();
    for (String source : sources) {
      cells.add(code(source));
    }
    JsonObject notebook = new JsonObject();
    notebook.add("cells", cells);
    notebook.addProperty("nbformat", 4);
    notebook.addProperty("nbformat_minor", 5);
    return notebook;
  }

  static JsonObject code(String source, String... tags) {
    JsonObject cell = new JsonObject();
    cell.addProperty("cell_type", "code");
    cell.addProperty("source", source);
    JsonObject metadata = new JsonObject();
    JsonArray list = new JsonArray();
    List.of(tags).forEach(list::add);
    if (!list.isEmpty()) {
      metadata.add("tags", list);
    }
    cell.add("metadata", metadata);
    return cell;
  }
}
