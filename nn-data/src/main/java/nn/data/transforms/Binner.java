package nn.data.transforms;

import java.util.ArrayList;
import java.util.List;
import nn.autodiff.NdArray;
import nn.core.training.Dataset;

/**
 * Learns where to cut each feature into bins: classes such as young, middle-aged, old.
 *
 * <p>{@link #uniform} cuts the range into bins of one width, {@link #quantile} so that each holds
 * about as many training examples. Quantiles that fall together make one cut, so a feature may get
 * fewer bins; one that is always the same gets one. While it learns, all numbers are held in
 * memory. <b>Shapes:</b> examples {@code (features,)}.
 *
 * <pre>{@code
 * Binning bins = Binner.quantile(4).oneHot().fit(train);
 * }</pre>
 *
 * @param bins how many bins, 2 or more
 * @param quantiles whether each is to hold as many examples, else each is as wide
 * @param encoding how the bin of a number is written
 */
public record Binner(int bins, boolean quantiles, Binning.Encoding encoding)
    implements Fittable<Binning> {
  /** Edges nearer to each other than this are one, as scikit-learn's are. */
  private static final double SAME = 1e-8;

  /**
   * Checks the number of bins.
   *
   * @throws IllegalArgumentException if there are fewer than 2
   */
  public Binner {
    if (bins < 2) {
      throw new IllegalArgumentException("Binner: expected 2 bins or more but got " + bins);
    }
  }

  /**
   * Bins of one width, from the lowest to the highest number; the bin is written as its number.
   *
   * @throws IllegalArgumentException if there are fewer than 2
   */
  public static Binner uniform(int bins) {
    return new Binner(bins, false, Binning.Encoding.ORDINAL);
  }

  /**
   * Bins that hold about as many training examples each; the bin is written as its number.
   *
   * @throws IllegalArgumentException if there are fewer than 2
   */
  public static Binner quantile(int bins) {
    return new Binner(bins, true, Binning.Encoding.ORDINAL);
  }

  /** The same bins, each a column of 0 and 1. */
  public Binner oneHot() {
    return new Binner(bins, quantiles, Binning.Encoding.ONE_HOT);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if there are no examples, they were held back, they are not
   *     rows of features, or one holds NaN or an infinite number
   */
  @Override
  public Binning fit(Dataset train) {
    Columns columns = Columns.finite("Binner", train);
    List<NdArray> cuts = new ArrayList<>();
    for (int j = 0; j < columns.count(); j++) {
      cuts.add(NdArray.of(cuts(columns.sorted(j))));
    }
    return new Binning(cuts, encoding);
  }

  private float[] cuts(float... sorted) {
    double low = sorted[0];
    double high = sorted[sorted.length - 1];
    List<Double> edges = new ArrayList<>(List.of(low));
    for (int i = 1; i <= bins; i++) {
      double part = (double) i / bins;
      double edge = quantiles ? Quantiles.of(sorted, part) : low + (high - low) * part;
      if (edge - edges.get(edges.size() - 1) > SAME) {
        edges.add(edge);
      }
    }
    float[] cuts = new float[Math.max(0, edges.size() - 2)];
    for (int i = 0; i < cuts.length; i++) {
      cuts[i] = edges.get(i + 1).floatValue();
    }
    return cuts;
  }

  @Override
  public String toString() {
    return "Binner into "
        + bins
        + (quantiles ? " quantile bins, " : " uniform bins, ")
        + encoding
        + ", not fitted";
  }
}
