package nn.data.projections;

/**
 * Points in boxes within boxes, for the forces of far points by whole boxes at once (Barnes-Hut).
 *
 * <p>Boxes stand in an array in the order in which they are visited; of each is kept where to go on
 * if it is not opened, so that a walk needs no stack.
 */
final class Quadtree {
  /** A box is taken as one point from where it looks smaller than this, as the paper advises. */
  private static final double ANGLE = 0.5;

  private static final int LEAF = 6;

  private final double[] points;
  private final int[] order;
  private final double[] middleX;
  private final double[] middleY;
  private final double[] squaredSize;
  private final int[] from;
  private final int[] to;
  private final int[] skip;
  private final boolean[] leaf;
  private int boxes;

  /** A tree of points given as x, y, x, y, ...; they must not move as long as it is used. */
  Quadtree(double[] points) {
    this.points = points;
    int n = points.length / 2;
    order = new int[n];
    for (int i = 0; i < n; i++) {
      order[i] = i;
    }
    // Each box that is opened has two children or more, so there are fewer boxes than 2 n.
    int most = 2 * n;
    middleX = new double[most];
    middleY = new double[most];
    squaredSize = new double[most];
    from = new int[most];
    to = new int[most];
    skip = new int[most];
    leaf = new boolean[most];
    build(0, n);
  }

  private void build(int first, int end) {
    int box = boxes++;
    double left = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    double x = 0;
    double y = 0;
    for (int i = first; i < end; i++) {
      double px = points[2 * order[i]];
      double py = points[2 * order[i] + 1];
      left = Math.min(left, px);
      right = Math.max(right, px);
      low = Math.min(low, py);
      high = Math.max(high, py);
      x += px;
      y += py;
    }
    double size = Math.max(right - left, high - low);
    from[box] = first;
    to[box] = end;
    middleX[box] = size == 0 ? left : x / (end - first);
    middleY[box] = size == 0 ? low : y / (end - first);
    squaredSize[box] = size * size;
    leaf[box] = end - first <= LEAF || size == 0;
    if (!leaf[box]) {
      double splitX = left + (right - left) / 2;
      double splitY = low + (high - low) / 2;
      int upper = part(first, end, 1, splitY);
      quarter(first, upper, splitX);
      quarter(upper, end, splitX);
    }
    skip[box] = boxes;
  }

  private void quarter(int first, int end, double splitX) {
    int right = part(first, end, 0, splitX);
    if (right > first) {
      build(first, right);
    }
    if (end > right) {
      build(right, end);
    }
  }

  /** Puts points up to a border before the others; returns where those begin. */
  private int part(int first, int end, int axis, double border) {
    int low = first;
    int high = end;
    while (low < high) {
      if (points[2 * order[low] + axis] <= border) {
        low++;
      } else {
        high--;
        int kept = order[low];
        order[low] = order[high];
        order[high] = kept;
      }
    }
    return low;
  }

  /** Puts the force on a point into its two places of an array; returns the weight of all pairs. */
  double repel(int point, double[] force) {
    double px = points[2 * point];
    double py = points[2 * point + 1];
    double x = 0;
    double y = 0;
    double sum = 0;
    int box = 0;
    while (box < boxes) {
      double dx = px - middleX[box];
      double dy = py - middleY[box];
      double square = dx * dx + dy * dy;
      boolean together = squaredSize[box] == 0 && square == 0; // it may be in there itself
      if (squaredSize[box] < ANGLE * ANGLE * square || together) {
        double near = 1 / (1 + square);
        double all = near * (to[box] - from[box]);
        sum += together ? all - (holds(box, point) ? 1 : 0) : all;
        x += all * near * dx;
        y += all * near * dy;
        box = skip[box];
      } else if (leaf[box]) {
        for (int i = from[box]; i < to[box]; i++) {
          int other = order[i];
          if (other != point) {
            double ox = px - points[2 * other];
            double oy = py - points[2 * other + 1];
            double near = 1 / (1 + ox * ox + oy * oy);
            sum += near;
            x += near * near * ox;
            y += near * near * oy;
          }
        }
        box = skip[box];
      } else {
        box++;
      }
    }
    force[2 * point] = x;
    force[2 * point + 1] = y;
    return sum;
  }

  /** All points at one place are in one box, so a point at a box's place is in it. */
  private boolean holds(int box, int point) {
    return points[2 * point] == middleX[box] && points[2 * point + 1] == middleY[box];
  }
}
