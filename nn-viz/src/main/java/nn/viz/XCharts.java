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
    style(chart.getStyler());
    return asIs(chart);
  }

  /** A chart that shows, saves and composes like the others, in its own look. */
  public static Chart asIs(org.knowm.xchart.internal.chartpart.Chart<?, ?> chart) {
    return new Adapter(chart);
  }

  private static void style(Styler styler) {
    styler
        .setBaseFont(Fonts.plain(Theme.LABEL_SIZE))
        .setChartBackgroundColor(Theme.BACKGROUND)
        .setChartFontColor(Theme.INK)
        .setChartPadding(Theme.MARGIN)
        .setChartTitleFont(Fonts.bold(Theme.TITLE_SIZE))
        .setChartTitleBoxVisible(false)
        .setPlotBackgroundColor(Theme.BACKGROUND)
        .setPlotBorderVisible(false)
        .setLegendBackgroundColor(Theme.BACKGROUND)
        .setLegendBorderColor(Theme.BACKGROUND)
        .setLegendFont(Fonts.plain(Theme.LABEL_SIZE))
        .setLegendPosition(Styler.LegendPosition.OutsideE)
        .setSeriesColors(
            IntStream.range(0, Palette.size()).mapToObj(Palette::color).toArray(Color[]::new))
        .setAntiAlias(true);
    if (styler instanceof AxesChartStyler axes) {
      axes.setAxisTitleFont(Fonts.plain(Theme.LABEL_SIZE))
          .setAxisTickLabelsFont(Fonts.plain(Theme.TICK_SIZE))
          .setAxisTickLabelsColor(Theme.FAINT_INK)
          .setAxisTickMarksColor(Theme.AXIS)
          .setPlotGridLinesColor(Theme.GRID)
          .setPlotGridLinesStroke(Theme.line(1));
    }
  }

  /** Lends an XChart the methods of a chart here. */
  private record Adapter(org.knowm.xchart.internal.chartpart.Chart<?, ?> chart) implements Chart {
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
      g.setColor(Theme.BACKGROUND);
      g.fillRect(0, 0, width(), height());
      chart.paint(g, width(), height());
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
