package nn.viz;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Locale;
import nn.autodiff.NdArray;
import nn.core.Model;
import nn.core.training.Dataset;
import nn.viz.paint.Fonts;
import nn.viz.paint.Palette;
import nn.viz.paint.Pixels;
import nn.viz.paint.Text;
import nn.viz.paint.Theme;

/**
 * The images a model takes for something else, the surest first: what it says and what is true,
 * each with its probability as a number and a bar.
 */
final class MistakesChart implements Chart {
  private static final int MOST = 18;
  private static final int MOST_COLUMNS = 6;
  private static final double CELL = 104;
  private static final double GAP = 14;
  private static final double LINE = 23;
  private static final double BAR = 3.5;
  private static final double NARROWEST = 330;

  private final Mistakes mistakes;
  private final Images images;
  private final List<String> names;
  private final Cells cells;
  private final double scale;
  private final Header header;
  private final Font font = Fonts.plain(Theme.TICK_SIZE);

  private MistakesChart(Mistakes mistakes, NdArray inputs, List<String> names) {
    this.mistakes = mistakes;
    this.images = new Images(inputs);
    this.names = List.copyOf(names);
    this.scale = Pixels.scale(images.width(), images.height(), CELL);
    int columns = Math.min(mistakes.shown().size(), MOST_COLUMNS);
    double height = images.height() * scale + 6 + LINE * (none() ? 1 : 2);
    this.cells = new Cells(mistakes.shown().size(), columns, CELL, height, GAP, GAP);
    this.header = new Header(title(), subtitle(), legend(), innerWidth());
  }

  /**
   * Asks a model about all examples.
   *
   * @throws IllegalArgumentException if examples are no images, and as {@link Mistakes#of}
   */
  static Chart of(Model model, Dataset data, List<String> names) {
    int rank = data.inputShape().rank();
    int channels = rank == 3 ? data.inputShape().dim(2) : 1;
    if (rank < 2 || rank > 3 || (channels != 1 && channels != 3)) {
      throw new IllegalArgumentException(
          "mistakes chart: expected examples that are images, (height, width), (height, width, 1) or"
              + " (height, width, 3), but got "
              + data.inputShape()
              + "; see Charts.confusion(model, data) for others");
    }
    Mistakes mistakes = Mistakes.of(model, data, MOST);
    for (Mistakes.Answer answer : mistakes.shown()) {
      int most = Math.max(answer.said(), answer.truth());
      if (!names.isEmpty() && most >= names.size()) {
        throw new IllegalArgumentException(
            "mistakes chart: expected a name for each class, or none at all, but example "
                + answer.example()
                + " has to do with class "
                + most
                + " and there are only "
                + names.size()
                + " names");
      }
    }
    int[] shown = mistakes.shown().stream().mapToInt(Mistakes.Answer::example).toArray();
    return new MistakesChart(mistakes, data.batch(shown).inputs(), names);
  }

  private boolean none() {
    return mistakes.wrong() == 0;
  }

  private String title() {
    String all = String.format(Locale.ROOT, "%,d", mistakes.examples());
    return none()
        ? "No mistakes: "
            + (mistakes.examples() == 1 ? "the example is" : "all " + all + " are")
            + " right"
        : "Mistakes: " + String.format(Locale.ROOT, "%,d of %s wrong", mistakes.wrong(), all);
  }

  private String subtitle() {
    String stretched = images.stretched() ? "brightness stretched from least to greatest" : "";
    String which = which();
    return which + (which.isEmpty() || stretched.isEmpty() ? "" : "; ") + stretched;
  }

  /** Which examples are shown, in which order; nothing to say of a single one. */
  private String which() {
    int shown = mistakes.shown().size();
    return shown == 1
        ? ""
        : none()
            ? "those it was least sure of"
            : shown < mistakes.wrong() ? "the " + shown + " it was surest of" : "the surest first";
  }

  private List<LegendEntry> legend() {
    LegendEntry truth = entry("what it is", Palette.BLUE);
    return none() ? List.of() : List.of(entry("what the model says", Palette.VERMILION), truth);
  }

  private static LegendEntry entry(String label, Color color) {
    return new LegendEntry(
        label,
        (g, x, y) -> {
          g.setColor(Theme.of(g).tone(color));
          g.fill(new RoundRectangle2D.Double(x + 2, y - BAR / 2, 20, BAR, BAR, BAR));
        });
  }

  private double innerWidth() {
    return Math.max(NARROWEST, cells.allWidth());
  }

  @Override
  public int width() {
    return (int) StrictMath.ceil(innerWidth() + 2 * Theme.MARGIN);
  }

  @Override
  public int height() {
    return (int) StrictMath.ceil(2 * Theme.MARGIN + header.height() + 4 + cells.allHeight());
  }

  @Override
  public void draw(Graphics2D g) {
    header.draw(g, Theme.MARGIN, Theme.MARGIN);
    double top = Theme.MARGIN + header.height() + 4;
    for (int i = 0; i < mistakes.shown().size(); i++) {
      double x = Theme.MARGIN + cells.x(i);
      double y = top + cells.y(i);
      double inset = CELL / 2 - images.width() * scale / 2;
      Pixels.framed(g, images.pictures().get(i), x + inset, y, scale);
      Mistakes.Answer answer = mistakes.shown().get(i);
      double below = y + images.height() * scale + 6;
      Color said = none() ? Palette.BLUE : Palette.VERMILION;
      drawLine(g, name(answer.said()), answer.sure(), said, x, below);
      if (!none()) {
        drawLine(g, name(answer.truth()), answer.ofTruth(), Palette.BLUE, x, below + LINE);
      }
    }
  }

  private void drawLine(
      Graphics2D g, String name, double probability, Color color, double left, double top) {
    Theme theme = Theme.of(g);
    String percent = Answers.percent(probability);
    double room = CELL - Fonts.width(percent, font) - 6;
    double base = top + 4 + Fonts.capHeight(font);
    g.setColor(theme.ink());
    Text.left(g, Text.shorten(name, font, room), font, left, base);
    g.setColor(theme.faintInk());
    Text.right(g, percent, font, left + CELL, base);
    double barTop = base + 4.5;
    g.setColor(theme.tint(color, 0.22));
    g.fill(new RoundRectangle2D.Double(left, barTop, CELL, BAR, BAR, BAR));
    g.setColor(theme.tone(color));
    double length = Math.max(BAR, CELL * probability);
    g.fill(new RoundRectangle2D.Double(left, barTop, length, BAR, BAR, BAR));
  }

  private String name(int label) {
    return names.isEmpty() ? Integer.toString(label) : names.get(label);
  }

  @Override
  public String altText() {
    StringBuilder text = new StringBuilder(title());
    if (!subtitle().isEmpty()) {
      text.append(". ").append(subtitle().substring(0, 1).toUpperCase(Locale.ROOT));
      text.append(subtitle().substring(1));
    }
    text.append(": ");
    for (int i = 0; i < mistakes.shown().size(); i++) {
      Mistakes.Answer answer = mistakes.shown().get(i);
      text.append(i == 0 ? "" : "; ").append("example ").append(answer.example()).append(", ");
      text.append(name(answer.said())).append(' ').append(Answers.percent(answer.sure()));
      if (answer.isWrong()) {
        text.append(", is ").append(name(answer.truth())).append(' ');
        text.append(Answers.percent(answer.ofTruth()));
      }
    }
    return text.append('.').toString();
  }

  @Override
  public String toString() {
    return "Mistakes(" + title() + ")";
  }
}
