package nn.viz;

import nn.autodiff.NdArray;
import nn.viz.paint.Numbers;

/**
 * The receiver operating characteristic: for each threshold, what part of class 0 is called 1 by
 * mistake, and what part of class 1 is found.
 *
 * @param points parts of class 0 and parts of class 1, both rising from 0 to 1
 */
record RocCurve(Points points) {

  static RocCurve of(String what, NdArray scores, NdArray labels) {
    Binary pairs = Binary.of(what, scores, labels);
    Points points = new Points();
    points.add(0, 0);
    int found = 0;
    for (int i = 0; i < pairs.size(); i++) {
      found += pairs.positive(i) ? 1 : 0;
      if (pairs.endsHere(i)) {
        double wrong = i + 1.0 - found;
        points.add(wrong / (pairs.size() - pairs.positives()), (double) found / pairs.positives());
      }
    }
    return new RocCurve(points);
  }

  double[] falsePositives() {
    return points.xs();
  }

  double[] truePositives() {
    return points.ys();
  }

  /** The area under the curve: how often a 1 gets a higher score than a 0. */
  double area() {
    double[] x = falsePositives();
    double[] y = truePositives();
    double area = 0;
    for (int i = 1; i < x.length; i++) {
      area += (x[i] - x[i - 1]) * (y[i] + y[i - 1]) / 2;
    }
    return area;
  }

  Plot chart() {
    double[] ends = {0, 1};
    return new Plot("ROC curve: area " + Numbers.compact(area()))
        .size(520, 500)
        .xLabel("false positives, part of class 0")
        .yLabel("true positives, part of class 1")
        .xRange(-0.02, 1.02)
        .yRange(-0.02, 1.02)
        .line("the model, at every threshold", falsePositives(), truePositives())
        .line("by chance", ends, ends);
  }
}
