package nn.viz;

import nn.autodiff.NdArray;

/**
 * Whether what is called 80% probable comes true in 80% of the cases: for bins of equal width, the
 * mean probability against how often it was class 1; empty bins are left out.
 *
 * @param bins the mean probability of each and what part of it was class 1
 */
record CalibrationCurve(Points bins) {

  static CalibrationCurve of(String what, NdArray probabilities, NdArray labels, int bins) {
    if (bins < 1) {
      throw new IllegalArgumentException(what + ": expected 1 bin or more but got " + bins);
    }
    Binary pairs = Binary.of(what, probabilities, labels);
    double[] sum = new double[bins];
    int[] ones = new int[bins];
    int[] count = new int[bins];
    for (int i = pairs.size() - 1; i >= 0; i--) {
      double score = pairs.score(i);
      if (score < 0 || score > 1) {
        throw new IllegalArgumentException(
            what
                + ": expected probabilities from 0 to 1 but got "
                + score
                + "; send logits through a sigmoid first");
      }
      int bin = bin(score, bins);
      sum[bin] += score;
      ones[bin] += pairs.positive(i) ? 1 : 0;
      count[bin]++;
    }
    Points points = new Points();
    for (int bin = 0; bin < bins; bin++) {
      if (count[bin] > 0) {
        points.add(sum[bin] / count[bin], (double) ones[bin] / count[bin]);
      }
    }
    return new CalibrationCurve(points);
  }

  double[] said() {
    return bins.xs();
  }

  double[] cameTrue() {
    return bins.ys();
  }

  /** The bin of a probability; one on the border of two belongs to the lower, as elsewhere. */
  private static int bin(double score, int bins) {
    int bin = 0;
    while (bin < bins - 1 && score > (bin + 1.0) / bins) {
      bin++;
    }
    return bin;
  }

  Plot chart() {
    double[] ends = {0, 1};
    return new Plot("Calibration: does it come true as often as it is said to?")
        .size(520, 500)
        .xLabel("probability of class 1, mean of a bin")
        .yLabel("part that was class 1")
        .xRange(-0.02, 1.02)
        .yRange(-0.02, 1.02)
        .line("the model", said(), cameTrue())
        .line("perfectly calibrated", ends, ends);
  }
}
