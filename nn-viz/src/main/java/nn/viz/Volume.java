package nn.viz;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import nn.autodiff.Shape;
import nn.viz.model.LayerKind;
import nn.viz.paint.Fonts;
import nn.viz.paint.Text;
import nn.viz.paint.Theme;

/**
 * What one layer gives, as a stack of sheets, one behind the other: as high and wide as its images,
 * the more sheets the more channels. Vectors are bars.
 *
 * @param name the layer, or the first and the last of several that give the same
 * @param kind what the layer is for; gives the colour
 * @param shape the shape of one result
 * @param window the height and width of the windows it looks through; 0 if there are none
 * @param scale pixels for each place of an image
 * @param longest how many numbers the longest vector has
 */
record Volume(String name, LayerKind kind, Shape shape, int window, double scale, int longest) {
  static final double HIGHEST = 124;
  private static final double BEHIND = 3.6;
  private static final double SMALLEST = 6;
  private static final double BAR = 10;
  private static final double WIDEST_NAME = 124;

  boolean isVector() {
    return shape.rank() < 2;
  }

  /** How many sheets stand for the channels: each doubling adds two. */
  int sheets() {
    int channels = shape.rank() == 3 ? shape.dim(2) : 1;
    double doublings = StrictMath.log(Math.max(1, channels)) / StrictMath.log(2);
    return Math.min(channels, (int) Math.round(1 + 2 * doublings));
  }

  double depth() {
    return isVector() ? 0 : BEHIND * (Math.max(1, sheets()) - 1);
  }

  /** The width of one sheet. */
  double sheetWidth() {
    return isVector() ? BAR : Math.max(SMALLEST, scale * shape.dim(1));
  }

  /** The height of one sheet; of a vector by the root of its length, so that short ones show. */
  double sheetHeight() {
    return isVector()
        ? Math.max(2 * SMALLEST, HIGHEST * Math.sqrt((double) shape.size() / longest))
        : Math.max(SMALLEST, scale * shape.dim(0));
  }

  /** The whole of it, with the sheets behind. */
  double width() {
    return sheetWidth() + depth();
  }

  double height() {
    return sheetHeight() + depth();
  }

  private static Font bold() {
    return Fonts.bold(Theme.TICK_SIZE);
  }

  private static Font plain() {
    return Fonts.plain(Theme.TICK_SIZE - 1);
  }

  private String shownName() {
    return Text.shorten(name, bold(), WIDEST_NAME);
  }

  /** With what stands below it. */
  double columnWidth() {
    double words = Math.max(Fonts.width(shownName(), bold()), Fonts.width(size(), plain()));
    return Math.max(width(), words);
  }

  private String size() {
    return ArchitectureItem.words(shape);
  }

  /** The frontmost sheet of a volume whose middle is there. */
  Rectangle2D front(double x, double y) {
    double left = x - width() / 2;
    double top = y + height() / 2 - sheetHeight();
    return new Rectangle2D.Double(left, top, sheetWidth(), sheetHeight());
  }

  void draw(Graphics2D g, double x, double y) {
    Theme theme = Theme.of(g);
    Color tone = theme.tone(kind.color());
    Rectangle2D front = front(x, y);
    for (int sheet = isVector() ? 0 : Math.max(1, sheets()) - 1; sheet >= 0; sheet--) {
      double left = front.getX() + sheet * BEHIND;
      double top = front.getY() - sheet * BEHIND;
      var shapeOfSheet =
          isVector()
              ? new RoundRectangle2D.Double(left, top, BAR, front.getHeight(), 5, 5)
              : new Rectangle2D.Double(left, top, front.getWidth(), front.getHeight());
      g.setColor(theme.tint(kind.color(), sheet == 0 ? 0.3 : 0.16));
      g.fill(shapeOfSheet);
      g.setColor(tone);
      g.setStroke(Theme.line(sheet == 0 ? 1.2 : 0.7));
      g.draw(shapeOfSheet);
    }
  }

  void drawWords(Graphics2D g, double x, double top) {
    Theme theme = Theme.of(g);
    g.setColor(theme.ink());
    Text.center(g, shownName(), bold(), x, top + 12);
    g.setColor(theme.faintInk());
    Text.center(g, size(), plain(), x, top + 27);
  }
}
