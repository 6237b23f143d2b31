package nn.viz;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nn.viz.paint.Fonts;
import nn.viz.paint.Palette;
import nn.viz.paint.Theme;
import org.knowm.xchart.internal.series.Series;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;

/**
 * Charts made with XChart, in the look of the others: for everything that has no recipe here, such
 * as pies, boxes, bubbles, radar and stock charts.
 *
 * <pre>{@code
 * var pie = new org.knowm.xchart.PieChartBuilder().title("Fruit").width(480).height(320).build();
 * pie.addSeries("apples", 7);
 * pie.addSeries("pears", 5);
 * Chart chart = XCharts.of(pie);
 * }</pre>
 *
 * @see <a href="https://knowm.org/open-source/xchart/">XChart</a>
 */
public final class XCharts {
  private XCharts() {}

  /**
   * A chart that shows, saves and composes like the others. It takes on the colours and fonts of
   * this package; to keep its own, use {@link #asIs}.
   */
  public static Chart of(org.knowm.xchart.internal.chartpart.Chart<?, ?> chart) {
    style(chart.getStyler(), Theme.LIGHT);
    return new Adapter(chart, true);
  }

  /** A chart that shows, saves and composes like the others, in its own look. */
  public static Chart asIs(org.knowm.xchart.internal.chartpart.Chart<?, ?> chart) {
    return new Adapter(chart, false);
  }

  private static void style(Styler styler, Theme theme) {
    styler
        .setBaseFont(Fonts.plain(Theme.LABEL_SIZE))
        .setChartBackgroundColor(theme.background())
        .setChartFontColor(theme.ink())
        .setChartPadding(Theme.MARGIN)
        .setChartTitleFont(Fonts.bold(Theme.TITLE_SIZE))
        .setChartTitleBoxVisible(false)
        .setPlotBackgroundColor(theme.background())
        .setPlotBorderVisible(false)
        .setLegendBackgroundColor(theme.background())
        .setLegendBorderColor(theme.background())
        .setLegendFont(Fonts.plain(Theme.LABEL_SIZE))
        .setLegendPosition(Styler.LegendPosition.OutsideE)
        .setSeriesColors(
            IntStream.range(0, Palette.size())
                .mapToObj(i -> theme.tone(Palette.color(i)))
                .toArray(Color[]::new))
        .setAntiAlias(true);
    if (styler instanceof AxesChartStyler axes) {
      axes.setAxisTitleFont(Fonts.plain(Theme.LABEL_SIZE))
          .setAxisTickLabelsFont(Fonts.plain(Theme.TICK_SIZE))
          .setAxisTickLabelsColor(theme.faintInk())
          .setAxisTickMarksColor(theme.axis())
          .setPlotGridLinesColor(theme.grid())
          .setPlotGridLinesStroke(Theme.line(1));
    }
  }

  /**
   * Lends an XChart the methods of a chart here.
   *
   * @param styled whether it takes on the colours of a dark paper, too
   */
  private record Adapter(org.knowm.xchart.internal.chartpart.Chart<?, ?> chart, boolean styled)
      implements Chart {
    @Override
    public int width() {
      return chart.getWidth();
    }

    @Override
    public int height() {
      return chart.getHeight();
    }

    @Override
    public void draw(Graphics2D g) {
      Theme theme = styled ? Theme.of(g) : Theme.LIGHT;
      if (theme.isDark()) {
        style(chart.getStyler(), theme);
      }
      g.setColor(theme.background());
      g.fillRect(0, 0, width(), height());
      chart.paint(g, width(), height());
      if (theme.isDark()) {
        style(chart.getStyler(), Theme.LIGHT);
      }
    }

    @Override
    public String altText() {
      List<String> names = new ArrayList<>();
      for (Series series : chart.getSeriesCollection()) {
        names.add(series.getName());
      }
      String title = chart.getTitle();
      return (title == null || title.isBlank() ? "Chart" : "Chart \"" + title + "\"")
          + (names.isEmpty() ? " without data." : " of " + String.join(", ", names) + ".");
    }
  }
}
