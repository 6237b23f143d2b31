package nn.data.generators;

import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;

/**
 * A filled figure in its box, both in parts of the picture's side.
 *
 * @param kind 0 for a circle, 1 for a square, 2 for a triangle
 * @param x the middle of its box, from the left
 * @param y the middle of its box, from the top
 * @param side the length of its box, which is a square
 * @param gray how bright it is
 */
record Figure(int kind, double x, double y, double side, double gray) {
  private static final int SAMPLES = 4;

  /** A figure wholly inside the picture. */
  static Figure draw(int kind, double least, double most, RandomStream random) {
    double side = random.uniform(least, most);
    double x = random.uniform(side / 2, 1 - side / 2);
    double y = random.uniform(side / 2, 1 - side / 2);
    return new Figure(kind, x, y, side, random.uniform(0.5, 1));
  }

  /** Whether the boxes overlap. */
  boolean touches(Figure other) {
    double apart = (side + other.side) / 2;
    return Math.abs(x - other.x) < apart && Math.abs(y - other.y) < apart;
  }

  /** Paints it over what is there; pixels at its rim are mixed by how much of them it covers. */
  void paint(NdArray picture, int size, int offset) {
    int top = (int) Math.max(0, Math.floor((y - side / 2) * size));
    int bottom = (int) Math.min(size, Math.ceil((y + side / 2) * size));
    int left = (int) Math.max(0, Math.floor((x - side / 2) * size));
    int right = (int) Math.min(size, Math.ceil((x + side / 2) * size));
    for (int row = top; row < bottom; row++) {
      for (int column = left; column < right; column++) {
        int at = offset + row * size + column;
        double part = covered(row, column, size);
        picture.data()[at] = (float) (gray * part + picture.data()[at] * (1 - part));
      }
    }
  }

  private double covered(int row, int column, int size) {
    int inside = 0;
    for (int down = 0; down < SAMPLES; down++) {
      double v = 2 * ((row + (down + 0.5) / SAMPLES) / size - y) / side;
      for (int right = 0; right < SAMPLES; right++) {
        double u = 2 * ((column + (right + 0.5) / SAMPLES) / size - x) / side;
        inside += holds(u, v) ? 1 : 0;
      }
    }
    return inside / (double) (SAMPLES * SAMPLES);
  }

  /** Whether a point of the box is in the figure; u and v are -1 to 1 across the box. */
  private boolean holds(double u, double v) {
    boolean inBox = Math.abs(u) <= 1 && Math.abs(v) <= 1;
    return switch (kind) {
      case 0 -> u * u + v * v <= 1;
      case 1 -> inBox;
      default -> inBox && 2 * Math.abs(u) <= 1 + v;
    };
  }
}
