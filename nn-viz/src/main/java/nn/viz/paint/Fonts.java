package nn.viz.paint;

import java.awt.Font;
import java.awt.font.FontRenderContext;

/**
 * The fonts of the charts and the size of text in them.
 *
 * <p>Widths are measured with fractional metrics, so they hold at every scale a chart is drawn at.
 */
public final class Fonts {
  /** Families for SVG, widest first: text is measured on one machine and read on another. */
  static final String SVG_FAMILIES = "'DejaVu Sans', Verdana, 'Noto Sans', 'Segoe UI', sans-serif";

  static {
    withoutScreen();
  }

  private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

  private Fonts() {}

  /** Java's drawing opens no window and asks for no screen, unless the user has said otherwise. */
  static void withoutScreen() {
    if (System.getProperty("java.awt.headless") == null) {
      System.setProperty("java.awt.headless", "true");
    }
  }

  /** The charts' font in a size of so many pixels. */
  public static Font plain(float size) {
    return new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(size);
  }

  /** The charts' bold font in a size of so many pixels. */
  public static Font bold(float size) {
    return new Font(Font.SANS_SERIF, Font.BOLD, 1).deriveFont(size);
  }

  /**
   * The width of a line of text in pixels.
   *
   * @throws IllegalStateException if this machine has no font that Java can use
   */
  public static double width(String text, Font font) {
    return text.isEmpty() ? 0 : measured(() -> font.getStringBounds(text, MEASURE).getWidth());
  }

  /** How far this font's capitals and digits reach above the base line, in pixels. */
  public static double capHeight(Font font) {
    return 0.73 * font.getSize2D();
  }

  /** The distance between the base lines of two lines of text, in pixels. */
  public static double lineHeight(Font font) {
    return 1.3 * font.getSize2D();
  }

  /** Java says "no fonts" with half a dozen different errors; a reader needs one. */
  private static double measured(java.util.function.DoubleSupplier measurement) {
    try {
      return measurement.getAsDouble();
    } catch (RuntimeException | LinkageError | InternalError e) {
      throw new IllegalStateException(
          "Charts need a font, and Java found none on this machine ("
              + e
              + "); install fontconfig and a font, for example: "
              + "apt-get install fontconfig fonts-dejavu-core, "
              + "or apk add fontconfig font-dejavu, then start Java again",
          e);
    }
  }
}
