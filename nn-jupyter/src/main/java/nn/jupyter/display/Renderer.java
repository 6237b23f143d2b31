package nn.jupyter.display;

import java.util.Map;

/**
 * Knows how to show one kind of object in a notebook. A new kind is one class and its line in
 * {@code META-INF/services/nn.jupyter.display.Renderer}.
 *
 * @param <T> the kind
 */
public interface Renderer<T> {
  /** Returns the kind of object that this renderer shows, subtypes included. */
  Class<T> type();

  /**
   * Draws an object.
   *
   * @param value the object
   * @return MIME type to text, {@code text/plain} always among them; binary kinds in base 64
   */
  Map<String, String> render(T value);
}
