package nn.viz;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nn.viz.paint.Pixels;
import nn.viz.paint.Range;
import nn.viz.paint.Theme;

/**
 * Too many points to draw each by itself: the more there are at a place, the deeper its colour;
 * where several series meet, their colours mix as they are mixed there. A picture of pixels, in SVG
 * too, so that a file stays small.
 */
final class CloudMark implements Mark {
  /** From so many points on they are drawn as a cloud. */
  static final int MANY = 5000;

  private static final int PIXELS_PER_UNIT = 2;

  /** How deep the colour of a place with a single point is, from 0 to 1. */
  private static final double FAINTEST = 0.45;

  private final List<Series> series;
  private final List<Color> colors;
  private final double radius;

  /** Points in the colours of series or classes. */
  CloudMark(List<Series> series, List<Color> colors) {
    this.series = List.copyOf(series);
    this.colors = List.copyOf(colors);
    int points = series.stream().mapToInt(Series::size).sum();
    radius = points > 200_000 ? 0.8 : points > 20_000 ? 1.1 : 1.6;
  }

  @Override
  public Range x() {
    return series.stream().map(Series::xRange).reduce(Range::and).orElseThrow();
  }

  @Override
  public Range y() {
    return series.stream().map(Series::yRange).reduce(Range::and).orElseThrow();
  }

  @Override
  public void draw(Graphics2D g, Scales scales) {
    Rectangle2D area = scales.area();
    BufferedImage picture = picture(scales, Theme.of(g));
    AffineTransform placed = AffineTransform.getTranslateInstance(area.getX(), area.getY());
    placed.scale(1.0 / PIXELS_PER_UNIT, 1.0 / PIXELS_PER_UNIT);
    Pixels.smooth(g, picture, placed);
  }

  /** The cloud over the whole area, clear where no point is. */
  BufferedImage picture(Scales scales, Theme theme) {
    int width = (int) StrictMath.ceil(scales.area().getWidth() * PIXELS_PER_UNIT);
    int height = (int) StrictMath.ceil(scales.area().getHeight() * PIXELS_PER_UNIT);
    Density density = new Density(width, height, radius * PIXELS_PER_UNIT);
    for (int s = 0; s < series.size(); s++) {
      Series points = series.get(s);
      Color color = theme.tone(colors.get(s));
      for (int i = 0; i < points.size(); i++) {
        density.add(
            (scales.px(points.x(i)) - scales.area().getX()) * PIXELS_PER_UNIT,
            (scales.py(points.y(i)) - scales.area().getY()) * PIXELS_PER_UNIT,
            color);
      }
    }
    return density.picture(FAINTEST);
  }

  @Override
  public List<LegendEntry> legend() {
    List<LegendEntry> entries = new ArrayList<>();
    for (int s = 0; s < series.size(); s++) {
      Color color = colors.get(s);
      entries.addAll(
          LegendEntry.ifNamed(
              series.get(s).name(),
              (g, x, y) -> Marker.CIRCLE.draw(g, x + Legend.SAMPLE_WIDTH / 2, y, 4.5, color)));
    }
    return entries;
  }

  @Override
  public String describe() {
    return series.stream()
        .map(each -> new PointsMark(each, Color.BLACK, Marker.CIRCLE, radius).describe())
        .collect(Collectors.joining(" "));
  }
}
