package nn.viz;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
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
  private static final int MOST = 40;
  private static final int UNKNOWN = -1;
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

  private final double[] probabilities;
  private final List<Integer> order;
  private final int k;
  private final List<String> names;
  private final @Nullable NdArray example;
  private final @Nullable BufferedImage picture;
  private final int truth;
  private final Font font = Fonts.plain(Theme.LABEL_SIZE);
  private final Font bold = Fonts.bold(Theme.LABEL_SIZE);
  private final Header header;

  private TopChart(
      int k, double[] probabilities, List<String> names, @Nullable NdArray example, int truth) {
    this.k = Math.min(k, probabilities.length);
    this.probabilities = probabilities.clone();
    this.names = List.copyOf(names);
    this.example = example;
    this.truth = truth;
    this.picture = example == null ? null : picture(example);
    this.order =
        IntStream.range(0, probabilities.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -probabilities[i]))
            .toList();
    this.header = new Header(title(), subtitle(), legend(), innerWidth());
  }

  /**
   * The most likely classes by a model's answer.
   *
   * @throws IllegalArgumentException if k is not in 1 to 40, there is no number or one that is not
   *     finite, or names are missing
   */
  static TopChart of(int k, NdArray answer, List<String> names, @Nullable NdArray example) {
    Shape shape = answer.shape();
    boolean one = shape.rank() == 1 || (shape.rank() == 2 && shape.dim(0) == 1);
    if (!one || shape.size() == 0) {
      throw new IllegalArgumentException(
          "top chart: expected the probabilities of one example, shape (classes,), but got "
              + shape
              + (shape.rank() == 2 ? "; take one of them with row(i)" : ""));
    }
    if (k < 1 || k > MOST) {
      throw new IllegalArgumentException(
          "top chart: expected to show 1 to " + MOST + " classes but got " + k);
    }
    double[] probabilities = Answers.of("top chart", answer.reshape(1, shape.size()), 0, false);
    if (!names.isEmpty() && names.size() != probabilities.length) {
      throw new IllegalArgumentException(
          "top chart: expected a name for each of the "
              + probabilities.length
              + " classes, or none at all, but got "
              + names.size());
    }
    return new TopChart(k, probabilities, names, example, UNKNOWN);
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
    return of(k, model.predict(example), names, example);
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
    if (label < 0 || label >= probabilities.length) {
      throw new IllegalArgumentException(
          "top chart: expected the true class, 0 to "
              + (probabilities.length - 1)
              + ", but got "
              + label);
    }
    return new TopChart(k, probabilities, names, example, label);
  }

  private static @Nullable BufferedImage picture(NdArray example) {
    Shape shape = example.shape();
    boolean gray = shape.rank() == 2 && shape.dim(0) > 1 && shape.dim(1) > 1;
    boolean image = shape.rank() == 3 && (shape.dim(2) == 1 || shape.dim(2) == 3);
    return gray || image ? new Images(example.reshape(shape.prepend(1))).pictures().get(0) : null;
  }

  private String name(int label) {
    return names.isEmpty() ? "class " + label : names.get(label);
  }

  private String title() {
    int best = order.get(0);
    return name(best) + ": " + Answers.percent(probabilities[best]);
  }

  private String subtitle() {
    int all = probabilities.length;
    String classes = String.format(Locale.ROOT, "%,d", all);
    String most =
        k == all
            ? "all " + classes + " classes"
            : k == 1
                ? "the most likely of " + classes + " classes"
                : "the " + k + " most likely of " + classes + " classes";
    return most
        + (truth == UNKNOWN
            ? ""
            : order.get(0) == truth ? "; it is right" : "; it is " + name(truth));
  }

  private List<LegendEntry> legend() {
    return truth == UNKNOWN
        ? List.of()
        : List.of(
            new LegendEntry(
                "the true class",
                (g, x, y) -> {
                  check(g, x, y + 4);
                  g.fill(new RoundRectangle2D.Double(x + SIGN, y - 5, 10, 10, 3, 3));
                }));
  }

  /** The classes that are drawn, the most likely first. */
  private List<Integer> shown() {
    List<Integer> shown = new ArrayList<>(order.subList(0, k));
    if (truth != UNKNOWN && !shown.contains(truth)) {
      shown.add(truth);
    }
    return shown;
  }

  private boolean isBelow(int row) {
    return row == k;
  }

  private String label(int row) {
    int label = shown().get(row);
    String place = String.format(Locale.ROOT, "%,d", order.indexOf(label) + 1);
    return isBelow(row) ? place + ". " + name(label) : name(label);
  }

  private double scale() {
    BufferedImage shown = picture;
    return shown == null ? 0 : Pixels.scale(shown.getWidth(), shown.getHeight(), LARGEST);
  }

  private double pictureWidth() {
    return picture == null ? 0 : picture.getWidth() * scale();
  }

  private double pictureHeight() {
    return picture == null ? 0 : picture.getHeight() * scale();
  }

  private double nameWidth() {
    double widest = 0;
    for (int row = 0; row < shown().size(); row++) {
      widest = Math.max(widest, Fonts.width(label(row), bold) + SIGN + 4);
    }
    return Math.min(WIDEST_NAME, widest);
  }

  private double barsWidth() {
    return nameWidth() + GAP + LONGEST_BAR + 6 + NUMBER;
  }

  private double innerWidth() {
    double beside = picture == null ? 0 : pictureWidth() + BESIDE;
    return Math.max(NARROWEST, beside + barsWidth());
  }

  private double barsHeight() {
    return shown().size() * ROW + (shown().size() > k ? ROW / 2 : 0);
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
    double left = Theme.MARGIN;
    BufferedImage shown = picture;
    if (shown != null) {
      Pixels.framed(g, shown, left, top + (content - pictureHeight()) / 2, scale());
      left += pictureWidth() + BESIDE;
    }
    double y = top + (content - barsHeight()) / 2;
    for (int row = 0; row < shown().size(); row++) {
      if (isBelow(row)) {
        drawDots(g, left + nameWidth() + GAP + 4, y + ROW / 4);
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
    int label = shown().get(row);
    boolean isTrue = label == truth;
    Color color = isTrue ? Palette.GREEN : Palette.BLUE;
    Font face = isTrue ? bold : font;
    double base = middle + Fonts.capHeight(font) / 2;
    double end = left + nameWidth();
    double room = nameWidth() - (isTrue ? SIGN + 4 : 0);
    String words = Text.shorten(label(row), face, room);
    g.setColor(theme.ink());
    Text.right(g, words, face, end, base);
    if (isTrue) {
      check(g, end - Fonts.width(words, face) - SIGN - 2, base);
    }
    double start = end + GAP;
    g.setColor(theme.tint(color, 0.14));
    g.fill(new RoundRectangle2D.Double(start, middle - BAR / 2, LONGEST_BAR, BAR, 5, 5));
    g.setColor(theme.tone(color));
    double length = Math.max(1.5, LONGEST_BAR * probabilities[label]);
    g.fill(new RoundRectangle2D.Double(start, middle - BAR / 2, length, BAR, 5, 5));
    g.setColor(theme.ink());
    Text.left(g, Answers.percent(probabilities[label]), font, start + LONGEST_BAR + 6, base);
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
    List<String> parts = new ArrayList<>();
    for (int row = 0; row < shown().size(); row++) {
      int label = shown().get(row);
      String mark = label == truth ? " (the true class)" : "";
      parts.add(label(row) + mark + " " + Answers.percent(probabilities[label]));
    }
    return "The "
        + (k == 1 ? "most likely class" : k + " most likely classes")
        + String.format(Locale.ROOT, " of %,d: ", probabilities.length)
        + String.join(", ", parts)
        + ".";
  }

  @Override
  public String toString() {
    return "Top(" + k + " of " + probabilities.length + " classes)";
  }
}
