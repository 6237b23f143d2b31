package nn.viz;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import nn.viz.paint.Theme;

/** Shapes of points that can be told apart without their colour. */
enum Marker {
  CIRCLE,
  SQUARE,
  TRIANGLE,
  DIAMOND,
  PENTAGON,
  TURNED_TRIANGLE;

  /** The shape of class number {@code index}, counted from 0. */
  static Marker of(int index) {
    return values()[Math.floorMod(index, values().length)];
  }

  /** Draws the marker in a colour, with a rim of paper so that touching ones stay apart. */
  void draw(Graphics2D g, double x, double y, double radius, Color color) {
    Shape shape = shape(x, y, radius);
    g.setColor(Theme.of(g).tone(color));
    g.fill(shape);
    g.setColor(Theme.of(g).background());
    g.setStroke(Theme.line(0.9));
    g.draw(shape);
  }

  /** Shapes of about the same area. */
  private Shape shape(double x, double y, double r) {
    return switch (this) {
      case CIRCLE -> new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
      case SQUARE -> new Rectangle2D.Double(x - 0.88 * r, y - 0.88 * r, 1.76 * r, 1.76 * r);
      case TRIANGLE -> polygon(x, y + 0.15 * r, 1.3 * r, 3, -90);
      case DIAMOND -> polygon(x, y, 1.25 * r, 4, -90);
      case PENTAGON -> polygon(x, y, 1.12 * r, 5, -90);
      case TURNED_TRIANGLE -> polygon(x, y - 0.15 * r, 1.3 * r, 3, 90);
    };
  }

  private static Shape polygon(double x, double y, double r, int corners, double firstDegrees) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < corners; i++) {
      double angle = StrictMath.toRadians(firstDegrees + 360.0 * i / corners);
      double cx = x + r * StrictMath.cos(angle);
      double cy = y + r * StrictMath.sin(angle);
      if (i == 0) {
        path.moveTo(cx, cy);
      } else {
        path.lineTo(cx, cy);
      }
    }
    path.closePath();
    return path;
  }
}
