package nn.viz;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nn.autodiff.NdArray;
import nn.viz.paint.Fonts;
import nn.viz.paint.Palette;
import nn.viz.paint.Range;
import nn.viz.paint.Text;
import nn.viz.paint.Theme;

/**
 * A series, and below it, on the same scale, the windows it is cut into: what a model sees, and
 * what it is to say.
 */
final class WindowsChart implements Chart {
  private static final int MOST = 40;
  private static final double BAR = 9;
  private static final double ROW = 13;
  private static final double HEAD = 22;

  private final Plot plot;
  private final int steps;
  private final int input;
  private final int lead;
  private final int horizon;
  private final int[] starts;
  private final Font font = Fonts.plain(Theme.LABEL_SIZE);

  WindowsChart(NdArray series, int input, int lead, int horizon, int... starts) {
    steps = series.shape().rank() == 0 ? 0 : series.shape().dim(0);
    this.input = input;
    this.lead = lead;
    this.horizon = horizon;
    this.starts = starts.clone();
    if (input < 1 || horizon < 1 || lead < 0 || starts.length == 0 || starts.length > MOST) {
      throw new IllegalArgumentException(
          "windows chart: expected input and horizon of 1 or more, a lead of 0 or more and 1 to "
              + MOST
              + " windows but got input "
              + input
              + ", lead "
              + lead
              + ", horizon "
              + horizon
              + " and "
              + starts.length
              + " windows");
    }
    for (int start : starts) {
      if (start < 0 || start > steps - input - lead - horizon) {
        throw new IllegalArgumentException(
            "windows chart: expected windows of "
                + (input + lead + horizon)
                + " steps within the "
                + steps
                + " steps of the series but one begins at "
                + start);
      }
    }
    plot = plot(series);
  }

  private Plot plot(NdArray series) {
    String title =
        starts.length == 1 ? "A window of the series" : starts.length + " windows of the series";
    Plot drawn = SeriesCharts.series(series, List.of()).title(title);
    String sees = "input: " + input + (input == 1 ? " step" : " steps");
    String says = "target: " + horizon + (horizon == 1 ? " step" : " steps");
    String between = lead == 0 ? "" : ", after " + lead + " left out";
    Range heights = drawn.dataY();
    int first = starts[0];
    return drawn
        .mark(new RegionMark(sees, span(first, input), heights, Palette.BLUE))
        .mark(
            new RegionMark(
                says + between, span(first + input + lead, horizon), heights, Palette.VERMILION))
        .xRange(-0.5, steps - 0.5);
  }

  /** Steps with half a step to both sides, so that a single one can be seen. */
  private static Range span(int first, int count) {
    return new Range(first - 0.5, first + count - 0.5);
  }

  @Override
  public int width() {
    return plot.width();
  }

  @Override
  public int height() {
    double strip = starts.length == 1 ? 0 : HEAD + ROW * starts.length + Theme.MARGIN;
    return (int) StrictMath.ceil(plot.height() + strip);
  }

  @Override
  public void draw(Graphics2D g) {
    plot.draw(g);
    if (starts.length == 1) {
      return;
    }
    Scales scales = new PlotPainter(plot).scales();
    Theme theme = Theme.of(g);
    double top = plot.height();
    g.setColor(theme.faintInk());
    Text.left(g, "the windows", font, scales.area().getX(), top + Fonts.capHeight(font));
    for (int i = 0; i < starts.length; i++) {
      double y = top + HEAD + i * ROW;
      bar(g, scales, starts[i], input, y, Palette.BLUE);
      bar(g, scales, starts[i] + input + lead, horizon, y, Palette.VERMILION);
    }
  }

  private static void bar(
      Graphics2D g, Scales scales, int first, int count, double y, Color color) {
    double left = scales.px(span(first, count).low());
    double right = scales.px(span(first, count).high());
    g.setColor(Theme.of(g).tone(color));
    g.fill(new Rectangle2D.Double(left + 0.5, y, Math.max(1, right - left - 1), BAR));
  }

  @Override
  public String altText() {
    String windows =
        IntStream.of(starts)
            .limit(10)
            .mapToObj(
                start ->
                    "steps "
                        + start
                        + " to "
                        + (start + input - 1)
                        + " for "
                        + (start + input + lead)
                        + " to "
                        + (start + input + lead + horizon - 1))
            .collect(Collectors.joining("; "));
    return plot.altText()
        + " Windows: "
        + windows
        + (starts.length > 10 ? "; and " + (starts.length - 10) + " more." : ".");
  }

  @Override
  public String toString() {
    return "Windows(" + starts.length + " of " + steps + " steps)";
  }
}
