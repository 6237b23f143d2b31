package nn.viz.paint;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/** Lines of text set at a place, and broken or shortened where they would not fit. */
public final class Text {
  private Text() {}

  /** Draws text that begins at {@code x}, on the base line {@code y}. */
  public static void left(Graphics2D g, String text, Font font, double x, double y) {
    if (!text.isEmpty()) {
      g.setFont(font);
      g.drawString(text, (float) x, (float) y);
    }
  }

  /** Draws text whose middle is at {@code x}, on the base line {@code y}. */
  public static void center(Graphics2D g, String text, Font font, double x, double y) {
    left(g, text, font, x - Fonts.width(text, font) / 2, y);
  }

  /** Draws text that ends at {@code x}, on the base line {@code y}. */
  public static void right(Graphics2D g, String text, Font font, double x, double y) {
    left(g, text, font, x - Fonts.width(text, font), y);
  }

  /** Draws text that runs upwards, its middle at {@code y}, its base line at {@code x}. */
  public static void upwards(Graphics2D g, String text, Font font, double x, double y) {
    var saved = g.getTransform();
    g.translate(x, y);
    g.rotate(-Math.PI / 2);
    center(g, text, font, 0, 0);
    g.setTransform(saved);
  }

  /** Text broken at spaces into lines no wider than {@code width}; too long words are shortened. */
  public static List<String> wrap(String text, Font font, double width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.strip().split("\\s+", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && Fonts.width(longer, font) > width) {
        lines.add(shorten(line, font, width));
        line = word;
      } else {
        line = longer;
      }
    }
    if (!line.isEmpty()) {
      lines.add(shorten(line, font, width));
    }
    return lines;
  }

  /** The text, or as much of its beginning as fits with an ellipsis into {@code width}. */
  public static String shorten(String text, Font font, double width) {
    if (Fonts.width(text, font) <= width) {
      return text;
    }
    int end = text.length();
    while (end > 0 && Fonts.width(text.substring(0, end) + "…", font) > width) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end) + "…";
  }
}
