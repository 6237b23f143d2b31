package nn.data.generators;

import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;

/**
 * A fruit on a table before a wall, in a light from above: where everything stands is drawn from a
 * stream, then every pixel is the mean of a grid of points looked at.
 */
final class StillLife {
  private static final double AMBIENT = 0.38;
  private static final double DIFFUSE = 0.78;

  private final Sketch fruit;
  private final double middleX;
  private final double middleY;
  private final double size;
  private final double cos;
  private final double sin;
  private final double mirror;
  private final double horizon;
  private final double brightness;
  private final Colour wall;
  private final Colour table;
  private final double lightX;
  private final double lightY;
  private final double lightZ;

  StillLife(Sketch fruit, RandomStream random) {
    this.fruit = fruit;
    middleX = random.uniform(-0.07, 0.07);
    middleY = random.uniform(0.02, 0.12);
    size = fruit.size() * random.uniform(0.63, 0.74);
    double turn = random.uniform(-fruit.lean(), fruit.lean());
    cos = StrictMath.cos(turn);
    sin = StrictMath.sin(turn);
    mirror = random.nextBoolean() ? 1 : -1;
    horizon = random.uniform(0.3, 0.55);
    brightness = random.uniform(0.95, 1.04);
    wall = Colour.of(232, 226, 214).mix(Colour.of(206, 218, 228), random.nextDouble());
    table = Colour.of(214, 196, 170).mix(Colour.of(196, 190, 186), random.nextDouble());
    double x = random.uniform(-0.7, 0.3);
    double y = random.uniform(-0.85, -0.5);
    double length = Math.sqrt(x * x + y * y + 0.64);
    lightX = x / length;
    lightY = y / length;
    lightZ = 0.8 / length;
  }

  /** The picture in red, green and blue, shape {@code (pixels, pixels, 3)}, in steps of 1/255. */
  NdArray picture(int pixels) {
    float[] numbers = new float[pixels * pixels * 3];
    for (int row = 0; row < pixels; row++) {
      for (int column = 0; column < pixels; column++) {
        Colour colour = pixel(row, column, pixels);
        int at = (row * pixels + column) * 3;
        numbers[at] = step(colour.red());
        numbers[at + 1] = step(colour.green());
        numbers[at + 2] = step(colour.blue());
      }
    }
    return NdArray.of(Shape.of(pixels, pixels, 3), numbers);
  }

  /** What part of each pixel is fruit, shape {@code (pixels, pixels)}, 0 to 1. */
  NdArray mask(int pixels) {
    NdArray mask = NdArray.zeros(Shape.of(pixels, pixels));
    int grid = grid(pixels);
    for (int i = 0; i < mask.size(); i++) {
      int inside = 0;
      for (int point = 0; point < grid * grid; point++) {
        double x = place(i % pixels, point % grid, pixels);
        double y = place(i / pixels, point / grid, pixels);
        inside += isFruit(x, y) ? 1 : 0;
      }
      mask.data()[i] = (float) inside / (grid * grid);
    }
    return mask;
  }

  private static int grid(int pixels) {
    return Math.max(3, (47 + pixels) / pixels);
  }

  /** Where a point of the grid in a pixel lies, -1 to 1. */
  private static double place(int pixel, int point, int pixels) {
    return 2 * (pixel + (point + 0.5) / grid(pixels)) / pixels - 1;
  }

  private boolean isFruit(double x, double y) {
    double dx = (x - middleX) / size;
    double dy = (y - middleY) / size;
    double fruitX = mirror * (cos * dx + sin * dy);
    double fruitY = cos * dy - sin * dx;
    return fruit.before(fruitX, fruitY) != null || fruit.spot(fruitX, fruitY) != null;
  }

  private Colour pixel(int row, int column, int pixels) {
    int grid = grid(pixels);
    double red = 0;
    double green = 0;
    double blue = 0;
    for (int i = 0; i < grid; i++) {
      for (int j = 0; j < grid; j++) {
        Colour colour = look(place(column, j, pixels), place(row, i, pixels));
        red += Smooth.clamp(colour.red());
        green += Smooth.clamp(colour.green());
        blue += Smooth.clamp(colour.blue());
      }
    }
    return new Colour(red, green, blue).times(1.0 / (grid * grid));
  }

  private static float step(double light) {
    return (float) StrictMath.rint(light * 255) / 255;
  }

  /** The colour at a point of the picture, -1 to 1 both ways. */
  private Colour look(double x, double y) {
    double dx = (x - middleX) / size;
    double dy = (y - middleY) / size;
    double fruitX = mirror * (cos * dx + sin * dy);
    double fruitY = cos * dy - sin * dx;
    Colour before = fruit.before(fruitX, fruitY);
    if (before != null) {
      return before.times(brightness);
    }
    Spot spot = fruit.spot(fruitX, fruitY);
    return (spot == null ? background(x, y) : lit(spot)).times(brightness);
  }

  private Colour background(double x, double y) {
    Colour colour =
        wall.times(1.06 - 0.1 * Smooth.clamp(0.5 - 0.5 * x * lightX - 0.5 * y))
            .mix(table.times(1.04 - 0.12 * y), Smooth.step(horizon - 0.02, horizon + 0.02, y));
    double sx = (x - middleX + 0.3 * size * lightX) / (1.05 * size);
    double sy = (y - middleY - 0.94 * fruit.foot() * size) / (0.2 * size);
    return colour.times(1 - 0.5 * Smooth.bump(Math.min(1, Math.sqrt(sx * sx + sy * sy))));
  }

  /** Lambert's diffuse light, a highlight (Blinn-Phong), and less light from below. */
  private Colour lit(Spot spot) {
    // From the fruit's own coordinates back to the picture's.
    double nx = cos * mirror * spot.x() - sin * spot.y();
    double ny = sin * mirror * spot.x() + cos * spot.y();
    double facing = nx * lightX + ny * lightY + spot.z() * lightZ;
    double halfZ = lightZ + 1;
    double length = Math.sqrt(lightX * lightX + lightY * lightY + halfZ * halfZ);
    double shine = Math.max(0, (nx * lightX + ny * lightY + spot.z() * halfZ) / length);
    for (int i = 0; i < 5; i++) {
      shine *= shine; // to the power of 32
    }
    double light = AMBIENT * (1 - 0.35 * ny) + DIFFUSE * Math.max(0, facing);
    return fruit.skin(spot).times(light).plus(fruit.gloss() * shine);
  }
}
