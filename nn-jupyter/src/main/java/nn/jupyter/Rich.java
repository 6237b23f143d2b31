package nn.jupyter;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import nn.jupyter.display.Renderer;
import org.jspecify.annotations.Nullable;

/**
 * Turns any object into what a notebook can show: a map from MIME type to text.
 *
 * <p>Charts and images become pictures, tables and summaries become HTML, everything else its text.
 * The map always has {@code text/plain}, is sorted by MIME type, and depends on no kernel: our own
 * kernel, the runner, IJava and JJava all show what stands here.
 *
 * <pre>{@code
 * Map<String, String> shown = Rich.of(new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_GRAY));
 * shown.get("image/png"); // base 64
 * }</pre>
 */
public final class Rich {
  private static final List<Renderer<?>> RENDERERS =
      ServiceLoader.load(Renderer.class, Rich.class.getClassLoader()).stream()
          .<Renderer<?>>map(ServiceLoader.Provider::get)
          .sorted(Comparator.comparing((Renderer<?> each) -> each.type().getName()))
          .toList();

  private Rich() {}

  /**
   * Draws an object.
   *
   * @param value any object; null is shown as the text {@code null}
   * @return MIME type to text, never empty; an object whose {@code toString} fails is shown as its
   *     class and the failure
   */
  public static Map<String, String> of(@Nullable Object value) {
    if (value instanceof Rendered rendered) {
      return rendered.data();
    }
    Renderer<?> best = null;
    for (Renderer<?> each : RENDERERS) {
      boolean fits = each.type().isInstance(value);
      if (fits && (best == null || best.type().isAssignableFrom(each.type()))) {
        best = each;
      }
    }
    Map<String, String> data = new TreeMap<>();
    if (best != null && value != null) {
      data.putAll(render(best, value));
    }
    data.computeIfAbsent("text/plain", type -> text(value));
    return Collections.unmodifiableMap(data);
  }

  /** Returns all known renderers, sorted by the name of what they render. */
  public static List<Renderer<?>> renderers() {
    return RENDERERS;
  }

  private static <T> Map<String, String> render(Renderer<T> renderer, Object value) {
    return renderer.render(renderer.type().cast(value));
  }

  private static String text(@Nullable Object value) {
    try {
      return String.valueOf(value);
    } catch (RuntimeException e) {
      return (value == null ? "null" : value.getClass().getName())
          + ", whose toString() failed with "
          + e;
    }
  }
}
