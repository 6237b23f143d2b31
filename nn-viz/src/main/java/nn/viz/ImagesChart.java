package nn.viz;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import nn.autodiff.NdArray;
import nn.viz.paint.Fonts;
import nn.viz.paint.Palette;
import nn.viz.paint.Pixels;
import nn.viz.paint.Text;
import nn.viz.paint.Theme;
import org.jspecify.annotations.Nullable;

/** Images in rows, under each its class, or what was predicted with a sign for right or wrong. */
final class ImagesChart implements Chart {
  private static final int MOST = 400;
  private static final int MOST_COLUMNS = 10;
  private static final int LARGEST = 112;
  private static final double GAP = 12;
  private static final double LINE = 16;
  private static final double SIGN = 9;
  private static final double NARROWEST = 260;

  private final String ownTitle;
  private final String ownSubtitle;
  private final Images images;
  private final ImageLabels labels;
  private final double scale;
  private final Cells cells;
  private final Header header;
  private final Font font = Fonts.plain(Theme.TICK_SIZE);

  ImagesChart(
      NdArray images, @Nullable NdArray labels, @Nullable NdArray predicted, List<String> names) {
    this(images, labels, predicted, names, "", "", MOST_COLUMNS);
  }

  /** Images that are no examples, under a title of their own. */
  ImagesChart(NdArray images, String title, String subtitle) {
    this(images, null, null, List.of(), title, subtitle, MOST_COLUMNS);
  }

  /** Images that belong together in groups of so many: no row ends within one, if that can be. */
  ImagesChart(NdArray images, String title, String subtitle, int group) {
    this(images, null, null, List.of(), title, subtitle, columns(group));
  }

  /** The most columns by which a group makes whole rows. */
  static int columns(int group) {
    for (int columns = MOST_COLUMNS; columns > MOST_COLUMNS / 2; columns--) {
      if (group % columns == 0) {
        return columns;
      }
    }
    return group <= MOST_COLUMNS ? MOST_COLUMNS / group * group : MOST_COLUMNS;
  }

  private ImagesChart(
      NdArray images,
      @Nullable NdArray labels,
      @Nullable NdArray predicted,
      List<String> names,
      String ownTitle,
      String ownSubtitle,
      int most) {
    this.ownTitle = ownTitle;
    this.ownSubtitle = ownSubtitle;
    this.images = new Images(images);
    int n = this.images.pictures().size();
    if (n > MOST) {
      throw new IllegalArgumentException(
          "images: expected at most " + MOST + " but got " + n + "; take some, as in rows(0, 50)");
    }
    this.labels = new ImageLabels(n, labels, predicted, names);
    int wanted = (int) StrictMath.ceil(Math.sqrt(2.0 * n));
    int columns = Math.min(n, most < MOST_COLUMNS ? most : Math.min(most, wanted));
    double room = (Theme.WIDTH - 2.0 * Theme.MARGIN - (columns - 1) * GAP) / columns;
    scale = Pixels.scale(this.images.width(), this.images.height(), Math.min(room, LARGEST));
    double width = Math.max(this.images.width() * scale, Math.min(room, widestCaption()));
    double height = this.images.height() * scale + captionHeight();
    cells = new Cells(n, columns, width, height, GAP, GAP);
    header = new Header(title(), subtitle(), List.of(), innerWidth());
  }

  private String title() {
    return ownTitle.isEmpty() ? labels.title() : ownTitle;
  }

  private String subtitle() {
    if (!ownTitle.isEmpty()) {
      return ownSubtitle;
    }
    String stretched = images.stretched() ? "brightness stretched from least to greatest" : "";
    return labels.someAreWrong()
        ? "wrong ones carry a cross and a frame, and below what they are"
            + (stretched.isEmpty() ? "" : "; ")
            + stretched
        : stretched;
  }

  private double widestCaption() {
    double widest = 0;
    for (int i = 0; i < images.pictures().size(); i++) {
      widest = Math.max(widest, Fonts.width(labels.first(i), font) + signWidth());
      widest = Math.max(widest, Fonts.width(labels.second(i), font));
    }
    return widest;
  }

  private double signWidth() {
    return labels.areJudged() ? SIGN + 4 : 0;
  }

  private double innerWidth() {
    return Math.max(NARROWEST, cells.allWidth());
  }

  private double captionHeight() {
    return labels.lines() * LINE + (labels.lines() > 0 ? 5 : 0);
  }

  @Override
  public int width() {
    return (int) StrictMath.ceil(innerWidth() + 2 * Theme.MARGIN);
  }

  @Override
  public int height() {
    return (int) StrictMath.ceil(2 * Theme.MARGIN + header.height() + 3 + cells.allHeight());
  }

  @Override
  public void draw(Graphics2D g) {
    header.draw(g, Theme.MARGIN, Theme.MARGIN);
    double top = Theme.MARGIN + header.height() + 3;
    for (int i = 0; i < images.pictures().size(); i++) {
      double x = Theme.MARGIN + cells.x(i) + cells.width() / 2;
      double y = top + cells.y(i);
      drawImage(g, i, x, y);
      drawCaption(g, i, x, y + images.height() * scale + 5);
    }
  }

  private void drawImage(Graphics2D g, int i, double middle, double top) {
    BufferedImage picture = images.pictures().get(i);
    double left = middle - picture.getWidth() * scale / 2;
    Rectangle2D place = Pixels.draw(g, picture, left, top, scale);
    g.setColor(labels.right(i) ? Theme.of(g).axis() : Theme.of(g).tone(Palette.VERMILION));
    g.setStroke(Theme.line(labels.right(i) ? 0.8 : 3));
    g.draw(place);
  }

  private void drawCaption(Graphics2D g, int i, double middle, double top) {
    double base = top + LINE / 2 + Fonts.capHeight(font) / 2;
    double sign = signWidth();
    String first = Text.shorten(labels.first(i), font, cells.width() - sign);
    double left = middle - (Fonts.width(first, font) + sign) / 2;
    if (labels.areJudged()) {
      drawSign(g, labels.right(i), left, base);
    }
    g.setColor(Theme.of(g).ink());
    Text.left(g, first, font, left + sign, base);
    g.setColor(Theme.of(g).faintInk());
    Text.center(g, Text.shorten(labels.second(i), font, cells.width()), font, middle, base + LINE);
  }

  /** A check mark or a cross, drawn, since not every font has them. */
  private static void drawSign(Graphics2D g, boolean right, double left, double base) {
    Path2D sign = new Path2D.Double();
    Color color = right ? Palette.GREEN : Palette.VERMILION;
    if (right) {
      sign.moveTo(left, base - 4);
      sign.lineTo(left + 3, base - 0.5);
      sign.lineTo(left + SIGN, base - 8);
    } else {
      sign.moveTo(left + 0.5, base - 8);
      sign.lineTo(left + 8, base - 0.5);
      sign.moveTo(left + 8, base - 8);
      sign.lineTo(left + 0.5, base - 0.5);
    }
    g.setColor(Theme.of(g).tone(color));
    g.setStroke(Theme.line(2));
    g.draw(sign);
  }

  @Override
  public String altText() {
    int n = images.pictures().size();
    StringBuilder text = new StringBuilder(title());
    text.append(". Each ").append(images.width()).append(" x ").append(images.height());
    text.append(" pixels.");
    for (int i = 0; i < n && labels.lines() > 0; i++) {
      text.append(i == 0 ? " " : ", ").append(labels.first(i));
      if (!labels.right(i)) {
        text.append(" (wrong, ").append(labels.second(i)).append(')');
      }
    }
    return text.append(labels.lines() > 0 ? "." : "").toString();
  }

  @Override
  public String toString() {
    return "Images(" + title() + ")";
  }
}
