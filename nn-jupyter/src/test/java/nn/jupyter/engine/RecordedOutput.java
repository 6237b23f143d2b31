package nn.jupyter.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keeps what a cell puts out, for tests. */
final class RecordedOutput implements CellOutput {
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder err = new StringBuilder();
  private final List<Map<String, String>> displays = new ArrayList<>();

  @Override
  public synchronized void print(Stream stream, String text) {
    (stream == Stream.STDOUT ? out : err).append(text.replace("\r\n", "\n"));
  }

  @Override
  public synchronized String display(Map<String, String> data) {
    displays.add(data);
    return String.valueOf(displays.size() - 1);
  }

  @Override
  public synchronized void update(String id, Map<String, String> data) {
    displays.set(Integer.parseInt(id), data);
  }

  synchronized String out() {
    return out.toString();
  }

  synchronized String err() {
    return err.toString();
  }

  synchronized List<Map<String, String>> displays() {
    return List.copyOf(displays);
  }
}
