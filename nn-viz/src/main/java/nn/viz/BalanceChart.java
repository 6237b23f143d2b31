package nn.viz;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nn.autodiff.NdArray;
import nn.viz.paint.Fonts;
import nn.viz.paint.Numbers;
import nn.viz.paint.Palette;
import nn.viz.paint.Text;
import nn.viz.paint.Theme;

/** How many examples each class has: shares as bars, one for each split, with their counts. */
final class BalanceChart implements Chart {
  /** More classes than these are not named but drawn as a curve, the largest first. */
  private static final int MOST_NAMED = 60;

  private static final double BAR = 14;
  private static final double BETWEEN = 2;
  private static final double BETWEEN_CLASSES = 11;
  private static final double GAP = 8;
  private static final double WIDEST_NAME = 180;

  private final List<String> splits;
  private final List<String> names;
  private final List<long[]> counts;
  private final double[] totals;
  private final Font font = Fonts.plain(Theme.LABEL_SIZE);
  private final Header header;

  private BalanceChart(List<String> splits, List<String> names, List<long[]> counts) {
    this.splits = splits;
    this.names = names;
    this.counts = counts;
    totals = new double[counts.size()];
    Arrays.setAll(totals, split -> (double) Arrays.stream(counts.get(split)).sum());
    String bars = splits.size() > 1 ? "bars: the share within each split" : "";
    header = new Header(title(names.size()), bars, legend(), Theme.WIDTH - 2.0 * Theme.MARGIN);
  }

  /** A bar chart, or, of many classes, a curve. */
  static Chart of(Map<String, NdArray> splits, List<String> names) {
    if (splits.isEmpty()) {
      throw new IllegalArgumentException(
          "class balance: there is nothing to draw; give the labels of one split at least");
    }
    int classes = names.size();
    List<long[]> counts = new ArrayList<>();
    for (Map.Entry<String, NdArray> split : splits.entrySet()) {
      counts.add(counts(split.getKey(), split.getValue(), names));
      classes = Math.max(classes, counts.get(counts.size() - 1).length);
    }
    List<String> called = new ArrayList<>(names);
    for (int number = called.size(); number < classes; number++) {
      called.add("class " + number);
    }
    for (int i = 0; i < counts.size(); i++) {
      counts.set(i, Arrays.copyOf(counts.get(i), classes));
    }
    List<String> keys = List.copyOf(splits.keySet());
    return classes > MOST_NAMED ? curve(keys, counts) : new BalanceChart(keys, called, counts);
  }

  private static long[] counts(String split, NdArray labels, List<String> names) {
    String what = split.isEmpty() ? "class balance" : "class balance, \"" + split + "\"";
    int n = labels.shape().rank() == 0 ? 0 : labels.shape().dim(0);
    if (n == 0) {
      throw new IllegalArgumentException(
          what + ": expected labels of one example at least but got shape " + labels.shape());
    }
    Classes classes = Classes.of(what, labels, n, names);
    long[] counts = new long[classes.count()];
    Arrays.setAll(counts, classes::size);
    return counts;
  }

  private static Plot curve(List<String> splits, List<long[]> counts) {
    int classes = counts.get(0).length;
    Plot plot =
        new Plot(title(classes))
            .subtitle("the largest first")
            .xLabel("class, by size")
            .yLabel("examples")
            .wholeNumbers()
            .counts()
            .yRange(0, 1.06 * largest(counts))
            .tight();
    for (int split = 0; split < splits.size(); split++) {
      double[] sorted =
          Arrays.stream(counts.get(split))
              .boxed()
              .sorted(Comparator.reverseOrder())
              .mapToDouble(count -> (double) count)
              .toArray();
      double[] places = new double[classes];
      Arrays.setAll(places, i -> i + 1.0);
      plot = plot.line(splits.get(split), places, sorted);
    }
    return plot;
  }

  private static double largest(List<long[]> counts) {
    return (double) counts.stream().flatMapToLong(Arrays::stream).max().orElse(1);
  }

  private static String title(int classes) {
    return classes == 1 ? "Examples of 1 class" : "Examples of " + classes + " classes";
  }

  private List<LegendEntry> legend() {
    List<LegendEntry> entries = new ArrayList<>();
    for (int i = 0; i < splits.size(); i++) {
      int split = i;
      if (!splits.get(i).isEmpty()) {
        entries.add(
            new LegendEntry(
                splits.get(i) + " (" + Numbers.compact(totals[i]) + ")",
                (g, x, y) -> {
                  g.setColor(Theme.of(g).tone(Palette.color(split)));
                  g.fill(new Rectangle2D.Double(x + 1, y - 6, Legend.SAMPLE_WIDTH - 2, 12));
                }));
      }
    }
    return entries;
  }

  private double share(int split, int number) {
    return counts.get(split)[number] / totals[split];
  }

  private String words(int split, int number) {
    return Numbers.compact((double) counts.get(split)[number])
        + " ("
        + Numbers.fixed(100 * share(split, number), 1)
        + "%)";
  }

  private double rowHeight() {
    return splits.size() * (BAR + BETWEEN) - BETWEEN + BETWEEN_CLASSES;
  }

  @Override
  public int width() {
    return Theme.WIDTH;
  }

  @Override
  public int height() {
    return (int) StrictMath.ceil(2.0 * Theme.MARGIN + header.height() + names.size() * rowHeight());
  }

  @Override
  public void draw(Graphics2D g) {
    Theme theme = Theme.of(g);
    header.draw(g, Theme.MARGIN, Theme.MARGIN);
    double top = Theme.MARGIN + header.height();
    double nameRight = Theme.MARGIN + widestName();
    double left = nameRight + GAP;
    double room = width() - Theme.MARGIN - GAP - widestWords() - left;
    double most =
        IntStream.range(0, splits.size())
            .mapToDouble(
                split ->
                    IntStream.range(0, names.size())
                        .mapToDouble(c -> share(split, c))
                        .max()
                        .orElse(1))
            .max()
            .orElse(1);
    for (int number = 0; number < names.size(); number++) {
      double y = top + number * rowHeight() + BETWEEN_CLASSES / 2;
      double middle = y + (rowHeight() - BETWEEN_CLASSES) / 2;
      g.setColor(theme.ink());
      Text.right(
          g,
          Text.shorten(names.get(number), font, WIDEST_NAME),
          font,
          nameRight,
          middle + Fonts.capHeight(font) / 2);
      for (int split = 0; split < splits.size(); split++) {
        double barTop = y + split * (BAR + BETWEEN);
        double length = share(split, number) / most * room;
        g.setColor(theme.tone(Palette.color(split)));
        g.fill(new Rectangle2D.Double(left, barTop, length, BAR));
        g.setColor(theme.faintInk());
        double base = barTop + BAR / 2 + Fonts.capHeight(font) / 2;
        Text.left(g, words(split, number), font, left + length + GAP, base);
      }
    }
    g.setColor(theme.axis());
    g.setStroke(Theme.line(1.2));
    g.draw(new Line2D.Double(left, top, left, top + names.size() * rowHeight()));
  }

  private double widestName() {
    return names.stream()
        .mapToDouble(name -> Math.min(WIDEST_NAME, Fonts.width(name, font)))
        .max()
        .orElse(0);
  }

  private double widestWords() {
    double widest = 0;
    for (int split = 0; split < splits.size(); split++) {
      for (int number = 0; number < names.size(); number++) {
        widest = Math.max(widest, Fonts.width(words(split, number), font));
      }
    }
    return widest;
  }

  @Override
  public String altText() {
    StringBuilder text = new StringBuilder("Class balance: " + title(names.size()) + ".");
    for (int split = 0; split < splits.size(); split++) {
      text.append(' ').append(splits.get(split)).append(splits.get(split).isEmpty() ? "" : ": ");
      for (int number = 0; number < names.size(); number++) {
        text.append(number == 0 ? "" : ", ").append(names.get(number)).append(' ');
        text.append(words(split, number));
      }
      text.append('.');
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return "ClassBalance(" + title(names.size()) + ")";
  }
}
