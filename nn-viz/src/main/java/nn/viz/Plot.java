package nn.viz;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nn.viz.paint.Numbers;
import nn.viz.paint.Palette;
import nn.viz.paint.Range;
import nn.viz.paint.Theme;
import org.jspecify.annotations.Nullable;

/**
 * A chart with two axes: lines and points over a common scale.
 *
 * <p>A plot does not change: each method returns a new one with the change made. Colours, dashes
 * and markers are chosen by the order in which series are added; the legend stands above the data.
 *
 * <pre>{@code
 * double[] epochs = {1, 2, 3, 4};
 * Plot plot =
 *     new Plot("Loss falls")
 *         .line("training", epochs, new double[] {0.9, 0.5, 0.3, 0.2})
 *         .xLabel("epoch")
 *         .yLabel("loss");
 * }</pre>
 */
public final class Plot implements Chart {
  private static final int SMALLEST = 160;

  private String title;
  private String subtitle = "";
  private Axis x = Axis.padded(0.03);
  private Axis y = Axis.padded(0.06);
  private int width = Theme.WIDTH;
  private int height = Theme.HEIGHT;
  private boolean legend = true;
  private @Nullable SideBar sideBar;
  private List<Mark> marks = List.of();

  /** An empty plot; it needs at least one series before it can be drawn. */
  public Plot(String title) {
    this.title = title;
  }

  private Plot(Plot other) {
    title = other.title;
    subtitle = other.subtitle;
    x = other.x;
    y = other.y;
    width = other.width;
    height = other.height;
    legend = other.legend;
    sideBar = other.sideBar;
    marks = other.marks;
  }

  private Plot with(Consumer<Plot> change) {
    Plot changed = new Plot(this);
    change.accept(changed);
    return changed;
  }

  /**
   * Adds a line through points, in the order in which they are given.
   *
   * @param name what the legend says; empty for no entry
   * @throws IllegalArgumentException if there is no point, a number is not finite, or there are not
   *     as many x as y
   */
  public Plot line(String name, double[] xs, double[] ys) {
    return line(Series.finite(name, xs, ys));
  }

  /**
   * Adds points, the more, the smaller; above 5,000 as a cloud that is deeper where there are more.
   *
   * @param name what the legend says; empty for no entry
   * @throws IllegalArgumentException as in {@link #line}
   */
  public Plot points(String name, double[] xs, double[] ys) {
    return mark(points(Series.finite(name, xs, ys), series()));
  }

  /** The points of series number {@code index}, each by itself or as a cloud. */
  static Mark points(Series series, int index) {
    return series.size() > CloudMark.MANY
        ? new CloudMark(List.of(series), List.of(Palette.color(index)))
        : new PointsMark(
            series, Palette.color(index), Marker.of(index), PointsMark.radius(series.size(), 4.5));
  }

  /**
   * Adds the area between two lines, such as the spread of several runs; it takes the colour of the
   * series that is added next.
   *
   * @param name what the legend says; empty for no entry
   * @throws IllegalArgumentException as in {@link #line}, or if a number of {@code low} is above
   *     that of {@code high}
   */
  public Plot band(String name, double[] xs, double[] low, double[] high) {
    Series below = Series.finite(name, xs, low);
    Series above = Series.finite(name, xs, high);
    for (int i = 0; i < low.length; i++) {
      if (low[i] > high[i]) {
        throw new IllegalArgumentException(
            "band \""
                + name
                + "\": expected low to be at most high but number "
                + i
                + " is "
                + low[i]
                + " and "
                + high[i]);
      }
    }
    return mark(new BandMark(below, above, Palette.color(series())));
  }

  /**
   * Shades a part of the horizontal axis and names it in the legend, such as the steps that a model
   * was trained on.
   *
   * <pre>{@code
   * Charts.lines("sales", 3, 4, 6, 5, 7, 8).region("training", 1, 4).region("test", 4, 6);
   * }</pre>
   *
   * @throws IllegalArgumentException if the ends are not finite or not in order
   * @throws IllegalStateException if there is no series yet
   */
  public Plot region(String name, double from, double to) {
    Range part = range("horizontal", from, to);
    int index = (int) marks.stream().filter(RegionMark.class::isInstance).count();
    return mark(new RegionMark(name, part, dataY(), Palette.color(index)));
  }

  /**
   * Adds a few words beside a point.
   *
   * @throws IllegalArgumentException if a number is not finite
   */
  public Plot note(double x, double y, String words) {
    Series.requireFinite("note \"" + words + "\"", new double[] {x, y});
    return mark(new NoteMark(x, y, words));
  }

  /** With this title, which says what is seen; empty for none. */
  public Plot title(String title) {
    return with(plot -> plot.title = title);
  }

  /** With a line under the title, such as a formula. */
  public Plot subtitle(String subtitle) {
    return with(plot -> plot.subtitle = subtitle);
  }

  /** With this name of the horizontal axis. */
  public Plot xLabel(String label) {
    return with(plot -> plot.x = x.labelled(label));
  }

  /** With this name of the vertical axis. */
  public Plot yLabel(String label) {
    return with(plot -> plot.y = y.labelled(label));
  }

  /**
   * Of this size in pixels at scale 1; higher where title and legend would leave no room for the
   * data.
   *
   * @throws IllegalArgumentException if a side is shorter than 160 or longer than 10,000
   */
  public Plot size(int width, int height) {
    if (Math.min(width, height) < SMALLEST || Math.max(width, height) > 10_000) {
      throw new IllegalArgumentException(
          "plot: expected sides from "
              + SMALLEST
              + " to 10000 pixels but got "
              + width
              + " x "
              + height);
    }
    return with(
        plot -> {
          plot.width = width;
          plot.height = height;
        });
  }

  /** Shows exactly this part of the horizontal axis. */
  public Plot xRange(double low, double high) {
    return with(plot -> plot.x = x.shows(range("horizontal", low, high)));
  }

  /** Shows exactly this part of the vertical axis. */
  public Plot yRange(double low, double high) {
    return with(plot -> plot.y = y.shows(range("vertical", low, high)));
  }

  private static Range range(String which, double low, double high) {
    if (!(low < high) || !Double.isFinite(high - low)) {
      throw new IllegalArgumentException(
          "plot: expected a "
              + which
              + " range from a lower to a higher number but got "
              + low
              + " to "
              + high);
    }
    return new Range(low, high);
  }

  /** Labels only whole numbers on the horizontal axis, as for epochs. */
  public Plot wholeNumbers() {
    return with(plot -> plot.x = x.wholeNumbers());
  }

  /**
   * With a logarithmic horizontal axis: equal ratios are equally far apart.
   *
   * <p>Drawing throws {@code IllegalArgumentException} if there is a number that is not above 0.
   */
  public Plot logX() {
    return with(plot -> plot.x = x.byRatio());
  }

  /** With a logarithmic vertical axis; see {@link #logX}. */
  public Plot logY() {
    return with(plot -> plot.y = y.byRatio());
  }

  /** Labels only whole numbers on the vertical axis, as for counts. */
  Plot counts() {
    return with(plot -> plot.y = y.wholeNumbers());
  }

  /** Labels these places on the vertical axis, and no others. */
  Plot yPlaces(List<Double> places) {
    return with(plot -> plot.y = y.labelledAt(places));
  }

  /** Without a legend. */
  public Plot withoutLegend() {
    return with(plot -> plot.legend = false);
  }

  /**
   * Adds the way of a search, step by step, with a ring where it begins and a marker where it ends.
   *
   * <pre>{@code
   * double[] xs = {-1.5, -1, -0.2, 0.4};
   * double[] ys = {2, 1.1, 0.3, 0.1};
   * Charts.contour("bowl", (x, y) -> x * x + 3 * y * y, -2, 2, -1, 3).path("descent", xs, ys);
   * }</pre>
   *
   * @param name what the legend says; empty for no entry
   * @throws IllegalArgumentException as in {@link #line}
   */
  public Plot path(String name, double[] xs, double[] ys) {
    return path(name, xs, ys, true);
  }

  /** A path, {@code cased} or not as {@link PathMark} says. */
  Plot path(String name, double[] xs, double[] ys, boolean cased) {
    Series series = Series.finite(name, xs, ys);
    int index = (int) marks.stream().filter(PathMark.class::isInstance).count();
    // The first series' blue is the colour of what lies below: curve or relief.
    return mark(new PathMark(series, Palette.color(1 + index), Marker.of(index), cased));
  }

  /** With something to the right of the data that explains colours. */
  Plot sideBar(SideBar bar) {
    return with(plot -> plot.sideBar = bar);
  }

  Plot line(Series series) {
    int index = series();
    return mark(new LineMark(series, Palette.color(index), Dash.of(index)));
  }

  Plot mark(Mark mark) {
    List<Mark> more = new ArrayList<>(marks);
    more.add(mark);
    return with(plot -> plot.marks = List.copyOf(more));
  }

  /** With the data reaching to the very edge of the horizontal axis, as for functions. */
  Plot tight() {
    return with(plot -> plot.x = x.tight());
  }

  private int series() {
    return (int) marks.stream().filter(Plot::takesAColor).count();
  }

  private static boolean takesAColor(Mark mark) {
    return mark instanceof LineMark
        || mark instanceof PointsMark
        || mark instanceof CloudMark
        || mark instanceof PathMark;
  }

  /** The part of the horizontal axis that is shown. */
  Range shownX() {
    return x.shown(marks().stream().map(Mark::x).toList());
  }

  /** The part of the vertical axis that is shown. */
  Range shownY() {
    return y.shown(marks().stream().map(Mark::y).toList());
  }

  /** The part of the vertical axis that the data take. */
  Range dataY() {
    return marks().stream().map(Mark::y).reduce(Range::and).orElseThrow();
  }

  List<Mark> marks() {
    if (marks.isEmpty()) {
      throw new IllegalStateException(
          "plot \"" + title + "\": there is nothing to draw; add a line or points");
    }
    return marks;
  }

  String title() {
    return title;
  }

  String subtitle() {
    return subtitle;
  }

  Axis x() {
    return x;
  }

  Axis y() {
    return y;
  }

  @Nullable SideBar sideBar() {
    return sideBar;
  }

  boolean showsLegend() {
    return legend;
  }

  /** What a legend of this plot says. */
  List<LegendEntry> legendEntries() {
    return marks.stream().flatMap(mark -> mark.legend().stream()).toList();
  }

  @Override
  public int width() {
    return width;
  }

  /** The height asked for, or more where title and legend would leave no room for the data. */
  @Override
  public int height() {
    return Math.max(height, PlotPainter.leastHeight(this));
  }

  @Override
  public void draw(Graphics2D g) {
    new PlotPainter(this).paint(g);
  }

  @Override
  public String altText() {
    String axes =
        "Horizontal axis"
            + named(x.label())
            + " from "
            + shownX()
            + ", vertical axis"
            + named(y.label())
            + " from "
            + shownY()
            + ". ";
    String head = title.isEmpty() ? "Plot. " : "Plot: " + title + ". ";
    String under = subtitle.isEmpty() ? "" : subtitle + ". ";
    return (head
            + under
            + axes
            + marks().stream()
                .map(Mark::describe)
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" ")))
        .strip();
  }

  private static String named(String label) {
    return label.isEmpty() ? "" : " (" + label + ")";
  }

  @Override
  public String toString() {
    return "Plot("
        + (title.isEmpty() ? "untitled" : title)
        + ", "
        + Numbers.compact(width)
        + " x "
        + Numbers.compact(height)
        + ")";
  }
}
