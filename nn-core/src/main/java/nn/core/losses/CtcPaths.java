package nn.core.losses;

import java.util.Arrays;
import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Op;
import nn.autodiff.Shape;

/**
 * Minus the logarithm of the probability of all paths that spell some labels.
 *
 * <p><b>Shapes</b>: logarithms of probabilities {@code (batch, steps, classes) -> (batch,)}.
 * Forward adds up, step by step, the paths that have come to each place of the labels with blanks
 * around them. The gradient by a logarithm is minus the chance that a path which spells the labels
 * takes that class at that step, for which backward adds up the paths from the other end too. All
 * sums are of logarithms, in double precision.
 *
 * @param labels those of each example
 * @param blank the class that stands for no label
 */
record CtcPaths(List<List<Integer>> labels, int blank) implements Op<NdArray> {
  private static final double NEVER = Double.NEGATIVE_INFINITY;

  @Override
  public String name() {
    return "ctc";
  }

  @Override
  public NdArray forward(NdArray[] x) {
    NdArray losses = NdArray.zeros(Shape.of(labels.size()));
    for (int example = 0; example < labels.size(); example++) {
      int[] places = places(example);
      double[][] reached = reached(x[0], example, places);
      losses.data()[example] = (float) -total(reached);
    }
    return losses;
  }

  @Override
  public NdArray backward(int i, NdArray dy, NdArray y, NdArray[] x) {
    NdArray dx = NdArray.zeros(x[0].shape());
    int steps = dx.shape().dim(1);
    int classes = dx.shape().dim(2);
    for (int example = 0; example < labels.size(); example++) {
      int[] places = places(example);
      double[][] reached = reached(x[0], example, places);
      double[][] left = left(x[0], example, places);
      double total = total(reached);
      for (int t = 0; t < steps; t++) {
        double[] chances = new double[classes];
        for (int s = 0; s < places.length; s++) {
          double path = reached[t][s] + left[t][s];
          chances[places[s]] += path == NEVER ? 0 : StrictMath.exp(path - total);
        }
        for (int c = 0; c < classes; c++) {
          int at = (example * steps + t) * classes + c;
          dx.data()[at] = (float) (-chances[c] * dy.data()[example]);
        }
      }
    }
    return dx;
  }

  /** Blank, label, blank, label, ..., blank. */
  private int[] places(int example) {
    List<Integer> own = labels.get(example);
    int[] places = new int[2 * own.size() + 1];
    Arrays.fill(places, blank);
    for (int i = 0; i < own.size(); i++) {
      places[2 * i + 1] = own.get(i);
    }
    return places;
  }

  /** Whether a path may go on from the label before last without a blank between. */
  private boolean skips(int[] places, int s) {
    return s >= 2 && places[s] != blank && places[s] != places[s - 2];
  }

  /** The logarithm of the probability to be at each place after each step, that step included. */
  private double[][] reached(NdArray logs, int example, int[] places) {
    int steps = logs.shape().dim(1);
    double[][] reached = new double[steps][places.length];
    for (int t = 0; t < steps; t++) {
      for (int s = 0; s < places.length; s++) {
        double before = t == 0 && s <= 1 ? 0 : NEVER;
        if (t > 0) {
          before = reached[t - 1][s];
          before = s >= 1 ? sum(before, reached[t - 1][s - 1]) : before;
          before = skips(places, s) ? sum(before, reached[t - 1][s - 2]) : before;
        }
        reached[t][s] = before + logs.get(example, t, places[s]);
      }
    }
    return reached;
  }

  /** The logarithm of the probability to finish from each place after each step. */
  private double[][] left(NdArray logs, int example, int[] places) {
    int steps = logs.shape().dim(1);
    double[][] left = new double[steps][places.length];
    for (int t = steps - 1; t >= 0; t--) {
      for (int s = 0; s < places.length; s++) {
        double after = s >= places.length - 2 ? 0 : NEVER;
        if (t < steps - 1) {
          after = NEVER;
          for (int next = s; next <= Math.min(s + 2, places.length - 1); next++) {
            if (next < s + 2 || skips(places, next)) {
              double log = logs.get(example, t + 1, places[next]);
              after = sum(after, left[t + 1][next] + log);
            }
          }
        }
        left[t][s] = after;
      }
    }
    return left;
  }

  /** The logarithm of the probability of all paths: those that end in the last label or blank. */
  private static double total(double[][] reached) {
    double[] end = reached[reached.length - 1];
    return end.length == 1 ? end[0] : sum(end[end.length - 1], end[end.length - 2]);
  }

  /** The logarithm of the sum of two numbers given by their logarithms. */
  private static double sum(double a, double b) {
    double larger = Math.max(a, b);
    return larger == NEVER
        ? NEVER
        : larger + StrictMath.log1p(StrictMath.exp(Math.min(a, b) - larger));
  }
}
