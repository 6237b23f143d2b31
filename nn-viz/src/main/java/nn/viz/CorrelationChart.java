package nn.viz;

import java.util.ArrayList;
import java.util.List;
import nn.autodiff.NdArray;
import nn.viz.paint.Numbers;
import nn.viz.paint.Range;

/** How straight the line is on which two features lie, for each pair of them. */
final class CorrelationChart {
  private CorrelationChart() {}

  static Chart of(NdArray features, List<String> names) {
    if (features.shape().rank() != 2 || features.shape().dim(0) < 2) {
      throw new IllegalArgumentException(
          "correlation chart: expected rows of features, shape (n, features) with n of 2 or more,"
              + " but got "
              + features.shape());
    }
    int n = features.shape().dim(1);
    if (!names.isEmpty() && names.size() != n) {
      throw new IllegalArgumentException(
          "correlation chart: expected a name for each of the "
              + n
              + " features, or none at all, but got "
              + names);
    }
    List<String> labels = new ArrayList<>(names);
    for (int i = labels.size(); i < n; i++) {
      labels.add("feature " + (i + 1));
    }
    double[][] correlations = correlations(features);
    HeatmapChart.Look look =
        new HeatmapChart.Look(
            "Correlation of features",
            "1: rise together, −1: one falls as the other rises, 0: no straight line; empty: constant",
            "",
            "",
            (row, column) -> Numbers.fixed(correlations[row][column], 2),
            true);
    return new HeatmapChart(
        look, labels, labels, correlations, ColorBar.diverging(new Range(-1, 1)));
  }

  /** Pearson's coefficients; NaN where a feature has no variance. */
  static double[][] correlations(NdArray features) {
    int rows = features.shape().dim(0);
    int n = features.shape().dim(1);
    double[][] columns = new double[n][rows];
    for (int j = 0; j < n; j++) {
      double mean = 0;
      for (int i = 0; i < rows; i++) {
        mean += (double) features.data()[i * n + j] / rows;
      }
      for (int i = 0; i < rows; i++) {
        columns[j][i] = features.data()[i * n + j] - mean;
      }
      Series.requireFinite("correlation chart, feature " + (j + 1), columns[j]);
    }
    double[][] correlations = new double[n][n];
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        double scale =
            Math.sqrt(dot(columns[a], columns[a])) * Math.sqrt(dot(columns[b], columns[b]));
        double cosine = dot(columns[a], columns[b]) / scale;
        correlations[a][b] = scale == 0 ? Double.NaN : Math.max(-1, Math.min(1, cosine));
      }
    }
    return correlations;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
