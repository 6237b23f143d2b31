package nn.viz;

import java.util.ArrayList;
import java.util.List;
import nn.autodiff.NdArray;

/** The same features before and after a transform, a row of two histograms for each. */
final class BeforeAfterChart {
  private static final int MOST = 6;

  private BeforeAfterChart() {}

  static Chart of(NdArray before, NdArray after, List<String> names) {
    int features = features("before", before);
    if (features("after", after) != features || features > MOST) {
      throw new IllegalArgumentException(
          "before and after: expected the same features twice, shapes (n, features), at most "
              + MOST
              + " of them, but got "
              + before.shape()
              + " and "
              + after.shape()
              + "; choose some of them");
    }
    if (!names.isEmpty() && names.size() != features) {
      throw new IllegalArgumentException(
          "before and after: expected a name for each of the "
              + features
              + " features, or none at all, but got "
              + names);
    }
    List<String> called = new ArrayList<>(names);
    for (int j = called.size(); j < features; j++) {
      called.add("feature " + (j + 1));
    }
    List<Plot> panels = new ArrayList<>();
    for (int j = 0; j < features; j++) {
      panels.add(Histograms.panel(called.get(j), column(before, j)));
      panels.add(Histograms.panel(called.get(j) + ", after", column(after, j)));
    }
    return Histograms.grid("Before and after", 2, panels);
  }

  private static int features(String which, NdArray rows) {
    int rank = rows.shape().rank();
    if (rank < 1 || rank > 2 || rows.size() == 0) {
      throw new IllegalArgumentException(
          "before and after: expected rows of features "
              + which
              + ", shape (n,) or (n, features), but got "
              + rows.shape());
    }
    return rank == 1 ? 1 : rows.shape().dim(1);
  }

  private static double[] column(NdArray rows, int feature) {
    int features = rows.size() / rows.shape().dim(0);
    double[] column = new double[rows.shape().dim(0)];
    for (int i = 0; i < column.length; i++) {
      column[i] = rows.data()[i * features + feature];
    }
    return column;
  }
}
