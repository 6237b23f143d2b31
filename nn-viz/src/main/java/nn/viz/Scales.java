package nn.viz;

import java.awt.geom.Rectangle2D;
import nn.viz.paint.Range;

/**
 * From data to pixels: where a number lies in a plot's area.
 *
 * @param x the numbers from the left to the right edge of the area
 * @param y the numbers from the lower to the upper edge of the area
 * @param area the pixels between the axes
 */
record Scales(Range x, Range y, Rectangle2D area) {

  double px(double value) {
    return area.getX() + (value - x.low()) / x.length() * area.getWidth();
  }

  double py(double value) {
    return area.getMaxY() - (value - y.low()) / y.length() * area.getHeight();
  }
}
