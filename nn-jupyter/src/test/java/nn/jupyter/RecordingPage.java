package nn.jupyter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nn.jupyter.display.DisplayTarget;

/** A page that keeps what is shown on it, each output in its last state. */
public final class RecordingPage implements DisplayTarget {
  /** The outputs in the order in which they were first shown. */
  public final List<Map<String, String>> shown = new ArrayList<>();

  /** An empty page. */
  public RecordingPage() {}

  @Override
  public String display(Map<String, String> data) {
    shown.add(data);
    return String.valueOf(shown.size() - 1);
  }

  @Override
  public void update(String id, Map<String, String> data) {
    shown.set(Integer.parseInt(id), data);
  }
}
