package nn.core.landscape;

import java.util.Arrays;

/** The loss at the places of a grid on a plane through a model's weights. */
public final class LossSurface {
  private final double[] xs;
  private final double[] ys;
  private final double[][] losses;
  private final double loss;
  private final double[] pathX;
  private final double[] pathY;
  private final double share;

  private LossSurface(
      double[] xs,
      double[] ys,
      double[][] losses,
      double loss,
      double[] pathX,
      double[] pathY,
      double share) {
    this.xs = xs;
    this.ys = ys;
    this.losses = losses;
    this.loss = loss;
    this.pathX = pathX;
    this.pathY = pathY;
    this.share = share;
  }

  /**
   * Measured losses; that of the model itself is the one at (0, 0), NaN if there is none.
   *
   * @param xs the columns, rising
   * @param ys the rows, rising
   * @param losses a row for each y, in it a number for each x; NaN where it is not finite
   * @throws IllegalArgumentException if a side is shorter than 2, does not rise, or losses are
   *     missing
   */
  public static LossSurface of(double[] xs, double[] ys, double[][] losses) {
    requireRising("LossSurface, xs", xs);
    requireRising("LossSurface, ys", ys);
    if (losses.length != ys.length
        || Arrays.stream(losses).anyMatch(row -> row.length != xs.length)) {
      throw new IllegalArgumentException(
          "LossSurface: expected "
              + ys.length
              + " rows of "
              + xs.length
              + " losses but got "
              + losses.length
              + " rows"
              + (losses.length == 0 ? "" : ", the first of " + losses[0].length));
    }
    int row = indexOfZero(ys);
    int column = indexOfZero(xs);
    double here = row < 0 || column < 0 ? Double.NaN : losses[row][column];
    double[][] own = Arrays.stream(losses).map(double[]::clone).toArray(double[][]::new);
    double[] none = {};
    return new LossSurface(xs.clone(), ys.clone(), own, here, none, none, Double.NaN);
  }

  /** This surface with the way on which training came; see {@link LossLandscape#along}. */
  LossSurface along(double[] pathX, double[] pathY, double loss, double share) {
    return new LossSurface(xs, ys, losses, loss, pathX.clone(), pathY.clone(), share);
  }

  static void requireRising(String what, double... places) {
    boolean rising = places.length >= 2;
    for (int i = 1; i < places.length; i++) {
      rising &= places[i - 1] < places[i];
    }
    if (!rising) {
      throw new IllegalArgumentException(
          what + ": expected 2 or more rising numbers but got " + Arrays.toString(places));
    }
  }

  static int indexOfZero(double... places) {
    for (int i = 0; i < places.length; i++) {
      if (places[i] == 0) {
        return i;
      }
    }
    return -1;
  }

  /** The columns' places along the first direction, rising. */
  public double[] xs() {
    return xs.clone();
  }

  /** The rows' places along the second direction, rising. */
  public double[] ys() {
    return ys.clone();
  }

  /** The loss in a row and column; NaN where it is not finite. */
  public double loss(int row, int column) {
    return losses[row][column];
  }

  /** The loss of the model itself, at (0, 0). */
  public double loss() {
    return loss;
  }

  /** Whether there is a way on which training came. */
  public boolean hasPath() {
    return pathX.length > 0;
  }

  /** Where training came through, along the first direction; its last place may be (0, 0). */
  public double[] pathX() {
    return pathX.clone();
  }

  /** Where training came through, along the second direction. */
  public double[] pathY() {
    return pathY.clone();
  }

  /**
   * What part of the path's squared distances from the model lies in this plane: near 1, and the
   * picture of the path can be trusted; NaN without a path.
   */
  public double share() {
    return share;
  }

  @Override
  public String toString() {
    return "LossSurface(" + xs.length + " x " + ys.length + " places, loss " + loss + ")";
  }
}
