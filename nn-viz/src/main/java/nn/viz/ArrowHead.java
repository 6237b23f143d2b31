package nn.viz;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;

/** The head of an arrow at the place where curves begin, turned the way they come in. */
final class ArrowHead {
  private static final double FLATNESS = 0.1;

  /** Half the width of a head, as a part of its length. */
  private static final double SLIM = 0.48;

  private ArrowHead() {}

  /**
   * A head at the beginning of a path.
   *
   * @param path one curve, or several that begin at one place; the head points between them
   * @param length of the head
   */
  static Path2D of(Path2D path, double length) {
    Point2D tip = null;
    Point2D before = new Point2D.Double();
    double along = 0;
    double dx = 0;
    double dy = 0;
    double[] at = new double[6];
    for (PathIterator it = path.getPathIterator(null, FLATNESS); !it.isDone(); it.next()) {
      boolean begins = it.currentSegment(at) == PathIterator.SEG_MOVETO;
      Point2D here = new Point2D.Double(at[0], at[1]);
      if (tip == null) {
        tip = here;
      }
      double step = begins ? 0 : here.distance(before);
      if (!begins && along < length && along + step >= length) {
        double part = (length - along) / step;
        dx += before.getX() + part * (here.getX() - before.getX()) - tip.getX();
        dy += before.getY() + part * (here.getY() - before.getY()) - tip.getY();
      }
      along = begins ? 0 : along + step;
      before = here;
    }
    Path2D head = new Path2D.Double();
    double far = StrictMath.sqrt(dx * dx + dy * dy);
    if (tip == null || far == 0) { // shorter than a head: nothing to point along
      return head;
    }
    double x = dx / far;
    double y = dy / far;
    double left = tip.getX() + x; // a little off what it points to
    double top = tip.getY() + y;
    head.moveTo(left, top);
    head.lineTo(left + length * (x - SLIM * y), top + length * (y + SLIM * x));
    head.lineTo(left + length * (x + SLIM * y), top + length * (y - SLIM * x));
    head.closePath();
    return head;
  }
}
