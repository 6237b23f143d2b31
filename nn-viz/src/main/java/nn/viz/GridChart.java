package nn.viz;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nn.viz.paint.Theme;

/** Several charts in rows and columns under one title and one legend. */
final class GridChart implements Chart {
  private final String title;
  private final String subtitle;
  private final List<LegendEntry> legend;
  private final int columns;
  private final List<Chart> charts;

  GridChart(
      String title,
      String subtitle,
      List<LegendEntry> legend,
      int columns,
      List<? extends Chart> charts) {
    if (charts.isEmpty()) {
      throw new IllegalArgumentException("grid: there is nothing to draw; give at least one chart");
    }
    if (columns < 1) {
      throw new IllegalArgumentException(
          "grid: expected at least 1 column but got " + columns + "; 2 or 3 fit a notebook");
    }
    this.title = title;
    this.subtitle = subtitle;
    this.legend = List.copyOf(legend);
    this.columns = Math.min(columns, charts.size());
    this.charts = List.copyOf(charts);
  }

  private int rows() {
    return (charts.size() + columns - 1) / columns;
  }

  private int columnWidth(int column) {
    return IntStream.range(0, charts.size())
        .filter(i -> i % columns == column)
        .map(i -> charts.get(i).width())
        .max()
        .orElse(0);
  }

  private int rowHeight(int row) {
    return IntStream.range(0, charts.size())
        .filter(i -> i / columns == row)
        .map(i -> charts.get(i).height())
        .max()
        .orElse(0);
  }

  private Header header() {
    return new Header(title, subtitle, legend, width() - 2.0 * Theme.MARGIN);
  }

  /** The header's lines and the margin above them; the charts bring their own margins. */
  private int headerHeight() {
    double height = header().height();
    return height == 0 ? 0 : (int) StrictMath.ceil(Theme.MARGIN + height);
  }

  @Override
  public int width() {
    return IntStream.range(0, columns).map(this::columnWidth).sum();
  }

  @Override
  public int height() {
    return headerHeight() + IntStream.range(0, rows()).map(this::rowHeight).sum();
  }

  @Override
  public void draw(Graphics2D g) {
    header().draw(g, Theme.MARGIN, Theme.MARGIN);
    int y = headerHeight();
    for (int row = 0; row < rows(); row++) {
      int x = 0;
      for (int column = 0; column < columns && row * columns + column < charts.size(); column++) {
        drawAt(g, charts.get(row * columns + column), x, y);
        x += columnWidth(column);
      }
      y += rowHeight(row);
    }
  }

  private static void drawAt(Graphics2D g, Chart chart, int x, int y) {
    AffineTransform transform = g.getTransform();
    Shape clip = g.getClip();
    g.translate(x, y);
    g.clip(new Rectangle2D.Double(0, 0, chart.width(), chart.height()));
    chart.draw(g);
    g.setTransform(transform);
    g.setClip(clip);
  }

  @Override
  public String altText() {
    String head = title.isEmpty() ? "" : title + ". ";
    String under = subtitle.isEmpty() ? "" : subtitle + ". ";
    return head
        + under
        + (charts.size() == 1 ? "" : charts.size() + " charts. ")
        + charts.stream().map(Chart::altText).collect(Collectors.joining(" "));
  }

  @Override
  public String toString() {
    return "Grid(" + rows() + " x " + columns + " charts)";
  }
}
