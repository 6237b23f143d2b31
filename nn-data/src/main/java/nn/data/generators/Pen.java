package nn.data.generators;

import java.util.ArrayList;
import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;

/**
 * A round pen on gray paper: a stroke is a chain of short segments, a pixel's gray comes from its
 * distance to the nearest one.
 *
 * <p>Only additions, products and square roots: the same bits on every machine. Coordinates are
 * pixels; pixel {@code (row, column)} has its middle at {@code (column + 0.5, row + 0.5)}.
 */
final class Pen {
  private record Segment(double x0, double y0, double x1, double y1, double r0, double r1) {}

  private final int height;
  private final int width;
  private final double softness;
  private final List<Segment> segments = new ArrayList<>();

  /** Paper of this size; the pen's edge fades over {@code softness} pixels. */
  Pen(int height, int width, double softness) {
    this.height = height;
    this.width = width;
    this.softness = softness;
  }

  /** A piece of a stroke whose radius changes evenly from {@code r0} to {@code r1}. */
  void line(double x0, double y0, double r0, double x1, double y1, double r1) {
    segments.add(new Segment(x0, y0, x1, y1, r0, r1));
  }

  /** What was drawn, 0 for paper to 1 for ink, shape {@code (height, width)}. */
  NdArray picture() {
    float[] gray = new float[height * width];
    for (Segment s : segments) {
      double reach = Math.max(s.r0, s.r1) + softness;
      int top = clip(Math.min(s.y0, s.y1) - reach, height);
      int bottom = clip(Math.max(s.y0, s.y1) + reach + 1, height);
      int left = clip(Math.min(s.x0, s.x1) - reach, width);
      int right = clip(Math.max(s.x0, s.x1) + reach + 1, width);
      for (int row = top; row < bottom; row++) {
        for (int column = left; column < right; column++) {
          int at = row * width + column;
          gray[at] = Math.max(gray[at], ink(s, column + 0.5, row + 0.5));
        }
      }
    }
    return NdArray.of(Shape.of(height, width), gray);
  }

  private static int clip(double position, int length) {
    return (int) Math.max(0, Math.min(length, position));
  }

  private float ink(Segment s, double x, double y) {
    double dx = s.x1 - s.x0;
    double dy = s.y1 - s.y0;
    double length = dx * dx + dy * dy;
    double t = length == 0 ? 0 : ((x - s.x0) * dx + (y - s.y0) * dy) / length;
    t = Math.max(0, Math.min(1, t));
    double ex = x - s.x0 - t * dx;
    double ey = y - s.y0 - t * dy;
    double inside = s.r0 + t * (s.r1 - s.r0) - Math.sqrt(ex * ex + ey * ey);
    double ink = Math.max(0, Math.min(1, 0.5 + inside / softness));
    return (float) (ink * ink * (3 - 2 * ink));
  }
}
