package nn.data.generators;

import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;

/** One person's hand for one digit: slant, size, pen and tremor, all drawn from a stream. */
final class Hand {
  private static final int STEPS = 8;

  private final RandomStream random;
  private final int size;
  private final double cos;
  private final double sin;
  private final double slant;
  private final double bend;
  private final double wide;
  private final double high;
  private final double shiftX;
  private final double shiftY;
  private final double radius;

  Hand(RandomStream random, int size) {
    this.random = random;
    this.size = size;
    double turn = 0.09 * random.nextGaussian();
    cos = StrictMath.cos(turn);
    sin = StrictMath.sin(turn);
    slant = 0.12 + 0.2 * random.nextGaussian();
    bend = 0.1 * random.nextGaussian();
    high = size * random.uniform(0.6, 0.76);
    wide = high * random.uniform(0.62, 1.02);
    shiftX = size * random.uniform(-0.06, 0.06);
    shiftY = size * random.uniform(-0.06, 0.06);
    radius = size * random.uniform(0.028, 0.062);
  }

  NdArray write(int digit) {
    Pen pen = new Pen(size, size, 0.05 * size);
    for (double[][] stroke :
        DigitStrokes.strokes(digit, random.nextInt(DigitStrokes.ways(digit)))) {
      double[][] path = new double[stroke.length][];
      for (int i = 0; i < path.length; i++) {
        path[i] = place(stroke[i][0] + tremor(), stroke[i][1] + tremor());
      }
      draw(pen, path);
    }
    return pen.picture();
  }

  private double tremor() {
    return 0.03 * random.nextGaussian();
  }

  /** From the box of the strokes to the picture: bent, slanted, sized, turned, shifted. */
  private double[] place(double x, double y) {
    double v = y - 0.5;
    double u = x - 0.5 - slant * v + bend * (4 * v * v - 0.5);
    u *= wide;
    v *= high;
    return new double[] {
      size / 2.0 + shiftX + cos * u - sin * v, size / 2.0 + shiftY + sin * u + cos * v
    };
  }

  /** A smooth curve through all points (Catmull-Rom), the pen lighter where it sets on and off. */
  private void draw(Pen pen, double[][] path) {
    int spans = path.length - 1;
    double[] from = path[0];
    double fromRadius = pressure(0);
    for (int step = 1; step <= spans * STEPS; step++) {
      int span = Math.min(spans - 1, step / STEPS);
      double t = (double) step / STEPS - span;
      double[] to = new double[2];
      for (int axis = 0; axis < 2; axis++) {
        to[axis] =
            curve(
                path[Math.max(0, span - 1)][axis],
                path[span][axis],
                path[span + 1][axis],
                path[Math.min(spans, span + 2)][axis],
                t);
      }
      double toRadius = pressure((double) step / (spans * STEPS));
      pen.line(from[0], from[1], fromRadius, to[0], to[1], toRadius);
      from = to;
      fromRadius = toRadius;
    }
  }

  private double pressure(double along) {
    return radius * (0.78 + 0.88 * along * (1 - along));
  }

  private static double curve(double before, double a, double b, double after, double t) {
    double slopeA = (b - before) / 2;
    double slopeB = (after - a) / 2;
    double c = 3 * (b - a) - 2 * slopeA - slopeB;
    double d = 2 * (a - b) + slopeA + slopeB;
    return a + t * (slopeA + t * (c + t * d));
  }
}
