package nn.viz;

import java.util.function.BinaryOperator;
import nn.autodiff.Value;

/**
 * A function of two numbers to go downhill on: what part of it is looked at, and where a search
 * begins. Its slope is found by the engine, so it is written with the operations of {@link Value}.
 *
 * <pre>{@code
 * Terrain bowl = Terrain.of("x² + 3 y²", (x, y) -> x.mul(x).add(y.mul(y).mul(3)), -2, 2, -1, 1);
 * Charts.race(bowl.from(-1.8, 0.9), 40, new Sgd(0.1), new Adam(0.1));
 * }</pre>
 *
 * @param name what the title says
 * @param function the heights
 * @param fromX the left end of the map
 * @param toX the right end of the map
 * @param fromY the lower end of the map
 * @param toY the upper end of the map
 * @param startX where a search begins
 * @param startY where a search begins
 */
public record Terrain(
    String name,
    BinaryOperator<Value> function,
    double fromX,
    double toX,
    double fromY,
    double toY,
    double startX,
    double startY) {

  /**
   * Rosenbrock's banana, {@code (1 - x)² + 100 (y - x²)²}: the valley is easy to find, but it is
   * flat and bends; its lowest place is (1, 1).
   *
   * @see <a href="https://doi.org/10.1093/comjnl/3.3.175">Rosenbrock: An automatic method for
   *     finding the greatest or least value of a function, 1960</a>
   */
  public static final Terrain ROSENBROCK =
      of(
              "Rosenbrock: (1 − x)² + 100 (y − x²)²",
              (x, y) -> square(x.neg().add(1)).add(square(y.sub(square(x))).mul(100)),
              -2,
              2,
              -1,
              3)
          .from(-1.5, 2);

  /** A long valley, {@code x² / 20 + y²}: steep across, flat along; its lowest place is (0, 0). */
  public static final Terrain VALLEY =
      of("A long valley: x²/20 + y²", (x, y) -> square(x).div(20).add(square(y)), -10, 3, -3, 3)
          .from(-9, 2.2);

  /**
   * A saddle between two valleys, {@code x² - y² + y⁴ / 4}: at (0, 0) the slope is 0, but that is
   * no minimum; the lowest places are (0, √2) and (0, -√2).
   */
  public static final Terrain SADDLE =
      of(
              "A saddle: x² − y² + y⁴/4",
              (x, y) -> square(x).sub(square(y)).add(square(square(y)).div(4)),
              -1.5,
              1.5,
              -2,
              2)
          .from(-1.3, 0.01);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if the ends are not in order, or the start is not on the map
   */
  public Terrain {
    boolean inOrder =
        fromX < toX && fromY < toY && Double.isFinite(toX - fromX) && Double.isFinite(toY - fromY);
    boolean onMap = startX >= fromX && startX <= toX && startY >= fromY && startY <= toY;
    if (!inOrder || !onMap) {
      throw new IllegalArgumentException(
          "terrain \""
              + name
              + "\": expected ends in order and a start on the map but got x "
              + fromX
              + " to "
              + toX
              + ", y "
              + fromY
              + " to "
              + toY
              + " and the start ("
              + startX
              + ", "
              + startY
              + ")");
    }
  }

  private static Value square(Value value) {
    return value.mul(value);
  }

  /**
   * A function between these numbers; a search begins at the upper left, an eighth from the edges.
   *
   * @throws IllegalArgumentException if the ends are not in order
   */
  public static Terrain of(
      String name,
      BinaryOperator<Value> function,
      double fromX,
      double toX,
      double fromY,
      double toY) {
    double startX = fromX + (toX - fromX) / 8;
    double startY = toY - (toY - fromY) / 8;
    return new Terrain(name, function, fromX, toX, fromY, toY, startX, startY);
  }

  /**
   * The same, where a search begins at another place.
   *
   * @throws IllegalArgumentException if that is not on the map
   */
  public Terrain from(double startX, double startY) {
    return new Terrain(name, function, fromX, toX, fromY, toY, startX, startY);
  }

  /** How high it is at a place. */
  public double height(double x, double y) {
    return function.apply(Value.of(x), Value.of(y)).data();
  }

  @Override
  public String toString() {
    return "Terrain(" + name + ")";
  }
}
