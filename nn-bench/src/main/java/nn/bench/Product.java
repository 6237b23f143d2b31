package nn.bench;

import java.util.Map;

/** A way to multiply two square matrices, stored row after row. */
@FunctionalInterface
public interface Product {
  /** Computes C = A B, all of n rows and n columns. */
  void compute(int n, float[] a, float[] b, float[] c);

  /** Several ways, each a little faster than the one before. */
  @FunctionalInterface
  interface Steps {
    /** The ways by their names, in order. */
    Map<String, Product> inOrder();
  }
}
