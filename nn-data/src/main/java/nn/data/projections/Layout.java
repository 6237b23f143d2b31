package nn.data.projections;

import java.util.Arrays;
import nn.autodiff.Engine;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;

/**
 * Points on their way downhill. Each point's forces are computed from all others in their order, so
 * the number of threads does not matter.
 */
final class Layout {
  private static final int WORTH_A_THREAD = 64;
  private static final double LEAST_GAIN = 0.01;

  private final Similarities similar;
  private final boolean allPairs;
  private final int n;
  private final double[] points;
  private final double[] speed;
  private final double[] gain;
  private final double[] attraction;
  private final double[] repulsion;
  private final double[] weight;

  Layout(Similarities similar, double[] start, boolean allPairs) {
    this.similar = similar;
    this.allPairs = allPairs;
    n = similar.rows();
    points = start.clone();
    speed = new double[2 * n];
    gain = new double[2 * n];
    Arrays.fill(gain, 1);
    attraction = new double[2 * n];
    repulsion = new double[2 * n];
    weight = new double[n];
  }

  /** One step; a coordinate that keeps its direction gains speed, another one loses it. */
  void step(double exaggeration, double momentum, double rate) {
    double sum = forces();
    for (int i = 0; i < 2 * n; i++) {
      double slope = 4 * (exaggeration * attraction[i] - repulsion[i] / sum);
      boolean same = slope * speed[i] < 0;
      gain[i] = Math.max(LEAST_GAIN, same ? gain[i] + 0.2 : gain[i] * 0.8);
      speed[i] = momentum * speed[i] - rate * gain[i] * slope;
      points[i] += speed[i];
    }
    centre();
  }

  private void centre() {
    for (int axis = 0; axis < 2; axis++) {
      double mean = 0;
      for (int i = axis; i < 2 * n; i += 2) {
        mean += points[i] / n;
      }
      for (int i = axis; i < 2 * n; i += 2) {
        points[i] -= mean;
      }
    }
  }

  /** Fills attraction, repulsion and weight; returns the sum of all pairs' weights. */
  private double forces() {
    Quadtree tree = allPairs ? null : new Quadtree(points);
    Engine.share(
        n,
        WORTH_A_THREAD,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            if (tree == null) {
              attractAndRepel(i);
            } else {
              attract(i);
              weight[i] = tree.repel(i, repulsion);
            }
          }
        });
    double sum = 0;
    for (double part : weight) {
      sum += part;
    }
    return Math.max(sum, Double.MIN_NORMAL);
  }

  private void attract(int i) {
    double x = 0;
    double y = 0;
    for (int entry = similar.start(i); entry < similar.start(i + 1); entry++) {
      int j = similar.other(entry);
      double dx = points[2 * i] - points[2 * j];
      double dy = points[2 * i + 1] - points[2 * j + 1];
      double pull = similar.share(entry) / (1 + dx * dx + dy * dy);
      x += pull * dx;
      y += pull * dy;
    }
    attraction[2 * i] = x;
    attraction[2 * i + 1] = y;
  }

  /** Where the neighbours are all others, both forces of a pair follow from one distance. */
  private void attractAndRepel(int i) {
    double px = points[2 * i];
    double py = points[2 * i + 1];
    double pullX = 0;
    double pullY = 0;
    double pushX = 0;
    double pushY = 0;
    double sum = 0;
    for (int entry = similar.start(i); entry < similar.start(i + 1); entry++) {
      int j = similar.other(entry);
      double dx = px - points[2 * j];
      double dy = py - points[2 * j + 1];
      double near = 1 / (1 + dx * dx + dy * dy);
      double pull = similar.share(entry) * near;
      sum += near;
      pullX += pull * dx;
      pullY += pull * dy;
      pushX += near * near * dx;
      pushY += near * near * dy;
    }
    attraction[2 * i] = pullX;
    attraction[2 * i + 1] = pullY;
    repulsion[2 * i] = pushX;
    repulsion[2 * i + 1] = pushY;
    weight[i] = sum;
  }

  NdArray points() {
    NdArray array = NdArray.zeros(Shape.of(n, 2));
    for (int i = 0; i < 2 * n; i++) {
      array.data()[i] = (float) points[i];
    }
    return array;
  }

  /** The divergence as the points are now. */
  double divergence() {
    double sum = forces();
    double[] parts = new double[n];
    Engine.share(
        n,
        WORTH_A_THREAD,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            parts[i] = divergence(i, sum);
          }
        });
    double divergence = 0;
    for (double part : parts) {
      divergence += part;
    }
    return divergence;
  }

  private double divergence(int i, double sum) {
    double divergence = 0;
    for (int entry = similar.start(i); entry < similar.start(i + 1); entry++) {
      double p = similar.share(entry);
      if (p > 0) {
        int j = similar.other(entry);
        double dx = points[2 * i] - points[2 * j];
        double dy = points[2 * i + 1] - points[2 * j + 1];
        divergence += p * StrictMath.log(p * (1 + dx * dx + dy * dy) * sum);
      }
    }
    return divergence;
  }
}
