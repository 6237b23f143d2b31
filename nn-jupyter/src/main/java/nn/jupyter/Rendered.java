package nn.jupyter;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * An object that is drawn already; shown as it is.
 *
 * @param data MIME type to text
 */
public record Rendered(Map<String, String> data) {
  /** Copies and sorts the map. */
  public Rendered {
    data = Collections.unmodifiableMap(new TreeMap<>(data));
  }

  /** Returns the plain text. */
  @Override
  public String toString() {
    return data.getOrDefault("text/plain", "");
  }
}
