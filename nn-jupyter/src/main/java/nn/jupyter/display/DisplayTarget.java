package nn.jupyter.display;

import java.util.Map;

/**
 * A page that can show an output and later replace it.
 *
 * <p>The data of an output is a map from MIME type to text; binary kinds are in base 64, as in a
 * notebook file. Every map has {@code text/plain}, which is what a reader without pictures gets.
 */
public interface DisplayTarget {
  /**
   * Shows an output.
   *
   * @param data MIME type to text
   * @return a name by which {@link #update} finds the output again
   */
  String display(Map<String, String> data);

  /**
   * Replaces an output that was shown before.
   *
   * @param id what {@link #display} returned
   * @param data MIME type to text
   */
  void update(String id, Map<String, String> data);
}
