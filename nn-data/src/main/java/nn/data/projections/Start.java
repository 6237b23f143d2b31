package nn.data.projections;

import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.core.training.Dataset;
import nn.data.transforms.Pca;

/** Where points begin: at the first two principal components, so small that all are neighbours. */
final class Start {
  private static final double SIZE = 1e-4;

  private Start() {}

  /** Two numbers for each row; noise where rows are not spread in two directions. */
  static double[] of(NdArray rows) {
    int n = rows.shape().dim(0);
    int components = Math.min(2, Math.min(n, rows.shape().dim(1)));
    Dataset data = Dataset.of(rows, NdArray.zeros(Shape.of(n)));
    var pca = new Pca(components).fit(data);
    NdArray projected = pca.apply(rows);
    double first = Math.sqrt(pca.variance().data()[0]);
    RandomStream noise = RandomStream.of(0, "t-SNE start");
    double[] start = new double[2 * n];
    for (int i = 0; i < start.length; i++) {
      int axis = i % 2;
      boolean spread = axis < components && pca.variance().data()[axis] > 1e-8 * first * first;
      start[i] =
          spread
              ? SIZE * projected.data()[i / 2 * components + axis] / first
              : 0.01 * SIZE * noise.nextGaussian();
    }
    return start;
  }
}
