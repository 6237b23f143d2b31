package nn.viz;

import java.awt.geom.Rectangle2D;
import nn.viz.paint.Range;

/**
 * From data to pixels: where a number lies in a plot's area.
 *
 * @param x the numbers from the left to the right edge of the area
 * @param y the numbers from the lower to the upper edge of the area
 * @param area the pixels between the axes
 * @param logX whether equal ratios are equally far apart horizontally
 * @param logY whether equal ratios are equally far apart vertically
 */
record Scales(Range x, Range y, Rectangle2D area, boolean logX, boolean logY) {

  /** Where zero is on a logarithmic axis: out of sight. */
  private static final double FAR = 10;

  Scales(Range x, Range y, Rectangle2D area) {
    this(x, y, area, false, false);
  }

  /** How far on the way from the low to the high end of a range a number lies, 0 to 1. */
  static double part(Range range, double value, boolean logarithmic) {
    if (logarithmic && value <= 0) {
      return -FAR;
    }
    return logarithmic
        ? StrictMath.log(value / range.low()) / StrictMath.log(range.high() / range.low())
        : (value - range.low()) / range.length();
  }

  double px(double value) {
    return area.getX() + part(x, value, logX) * area.getWidth();
  }

  double py(double value) {
    return area.getMaxY() - part(y, value, logY) * area.getHeight();
  }
}
