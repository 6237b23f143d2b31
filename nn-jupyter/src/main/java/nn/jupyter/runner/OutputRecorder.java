package nn.jupyter.runner;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import nn.jupyter.display.ImageMetadata;
import nn.jupyter.engine.CellError;
import nn.jupyter.engine.CellOutput;

/** Collects what one cell puts out, in the form of a notebook file. */
final class OutputRecorder implements CellOutput {
  /** Every display of the notebook by its id: a later cell may update an earlier one's. */
  private final Map<String, JsonObject> displays;

  private final JsonArray outputs = new JsonArray();
  private final StringBuilder text = new StringBuilder();
  private Stream stream = Stream.STDOUT;
  private boolean closed;

  OutputRecorder(Map<String, JsonObject> displays) {
    this.displays = displays;
  }

  @Override
  public synchronized void print(Stream which, String more) {
    if (closed) {
      return; // A thread that prints after its cell has ended: nobody knows when.
    }
    if (which != stream) {
      endText();
    }
    stream = which;
    text.append(more);
  }

  private void endText() {
    if (!text.isEmpty()) {
      JsonObject output = new JsonObject();
      output.addProperty("name", stream.notebookName());
      output.addProperty("output_type", "stream");
      output.add("text", Multiline.split(text.toString().replace("\r\n", "\n")));
      outputs.add(output);
      text.setLength(0);
    }
  }

  @Override
  public synchronized String display(Map<String, String> data) {
    String id = "display-" + (displays.size() + 1);
    JsonObject output = new JsonObject();
    fill(output, data);
    output.addProperty("output_type", "display_data");
    displays.put(id, output);
    if (!closed) {
      endText();
      outputs.add(output);
    }
    return id;
  }

  @Override
  public synchronized void update(String id, Map<String, String> data) {
    JsonObject output = displays.get(id);
    if (!closed && output != null) {
      fill(output, data);
    }
  }

  synchronized void result(int number, Map<String, String> data) {
    endText();
    JsonObject output = new JsonObject();
    fill(output, data);
    output.addProperty("execution_count", number);
    output.addProperty("output_type", "execute_result");
    outputs.add(output);
  }

  /** Library frames stay out: their line numbers differ between releases of the JDK. */
  synchronized void error(CellError error) {
    endText();
    JsonObject output = new JsonObject();
    output.addProperty("ename", error.name());
    output.addProperty("evalue", error.message());
    output.addProperty("output_type", "error");
    JsonArray traceback = new JsonArray();
    List<String> lines = error.story();
    lines.forEach(traceback::add);
    output.add("traceback", traceback);
    outputs.add(output);
  }

  /** Ends the cell; what comes later is dropped. */
  synchronized JsonArray close() {
    endText();
    closed = true;
    return outputs;
  }

  private static void fill(JsonObject output, Map<String, String> data) {
    JsonObject bundle = new JsonObject();
    data.forEach(
        (type, content) -> {
          if (Multiline.isSplit(type)) {
            bundle.add(type, Multiline.split(content.replace("\r\n", "\n")));
          } else {
            bundle.addProperty(type, content);
          }
        });
    output.add("data", bundle);
    JsonObject metadata = new JsonObject();
    Map<String, Object> ofPng = ImageMetadata.of(data);
    if (!ofPng.isEmpty()) {
      metadata.add("image/png", new Gson().toJsonTree(ofPng));
    }
    output.add("metadata", metadata);
  }
}
