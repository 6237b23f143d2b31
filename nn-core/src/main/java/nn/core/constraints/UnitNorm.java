package nn.core.constraints;

import nn.autodiff.NdArray;

/**
 * The weights of each unit are 1 long: {@code w = w / |w|}, where {@code |w|} is the root of the
 * sum of squares over all axes but the last; weights that are all zero stay so.
 *
 * <pre>{@code
 * Layer directions = new Dense(8).constrained(new UnitNorm());
 * }</pre>
 */
public record UnitNorm() implements Constraint {
  @Override
  public void apply(NdArray weights) {
    double[] norms = Norms.of(weights);
    float[] factors = new float[norms.length];
    for (int unit = 0; unit < norms.length; unit++) {
      factors[unit] =
          norms[unit] > 0 && Norms.differ(norms[unit], 1) ? (float) (1 / norms[unit]) : 1;
    }
    Norms.scale(weights, factors);
  }
}
