package nn.core.constraints;

import nn.autodiff.NdArray;

/**
 * No weight is below zero: {@code w = max(w, 0)}.
 *
 * <pre>{@code
 * Layer parts = new Dense(16).constrained(new NonNegative());
 * }</pre>
 *
 * @see <a href="https://doi.org/10.1038/44565">Lee, Seung: Learning the parts of objects by
 *     non-negative matrix factorization, 1999</a>
 */
public record NonNegative() implements Constraint {
  @Override
  public void apply(NdArray weights) {
    float[] w = weights.data();
    for (int i = 0; i < w.length; i++) {
      w[i] = Math.max(w[i], 0);
    }
  }
}
