package nn.viz;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Model;
import nn.viz.paint.Fonts;
import nn.viz.paint.Palette;
import nn.viz.paint.Pixels;
import nn.viz.paint.Text;
import nn.viz.paint.Theme;
import org.jspecify.annotations.Nullable;

/**
 * The most likely classes of one example as bars, beside its picture if it is one.
 *
 * <p>It does not change: {@link #truth} returns a new one.
 */
public final class TopChart implements Chart {
  private static final double ROW = 26;
  private static final double BAR = 14;
  private static final double GAP = 9;
  private static final double LARGEST = 190;
  private static final double BESIDE = 26;
  private static final double WIDEST_NAME = 190;
  private static final double LONGEST_BAR = 230;
  private static final double NUMBER = 52;
  private static final double SIGN = 14;
  private static final double NARROWEST = 330;

  private final TopClasses classes;
  private final @Nullable BufferedImage picture;
  private final double scale;
  private final Font font = Fonts.plain(Theme.LABEL_SIZE);
  private final Font bold = Fonts.bold(Theme.LABEL_SIZE);
  private final double nameWidth;
  private final Header header;

  private TopChart(TopClasses classes, @Nullable BufferedImage picture) {
    this.classes = classes;
    this.picture = picture;
    this.scale =
        picture == null ? 0 : Pixels.scale(picture.getWidth(), picture.getHeight(), LARGEST);
    double widest = 0;
    for (int row = 0; row < classes.rows(); row++) {
      widest = Math.max(widest, Fonts.width(classes.label(row), bold) + SIGN + 4);
    }
    this.nameWidth = Math.min(WIDEST_NAME, widest);
    this.header = new Header(classes.title(), classes.subtitle(), legend(), innerWidth());
  }

  /** The most likely classes by a model's answer; as {@link TopClasses#of}. */
  static TopChart of(int k, NdArray answer, List<String> names) {
    return new TopChart(TopClasses.of(k, answer, names), null);
  }

  /** The most likely classes by what a model says of one example. */
  static TopChart of(int k, Model model, NdArray example, List<String> names) {
    if (!example.shape().equals(model.inputShape())) {
      throw new IllegalArgumentException(
          "top chart: expected one example "
              + model.inputShape()
              + " but got "
              + example.shape()
              + "; take one of the batch with row(i)");
    }
    return new TopChart(TopClasses.of(k, model.predict(example), names), picture(example));
  }

  private static @Nullable BufferedImage picture(NdArray example) {
    Shape shape = example.shape();
    boolean gray = shape.rank() == 2 && shape.dim(0) > 1 && shape.dim(1) > 1;
    boolean image = shape.rank() == 3 && (shape.dim(2) == 1 || shape.dim(2) == 3);
    return gray || image ? new Images(example.reshape(shape.prepend(1))).pictures().get(0) : null;
  }

  /**
   * With the true class marked; one that is not among the most likely gets a bar of its own below
   * them, with its place.
   *
   * <pre>{@code
   * Charts.top(3, NdArray.of(0.2f, 0.7f, 0.1f), "apple", "pear", "plum").truth(0);
   * }</pre>
   *
   * @param label the true class
   * @throws IllegalArgumentException if there is no such class
   */
  public TopChart truth(int label) {
    return new TopChart(classes.truth(label), picture);
  }

  private List<LegendEntry> legend() {
    return !classes.knowsTruth()
        ? List.of()
        : List.of(
            new LegendEntry(
                "the true class",
                (g, x, y) -> {
                  check(g, x, y + 4);
                  g.fill(new RoundRectangle2D.Double(x + SIGN, y - 5, 10, 10, 3, 3));
                }));
  }

  private double pictureHeight() {
    return picture == null ? 0 : picture.getHeight() * scale;
  }

  private double besidePicture() {
    return picture == null ? 0 : picture.getWidth() * scale + BESIDE;
  }

  private double innerWidth() {
    double bars = nameWidth + GAP + LONGEST_BAR + 6 + NUMBER;
    return Math.max(NARROWEST, besidePicture() + bars);
  }

  private double barsHeight() {
    int rows = classes.rows();
    return rows * ROW + (classes.isApart(rows - 1) ? ROW / 2 : 0);
  }

  @Override
  public int width() {
    return (int) StrictMath.ceil(innerWidth() + 2 * Theme.MARGIN);
  }

  @Override
  public int height() {
    double content = Math.max(pictureHeight(), barsHeight());
    return (int) StrictMath.ceil(2 * Theme.MARGIN + header.height() + 4 + content + 2);
  }

  @Override
  public void draw(Graphics2D g) {
    header.draw(g, Theme.MARGIN, Theme.MARGIN);
    double top = Theme.MARGIN + header.height() + 4;
    double content = Math.max(pictureHeight(), barsHeight());
    BufferedImage shown = picture;
    if (shown != null) {
      Pixels.framed(g, shown, Theme.MARGIN, top + (content - pictureHeight()) / 2, scale);
    }
    double left = Theme.MARGIN + besidePicture();
    double y = top + (content - barsHeight()) / 2;
    for (int row = 0; row < classes.rows(); row++) {
      if (classes.isApart(row)) {
        drawDots(g, left + nameWidth + GAP + 4, y + ROW / 4);
        y += ROW / 2;
      }
      drawRow(g, row, left, y + ROW / 2);
      y += ROW;
    }
  }

  private static void drawDots(Graphics2D g, double x, double y) {
    g.setColor(Theme.of(g).faintInk());
    for (int dot = 0; dot < 3; dot++) {
      g.fill(new RoundRectangle2D.Double(x, y + 5 * dot - 2, 2.6, 2.6, 2.6, 2.6));
    }
  }

  private void drawRow(Graphics2D g, int row, double left, double middle) {
    Theme theme = Theme.of(g);
    boolean isTrue = classes.isTrue(row);
    Color color = isTrue ? Palette.GREEN : Palette.BLUE;
    Font face = isTrue ? bold : font;
    double base = middle + Fonts.capHeight(font) / 2;
    double end = left + nameWidth;
    double room = nameWidth - (isTrue ? SIGN + 4 : 0);
    String words = Text.shorten(classes.label(row), face, room);
    g.setColor(theme.ink());
    Text.right(g, words, face, end, base);
    if (isTrue) {
      check(g, end - Fonts.width(words, face) - SIGN - 2, base);
    }
    double start = end + GAP;
    g.setColor(theme.tint(color, 0.14));
    g.fill(new RoundRectangle2D.Double(start, middle - BAR / 2, LONGEST_BAR, BAR, 5, 5));
    g.setColor(theme.tone(color));
    double length = Math.max(1.5, LONGEST_BAR * classes.probability(row));
    g.fill(new RoundRectangle2D.Double(start, middle - BAR / 2, length, BAR, 5, 5));
    g.setColor(theme.ink());
    Text.left(g, classes.percent(row), font, start + LONGEST_BAR + 6, base);
  }

  /** A check mark, drawn, since not every font has one. */
  private static void check(Graphics2D g, double left, double base) {
    Path2D sign = new Path2D.Double();
    sign.moveTo(left, base - 4);
    sign.lineTo(left + 3, base - 0.5);
    sign.lineTo(left + 9, base - 8);
    g.setColor(Theme.of(g).tone(Palette.GREEN));
    g.setStroke(Theme.line(2));
    g.draw(sign);
  }

  @Override
  public String altText() {
    return classes.sentence();
  }

  @Override
  public String toString() {
    return "Top(" + classes + ")";
  }
}
