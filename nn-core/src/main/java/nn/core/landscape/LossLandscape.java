package nn.core.landscape;

import java.util.List;
import java.util.concurrent.CancellationException;
import nn.autodiff.RandomStream;
import nn.core.Model;
import nn.core.losses.Loss;
import nn.core.progress.Progress;
import nn.core.progress.ProgressBar;
import nn.core.training.Dataset;

/**
 * Measures the loss around the weights of a model: along a line, or over a plane through them.
 *
 * <p>The directions are random, normal numbers, and then each filter of theirs is given the length
 * of the model's own filter: {@code d = d / |d| * |w|}. So a step of 1 changes each filter by as
 * much as it is large, and two networks can be compared although the scale of weights behind a ReLU
 * says nothing. A filter is all weights with the same number on the last axis. Biases, the weights
 * of normalizations, frozen weights and state stay as they are.
 *
 * <p>While it measures, the model's weights are others, so nobody else may use it; afterwards they
 * are what they were, to the bit, also after an interrupt or an error. Measuring takes as long as
 * {@code points} (on a plane {@code points * points}) times an evaluation of the data: some hundred
 * examples are enough.
 *
 * <pre>{@code
 * LossSurface around = new LossLandscape().surface(model, loss, validation);
 * double here = around.loss();
 * }</pre>
 *
 * @param reach how far to go to each side, in lengths of the model's own filters, above 0
 * @param points how many places on a line, or on each side of a plane; odd, so that the model
 *     itself is one of them, and 3 or more
 * @param seed what the directions follow from
 * @see <a href="https://arxiv.org/abs/1712.09913">Li, Xu, Taylor, Studer, Goldstein: Visualizing
 *     the loss landscape of neural nets, 2018</a>
 */
public record LossLandscape(double reach, int points, long seed) {
  /** How much farther than the path a plane along it reaches, as a part of the path's extent. */
  private static final double BESIDE = 0.25;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public LossLandscape {
    if (!(reach > 0) || reach == Double.POSITIVE_INFINITY || points < 3 || points % 2 == 0) {
      throw new IllegalArgumentException(
          "LossLandscape: expected a reach above 0 and an odd number of points, 3 or more, but got "
              + reach
              + " and "
              + points
              + "; try new LossLandscape(1, 31, 0)");
    }
  }

  /** As far as the weights are large, in 31 places a side, seed 0. */
  public LossLandscape() {
    this(1, 31, 0);
  }

  /**
   * The loss along a line through the model's weights.
   *
   * @param model has its own weights again afterwards
   * @param loss what is measured
   * @param data the examples to measure on
   * @throws IllegalArgumentException if the data do not fit the model, or there are none, or all
   *     weights are frozen
   * @throws CancellationException if the thread is interrupted; the interrupt counts as dealt with
   */
  public LossLine line(Model model, Loss loss, Dataset data) {
    double[] places = Places.around(-reach, reach, points);
    double[] losses = new double[points];
    try (MovedModel moved = new MovedModel(model, loss, data);
        ProgressBar bar = Progress.start("Loss along a line", points)) {
      Direction direction = random(moved, 1);
      for (int i = 0; i < points; i++) {
        losses[i] = moved.loss(direction, places[i]);
        report(bar, i + 1, losses[i]);
      }
    }
    return new LossLine(places, losses);
  }

  /**
   * The loss over a plane through the model's weights, along two random directions.
   *
   * @param model has its own weights again afterwards
   * @param loss what is measured
   * @param data the examples to measure on
   * @throws IllegalArgumentException if the data do not fit the model, or there are none, or all
   *     weights are frozen
   * @throws CancellationException if the thread is interrupted; the interrupt counts as dealt with
   */
  public LossSurface surface(Model model, Loss loss, Dataset data) {
    double[] places = Places.around(-reach, reach, points);
    try (MovedModel moved = new MovedModel(model, loss, data)) {
      double[][] losses = measure(moved, random(moved, 1), places, random(moved, 2), places);
      return LossSurface.of(places, places, losses);
    }
  }

  /**
   * The loss over the plane that holds most of the way of training: through the model's weights,
   * along the two principal components of the places it came through. {@link #reach} and {@link
   * #seed} do not count; distances are those of the weights, not of filters.
   *
   * @param path what was recorded while the model trained
   * @param model has its own weights again afterwards
   * @param loss what is measured
   * @param data the examples to measure on
   * @throws IllegalArgumentException if the path is not one of this model, or lies on a line, as
   *     one of a single epoch does; or as in {@link #surface}
   * @throws CancellationException if the thread is interrupted; the interrupt counts as dealt with
   */
  public LossSurface along(WeightPath path, Model model, Loss loss, Dataset data) {
    try (MovedModel moved = new MovedModel(model, loss, data)) {
      PathPlane plane = PathPlane.of(path.from(moved.weights()));
      double[] xs = Places.around(plane.xs(), BESIDE, points);
      double[] ys = Places.around(plane.ys(), BESIDE, points);
      double[][] losses =
          measure(moved, moved.direction(plane.first()), xs, moved.direction(plane.second()), ys);
      return LossSurface.of(xs, ys, losses)
          .along(plane.xs(), plane.ys(), moved.loss(), plane.share());
    }
  }

  private Direction random(MovedModel moved, long number) {
    RandomStream random = RandomStream.of(seed, "landscape", number);
    return moved.filterNormalized(random::nextGaussian);
  }

  private double[][] measure(
      MovedModel moved, Direction right, double[] xs, Direction up, double[] ys) {
    double[][] losses = new double[ys.length][xs.length];
    int done = 0;
    try (ProgressBar bar = Progress.start("Loss over a plane", (long) xs.length * ys.length)) {
      for (int row = 0; row < ys.length; row++) {
        for (int column = 0; column < xs.length; column++) {
          losses[row][column] = moved.loss(List.of(right, up), xs[column], ys[row]);
          report(bar, ++done, losses[row][column]);
        }
      }
    }
    return losses;
  }

  private static void report(ProgressBar bar, int done, double loss) {
    bar.update(done, () -> "loss " + (float) loss);
  }
}
