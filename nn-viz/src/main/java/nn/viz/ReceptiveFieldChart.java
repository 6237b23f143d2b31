package nn.viz;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import nn.autodiff.NdArray;
import nn.core.Model;
import nn.viz.model.ReceptiveField;
import nn.viz.paint.Fonts;
import nn.viz.paint.Oklab;
import nn.viz.paint.Palette;
import nn.viz.paint.Pixels;
import nn.viz.paint.Text;
import nn.viz.paint.Theme;

/**
 * What one place of a layer sees of an image: the box it can see at all, and how much each pixel
 * would move it; beside it the place in what the layer gives.
 */
final class ReceptiveFieldChart implements Chart {
  private static final double LARGEST = 320;
  private static final double LARGEST_MAP = 210;
  private static final double BETWEEN = 76;
  private static final double CAPTION = 22;
  private static final double NARROWEST = 440;
  private static final Color BOX = Palette.BLUE;
  private static final Color SHADE = Palette.VERMILION;

  private final FieldGradient gradient;
  private final ReceptiveField field;
  private final ReceptiveField seen;
  private final BufferedImage picture;
  private final BufferedImage map;
  private final String layer;
  private final int row;
  private final int column;
  private final Header header;
  private final Font font = Fonts.plain(Theme.TICK_SIZE);

  ReceptiveFieldChart(Model model, NdArray image, String layer, int row, int column) {
    this.layer = layer;
    this.row = row;
    this.column = column;
    this.gradient = FieldGradient.of(model, image, layer, row, column);
    this.field = gradient.field(false);
    this.seen = gradient.field(true);
    this.picture = shaded(image, gradient.strength());
    this.map = new Images(gradient.map()).pictures().get(0);
    this.header =
        new Header(
            "One place of " + layer + " sees " + size(field) + " pixels",
            subtitle(),
            List.of(
                new LegendEntry("what it can see", (g, x, y) -> sample(g, x, y, false)),
                new LegendEntry(
                    "what would move it, the deeper the more", (g, x, y) -> sample(g, x, y, true))),
            innerWidth());
  }

  private static String size(ReceptiveField field) {
    return field.height() + " × " + field.width();
  }

  private String subtitle() {
    if (seen.equals(ReceptiveField.NONE)) {
      return "it sees padding alone";
    }
    String cut = seen.equals(field) ? "" : "cut to " + size(seen) + " by the border; ";
    int half = gradient.pixelsOfHalf();
    String share =
        half == 0
            ? "for this image nothing would move it: its gradient is 0"
            : "half of its gradient comes from "
                + half
                + " of the "
                + seen.height() * seen.width()
                + (half == 1 ? " pixel" : " pixels");
    return cut + share;
  }

  private static void sample(Graphics2D g, double x, double y, boolean filled) {
    Rectangle2D square = new Rectangle2D.Double(x + 6, y - 6, 12, 12);
    g.setColor(filled ? SHADE : Theme.of(g).tone(BOX)); // the image is the same on every paper
    g.setStroke(Theme.line(2));
    if (filled) {
      g.fill(square);
    } else {
      g.draw(square);
    }
  }

  /** The image in gray, with colour where the gradient is large. */
  private static BufferedImage shaded(NdArray image, double[] strength) {
    NdArray batch = image.reshape(image.shape().prepend(1));
    BufferedImage plain = new Images(batch).pictures().get(0);
    int width = plain.getWidth();
    BufferedImage shaded = new BufferedImage(width, plain.getHeight(), BufferedImage.TYPE_INT_RGB);
    double most = Arrays.stream(strength).max().orElse(0);
    Oklab ink = Oklab.of(SHADE);
    for (int i = 0; i < strength.length; i++) {
      Oklab ground = Oklab.of(new Color(plain.getRGB(i % width, i / width)));
      Oklab gray = new Oklab(0.42 + 0.52 * ground.l(), 0, 0);
      // The root, since most of a field has a small part of the largest gradient.
      double part = most == 0 ? 0 : Math.sqrt(strength[i] / most);
      shaded.setRGB(i % width, i / width, gray.mix(ink, part).color().getRGB());
    }
    return shaded;
  }

  private static double scale(BufferedImage picture, double largest) {
    return Pixels.scale(picture.getWidth(), picture.getHeight(), largest);
  }

  private double side(BufferedImage of, double largest, boolean across) {
    return scale(of, largest) * (across ? of.getWidth() : of.getHeight());
  }

  private double contentWidth() {
    return side(picture, LARGEST, true) + BETWEEN + side(map, LARGEST_MAP, true);
  }

  private double innerWidth() {
    return Math.max(NARROWEST, contentWidth());
  }

  private double contentHeight() {
    return Math.max(side(picture, LARGEST, false), side(map, LARGEST_MAP, false));
  }

  @Override
  public int width() {
    return (int) StrictMath.ceil(innerWidth() + 2 * Theme.MARGIN);
  }

  @Override
  public int height() {
    double content = contentHeight() + CAPTION;
    return (int) StrictMath.ceil(2 * Theme.MARGIN + header.height() + 4 + content);
  }

  @Override
  public void draw(Graphics2D g) {
    header.draw(g, Theme.MARGIN, Theme.MARGIN);
    double top = Theme.MARGIN + header.height() + 4;
    double left = Theme.MARGIN + (innerWidth() - contentWidth()) / 2;
    double right = left + side(picture, LARGEST, true) + BETWEEN;
    double imageTop = top + (contentHeight() - side(picture, LARGEST, false)) / 2;
    double mapTop = top + (contentHeight() - side(map, LARGEST_MAP, false)) / 2;
    Pixels.framed(g, picture, left, imageTop, scale(picture, LARGEST));
    Pixels.framed(g, map, right, mapTop, scale(map, LARGEST_MAP));
    double pixel = scale(picture, LARGEST);
    Rectangle2D box =
        new Rectangle2D.Double(
            left + pixel * seen.left(),
            imageTop + pixel * seen.top(),
            pixel * seen.width(),
            pixel * seen.height());
    double cell = scale(map, LARGEST_MAP);
    Rectangle2D place =
        new Rectangle2D.Double(right + cell * column, mapTop + cell * row, cell, cell);
    if (!box.isEmpty()) {
      drawBoxes(g, box, place);
    }
    g.setColor(Theme.of(g).faintInk());
    // Both below the higher of the two pictures, where no line from box to place can cross them.
    double base = top + contentHeight() + CAPTION - 6;
    caption(g, "the image, " + pixels(picture), left, side(picture, LARGEST, true), base);
    caption(g, layer + ", " + pixels(map) + " places", right, side(map, LARGEST_MAP, true), base);
  }

  private static String pixels(BufferedImage of) {
    return of.getHeight() + " × " + of.getWidth();
  }

  private void caption(Graphics2D g, String words, double left, double width, double base) {
    String shown = Text.shorten(words, font, Math.max(width, 120) + BETWEEN / 2);
    double half = Fonts.width(shown, font) / 2;
    double middle = Math.min(left + width / 2, width() - Theme.MARGIN - half);
    Text.center(g, shown, font, Math.max(middle, Theme.MARGIN + half), base);
  }

  private static void drawBoxes(Graphics2D g, Rectangle2D box, Rectangle2D place) {
    Theme theme = Theme.of(g);
    for (boolean under : new boolean[] {true, false}) {
      g.setColor(under ? theme.background() : theme.tone(BOX));
      g.setStroke(Theme.line(under ? 4.5 : 2.2));
      g.draw(box);
      g.draw(place);
      g.setStroke(Theme.line(under ? 3 : 1.2));
      g.draw(new Line2D.Double(box.getMaxX(), box.getY(), place.getX(), place.getY()));
      g.draw(new Line2D.Double(box.getMaxX(), box.getMaxY(), place.getX(), place.getMaxY()));
    }
  }

  @Override
  public String altText() {
    return "Receptive field of row "
        + row
        + ", column "
        + column
        + " of "
        + layer
        + ": "
        + size(field)
        + " pixels, of the image "
        + (seen.equals(ReceptiveField.NONE)
            ? "none"
            : "rows "
                + seen.top()
                + " to "
                + seen.bottom()
                + " and columns "
                + seen.left()
                + " to "
                + seen.right())
        + "; "
        + subtitle()
        + ".";
  }

  @Override
  public String toString() {
    return "ReceptiveField(" + layer + ", " + row + ", " + column + ")";
  }
}
