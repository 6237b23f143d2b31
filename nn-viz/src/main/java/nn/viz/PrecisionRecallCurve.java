package nn.viz;

import nn.autodiff.NdArray;
import nn.viz.paint.Numbers;

/**
 * For each threshold, what part of class 1 is found (recall), and what part of the finds is right
 * (precision).
 *
 * @param points recall, rising from 0 to 1, and precision, 1 where nothing is found yet
 * @param share the part of all examples that is class 1: the precision of guessing
 */
record PrecisionRecallCurve(Points points, double share) {

  static PrecisionRecallCurve of(String what, NdArray scores, NdArray labels) {
    Binary pairs = Binary.of(what, scores, labels);
    Points points = new Points();
    points.add(0, 1);
    int found = 0;
    for (int i = 0; i < pairs.size(); i++) {
      found += pairs.positive(i) ? 1 : 0;
      if (pairs.endsHere(i)) {
        points.add((double) found / pairs.positives(), found / (i + 1.0));
      }
    }
    double share = (double) pairs.positives() / pairs.size();
    return new PrecisionRecallCurve(points, share);
  }

  double[] recall() {
    return points.xs();
  }

  double[] precision() {
    return points.ys();
  }

  /** The mean of the precision over the recall gained at each threshold. */
  double averagePrecision() {
    double[] recall = recall();
    double[] precision = precision();
    double sum = 0;
    for (int i = 1; i < recall.length; i++) {
      sum += (recall[i] - recall[i - 1]) * precision[i];
    }
    return sum;
  }

  Plot chart() {
    return new Plot(
            "Precision and recall: average precision " + Numbers.compact(averagePrecision()))
        .size(520, 500)
        .xLabel("recall, part of class 1 that is found")
        .yLabel("precision, part of the finds that is right")
        .xRange(-0.02, 1.02)
        .yRange(-0.02, 1.02)
        .line("the model, at every threshold", recall(), precision())
        .line("by chance", new double[] {0, 1}, new double[] {share, share});
  }
}
