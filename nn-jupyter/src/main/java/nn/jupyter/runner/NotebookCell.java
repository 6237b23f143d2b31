package nn.jupyter.runner;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** One cell of a {@link NotebookFile}. */
public final class NotebookCell {
  private final JsonObject json;

  NotebookCell(JsonObject json) {
    this.json = json;
  }

  JsonObject json() {
    return json;
  }

  /** Whether the cell holds code. */
  public boolean isCode() {
    return type().equals("code");
  }

  /** Whether the cell holds text to be read. */
  public boolean isMarkdown() {
    return type().equals("markdown");
  }

  private String type() {
    return json.get("cell_type").getAsString();
  }

  /** Returns the cell's text. */
  public String source() {
    return Multiline.join(json.get("source"));
  }

  /** Returns the cell's stable name in the file. */
  public String id() {
    JsonElement id = json.get("id");
    return id == null || !id.isJsonPrimitive() ? "" : id.getAsString();
  }

  void setId(String id) {
    json.addProperty("id", id);
  }

  /**
   * Whether the cell has a tag, for example {@code raises-exception}.
   *
   * @param tag the tag
   */
  public boolean hasTag(String tag) {
    return json.get("metadata") instanceof JsonObject metadata
        && metadata.get("tags") instanceof JsonArray tags
        && tags.contains(new JsonPrimitive(tag));
  }

  /** Returns what an exercise is worth, {@code glassbox.points} in the metadata; 1 unless said. */
  public int points() {
    return json.get("metadata") instanceof JsonObject metadata
            && metadata.get("glassbox") instanceof JsonObject own
            && own.has("points")
        ? own.get("points").getAsInt()
        : 1;
  }

  /** Returns the outputs of a code cell; changes to the list change the notebook. */
  JsonArray outputs() {
    return json.get("outputs") instanceof JsonArray outputs ? outputs : new JsonArray();
  }

  /** Takes new outputs. */
  void setOutputs(JsonArray outputs, int executionCount) {
    json.add("outputs", outputs);
    json.addProperty("execution_count", executionCount);
  }

  void clearOutputs() {
    json.add("outputs", new JsonArray());
    json.add("execution_count", JsonNull.INSTANCE);
  }

  /** Adds what every cell has in a file that Jupyter wrote. */
  void complete() {
    json.add("source", Multiline.split(source()));
    if (!json.has("metadata")) {
      json.add("metadata", new JsonObject());
    }
    if (isCode() && !(json.get("outputs") instanceof JsonArray)) {
      json.add("outputs", new JsonArray());
    }
    if (isCode() && !json.has("execution_count")) {
      json.add("execution_count", JsonNull.INSTANCE);
    }
  }
}
