package nn.viz;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Function;
import nn.viz.paint.Pixels;
import nn.viz.paint.Range;
import nn.viz.paint.Theme;

/**
 * A picture stretched over a part of the plane.
 *
 * @param painter gives the picture for a paper, its first row at the top
 * @param x from its left to its right edge
 * @param y from its lower to its upper edge
 * @param sentence what it shows
 */
record RasterMark(Function<Theme, BufferedImage> painter, Range x, Range y, String sentence)
    implements Mark {

  @Override
  public void draw(Graphics2D g, Scales scales) {
    BufferedImage picture = painter.apply(Theme.of(g));
    double left = scales.px(x.low());
    double top = scales.py(y.high());
    AffineTransform placed = AffineTransform.getTranslateInstance(left, top);
    placed.scale(
        (scales.px(x.high()) - left) / picture.getWidth(),
        (scales.py(y.low()) - top) / picture.getHeight());
    Pixels.sharp(g, picture, placed);
  }

  @Override
  public List<LegendEntry> legend() {
    return List.of();
  }

  @Override
  public String describe() {
    return sentence;
  }
}
