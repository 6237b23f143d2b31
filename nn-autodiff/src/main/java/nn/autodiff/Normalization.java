package nn.autodiff;

/** What {@link LayerNorm} and {@link BatchNorm} ask of their inputs. */
final class Normalization {
  private Normalization() {}

  static void requireShapes(String op, NdArray[] x) {
    Shape a = x[0].shape();
    Shape gamma = x[1].shape();
    Shape beta = x[2].shape();
    boolean fits =
        a.rank() > 0
            && a.last() > 0
            && gamma.rank() == 1
            && gamma.size() == a.last()
            && beta.equals(gamma);
    if (!fits) {
      throw new IllegalArgumentException(
          op
              + ": shapes "
              + a
              + ", "
              + gamma
              + " and "
              + beta
              + " do not fit: expected (..., n), (n,) and (n,) with n of 1 or more; give gamma and"
              + " beta one number for each place of the last axis");
    }
  }
}
