package nn.data.transforms;

import nn.autodiff.NdArray;
import nn.core.training.Dataset;

/**
 * Learns how far from 0 each feature goes, so that the training examples come to lie between -1 and
 * 1 and what was 0 stays 0: for counts and other data that are mostly 0.
 *
 * <p><b>Shapes:</b> examples {@code (features,)}.
 *
 * <pre>{@code
 * NdArray scaled = new MaxAbsScaler().fit(train).apply(inputs);
 * }</pre>
 */
public record MaxAbsScaler() implements Fittable<MaxAbsScaling> {
  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if there are no examples, they were held back, they are not
   *     rows of features, or one holds NaN or an infinite number
   */
  @Override
  public MaxAbsScaling fit(Dataset train) {
    float[] farthest = new float[Columns.features("MaxAbsScaler", train)];
    Columns.forEach(
        "MaxAbsScaler",
        train,
        false,
        (number, example, j) -> farthest[j] = Math.max(farthest[j], Math.abs(number)));
    for (int j = 0; j < farthest.length; j++) {
      farthest[j] = farthest[j] == 0 ? 1 : farthest[j];
    }
    return new MaxAbsScaling(NdArray.of(farthest));
  }

  @Override
  public String toString() {
    return "MaxAbsScaler, not fitted";
  }
}
