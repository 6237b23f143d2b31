package nn.data.generators;

import java.util.List;
import java.util.stream.IntStream;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.data.LabeledDataset;

/**
 * Points of the plane in classes of known shape: what a decision boundary is drawn around.
 *
 * <p>Each method returns {@code n} examples, the classes in turn, so their counts differ by one at
 * most. {@code noise} is the standard deviation of a normal error added to both coordinates, 0 for
 * none; coordinates lie between about -1 and 1 before it ({@link #xor}: 0 and 1). Example i depends
 * on the seed and i alone: more examples begin with the same ones.
 *
 * <p><b>Shapes:</b> inputs {@code (n, 2)}, labels {@code (n,)}.
 *
 * <p>All throw {@code IllegalArgumentException} if {@code n} or the number of classes is below 1,
 * or the noise is negative or not finite.
 *
 * <pre>{@code
 * LabeledDataset moons = Points.moons(200, 0.1, 42);
 * }</pre>
 */
public final class Points {
  private static final double PI = StrictMath.PI;

  private Points() {}

  /**
   * Exclusive or: the corners (0,0), (0,1), (1,0), (1,1) in turn, class {@code one} where the two
   * coordinates differ. Four examples without noise are the truth table.
   */
  public static LabeledDataset xor(int n, double noise, long seed) {
    return draw(
        "xor",
        n,
        noise,
        seed,
        List.of("zero", "one"),
        (i, random) -> {
          int x = i >> 1 & 1;
          int y = i & 1;
          return new Point(x, y, x ^ y);
        });
  }

  /** Two half circles, each reaching into the other's hollow. */
  public static LabeledDataset moons(int n, double noise, long seed) {
    return draw(
        "moons",
        n,
        noise,
        seed,
        List.of("upper", "lower"),
        (i, random) -> {
          double angle = random.uniform(0, PI);
          double x = StrictMath.cos(angle);
          double y = StrictMath.sin(angle);
          return i % 2 == 0
              ? new Point((x - 0.5) / 1.5, (y - 0.25) / 1.5, 0)
              : new Point((0.5 - x) / 1.5, (0.25 - y) / 1.5, 1);
        });
  }

  /** Two circles around one centre, of radius 1 and 0.5. */
  public static LabeledDataset circles(int n, double noise, long seed) {
    return draw(
        "circles",
        n,
        noise,
        seed,
        List.of("outer", "inner"),
        (i, random) -> {
          double radius = i % 2 == 0 ? 1 : 0.5;
          double angle = random.uniform(0, 2 * PI);
          return new Point(radius * StrictMath.cos(angle), radius * StrictMath.sin(angle), i % 2);
        });
  }

  /** Two arms that wind around each other, one and a half times around the centre. */
  public static LabeledDataset spirals(int n, double noise, long seed) {
    return spirals(n, 2, noise, seed);
  }

  /** Arms that wind around each other, one and a half times around the centre. */
  public static LabeledDataset spirals(int n, int classes, double noise, long seed) {
    return draw(
        "spirals",
        n,
        noise,
        seed,
        numbered("arm", classes),
        (i, random) -> {
          int arm = i % classes;
          // The square root puts as many points on each stretch of the arm, which grows outwards.
          double radius = 0.05 + 0.95 * StrictMath.sqrt(random.nextDouble());
          double angle = 3 * PI * radius + 2 * PI * arm / classes;
          return new Point(radius * StrictMath.cos(angle), radius * StrictMath.sin(angle), arm);
        });
  }

  /** Three round clouds, their centres evenly on a circle of radius 0.7. */
  public static LabeledDataset blobs(int n, double noise, long seed) {
    return blobs(n, 3, noise, seed);
  }

  /** Round clouds, their centres evenly on a circle of radius 0.7; the noise is their width. */
  public static LabeledDataset blobs(int n, int classes, double noise, long seed) {
    return draw(
        "blobs",
        n,
        noise,
        seed,
        numbered("blob", classes),
        (i, random) -> {
          double angle = PI / 2 + 2 * PI * (i % classes) / classes;
          return new Point(0.7 * StrictMath.cos(angle), 0.7 * StrictMath.sin(angle), i % classes);
        });
  }

  private record Point(double x, double y, int label) {}

  private interface Rule {
    Point draw(int example, RandomStream random);
  }

  private static LabeledDataset draw(
      String name, int n, double noise, long seed, List<String> classes, Rule rule) {
    if (n < 1 || classes.isEmpty() || !(noise >= 0 && noise < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "Points."
              + name
              + ": expected 1 example or more, 1 class or more and a noise of 0 or more, but got n = "
              + n
              + ", "
              + classes.size()
              + " classes and noise = "
              + noise);
    }
    float[] inputs = new float[Math.multiplyExact(n, 2)];
    float[] labels = new float[n];
    for (int i = 0; i < n; i++) {
      RandomStream random = RandomStream.of(seed, "points/" + name, i);
      Point point = rule.draw(i, random);
      inputs[2 * i] = (float) (point.x + noise * random.nextGaussian());
      inputs[2 * i + 1] = (float) (point.y + noise * random.nextGaussian());
      labels[i] = point.label;
    }
    return LabeledDataset.of(
        NdArray.of(Shape.of(n, 2), inputs), NdArray.of(Shape.of(n), labels), classes);
  }

  private static List<String> numbered(String name, int classes) {
    return IntStream.rangeClosed(1, classes).mapToObj(k -> name + " " + k).toList();
  }
}
