package nn.jupyter;

import java.util.Map;
import java.util.TreeMap;
import nn.jupyter.display.CurrentTarget;
import nn.jupyter.display.DisplayTarget;
import org.jspecify.annotations.Nullable;

/**
 * What every cell can call without an import, with the names that other Java kernels use too.
 *
 * <pre>{@code
 * String id = display("training ...");
 * updateDisplay(id, "done");
 * render("<b>bold</b>", "text/html");
 * }</pre>
 */
public final class CellFunctions {
  private CellFunctions() {}

  /**
   * Shows an object in the middle of a cell.
   *
   * @param value any object
   * @return a name for {@link #updateDisplay}
   * @throws IllegalStateException outside of a notebook
   */
  public static String display(@Nullable Object value) {
    return target().display(Rich.of(value));
  }

  /**
   * Shows a text as one kind of content.
   *
   * @param value the content
   * @param as its MIME types, for example {@code text/html}
   * @return a name for {@link #updateDisplay}
   */
  public static String display(@Nullable Object value, String... as) {
    return target().display(Rich.of(render(value, as)));
  }

  /**
   * Replaces what was shown before.
   *
   * @param id what {@link #display} returned
   * @param value any object
   */
  public static void updateDisplay(String id, @Nullable Object value) {
    target().update(id, Rich.of(value));
  }

  /**
   * Replaces what was shown before by a text of some kind.
   *
   * @param id what {@link #display} returned
   * @param value the content
   * @param as its MIME types
   */
  public static void updateDisplay(String id, @Nullable Object value, String... as) {
    target().update(id, Rich.of(render(value, as)));
  }

  /**
   * Draws an object, to be shown later or as a cell's last expression.
   *
   * @param value any object; a text becomes content of the given kinds
   * @param as MIME types; of an object that can be drawn, only these are kept
   */
  public static Rendered render(@Nullable Object value, String... as) {
    Map<String, String> all = Rich.of(value);
    if (as.length == 0) {
      return new Rendered(all);
    }
    String text = all.getOrDefault("text/plain", "");
    Map<String, String> data = new TreeMap<>();
    data.put("text/plain", text);
    for (String type : as) {
      data.put(type, all.getOrDefault(type, text));
    }
    return new Rendered(data);
  }

  private static DisplayTarget target() {
    return CurrentTarget.get()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "there is no notebook to display in: call this from a cell"));
  }
}
