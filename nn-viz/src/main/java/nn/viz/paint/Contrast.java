package nn.viz.paint;

import java.awt.Color;

/**
 * How well one colour can be read on another.
 *
 * @see <a href="https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio">WCAG 2.2, contrast ratio</a>
 */
public final class Contrast {
  private static final double READABLE = 4.5;

  private Contrast() {}

  /** The ratio of two colours' luminances, 1 (the same) to 21 (black on white). */
  public static double ratio(Color one, Color other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /** Dark or light ink, whichever reads better on this ground; at least 4.5 : 1. */
  public static Color inkOn(Color ground) {
    Color ink = Theme.LIGHT.ink();
    // On a ground of middle lightness only pure black or white is dark or light enough.
    Color dark = ratio(ink, ground) >= READABLE ? ink : Color.BLACK;
    return ratio(dark, ground) >= ratio(Color.WHITE, ground) ? dark : Color.WHITE;
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(int channel) {
    double part = channel / 255.0;
    return part <= 0.04045 ? part / 12.92 : StrictMath.pow((part + 0.055) / 1.055, 2.4);
  }
}
