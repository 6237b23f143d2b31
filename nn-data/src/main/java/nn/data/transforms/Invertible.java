package nn.data.transforms;

import nn.autodiff.NdArray;

/**
 * A transform that can be undone: {@code inverse(apply(x))} is {@code x}, but for rounding.
 *
 * <p>What a network predicts of scaled targets comes back in their own units so. <b>Shapes:</b> as
 * of {@link #apply}, the other way round.
 *
 * <pre>{@code
 * Standardization standardize = Standardizer.perFeature().fit(train);
 * NdArray same = standardize.inverse(standardize.apply(inputs));
 * }</pre>
 */
public interface Invertible extends Transform {
  /**
   * The way back.
   *
   * @param batch numbers as {@link #apply} gives them
   * @return the numbers as they were before, in an array of their own
   * @throws IllegalArgumentException if the shape is not one that {@link #apply} gives
   */
  NdArray inverse(NdArray batch);
}
