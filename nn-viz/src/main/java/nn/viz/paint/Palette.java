package nn.viz.paint;

import java.awt.Color;
import java.util.List;

/**
 * Colours for things without an order: series, classes.
 *
 * <p>The order follows the palette of Okabe and Ito (2008), which readers with any of the common
 * colour deficiencies can tell apart; its light colours are darkened so that a line of each stands
 * out from white paper by at least 3 : 1 (WCAG 1.4.11). No meaning rests on colour alone: series
 * also differ in dash, classes in the shape of their marker.
 */
public final class Palette {
  /** Blue: the first series, the positive, the training data. */
  public static final Color BLUE = new Color(0x0072B2);

  /** Vermilion: the second series, the negative, the wrong. */
  public static final Color VERMILION = new Color(0xD55E00);

  /** Bluish green. */
  public static final Color GREEN = new Color(0x009E73);

  private static final List<Color> COLORS =
      List.of(
          BLUE,
          VERMILION,
          GREEN,
          new Color(0xB0508A),
          new Color(0xB07D00),
          new Color(0x3A93CC),
          new Color(0x40474F),
          new Color(0x7A4B1E));

  private Palette() {}

  /** How many colours there are before they begin anew. */
  public static int size() {
    return COLORS.size();
  }

  /** The colour of series or class number {@code index}, counted from 0. */
  public static Color color(int index) {
    return COLORS.get(Math.floorMod(index, COLORS.size()));
  }
}
