package nn.autodiff.kernels.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import nn.autodiff.kernels.Kernels;
import nn.autodiff.kernels.PlainKernels;
import nn.autodiff.kernels.Primitive;

/** The kernels on the Vector API. */
public final class VectorKernels implements Kernels {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  private final Kernels plain = new PlainKernels();

  /** The only state is none at all. */
  public VectorKernels() {}

  @Override
  public String name() {
    return "vector";
  }

  @Override
  public void unary(Primitive f, float[] a, int aAt, float[] out, int outAt, int n) {
    plain.unary(f, a, aAt, out, outAt, n);
  }

  @Override
  public void binary(
      Primitive f, float[] a, int aAt, float[] b, int bAt, float[] out, int outAt, int n) {
    if (f != Primitive.ADD) {
      plain.binary(f, a, aAt, b, bAt, out, outAt, n);
      return;
    }
    int i = 0;
    for (; i <= n - SPECIES.length(); i += SPECIES.length()) {
      FloatVector.fromArray(SPECIES, a, aAt + i)
          .add(FloatVector.fromArray(SPECIES, b, bAt + i))
          .intoArray(out, outAt + i);
    }
    for (; i < n; i++) {
      out[outAt + i] = a[aAt + i] + b[bAt + i];
    }
  }

  @Override
  public float sum(float[] a, int at, int n) {
    return plain.sum(a, at, n);
  }

  @Override
  public float max(float[] a, int at, int n) {
    return plain.max(a, at, n);
  }

  @Override
  public void softmax(float[] x, float[] out, int rows, int columns) {
    plain.softmax(x, out, rows, columns);
  }

  @Override
  public void logSoftmax(float[] x, float[] out, int rows, int columns) {
    plain.logSoftmax(x, out, rows, columns);
  }

  @Override
  public void matmul(
      int m,
      int n,
      int k,
      float[] a,
      int aAt,
      boolean aTransposed,
      float[] b,
      int bAt,
      boolean bTransposed,
      float[] c,
      int cAt) {
    plain.matmul(m, n, k, a, aAt, aTransposed, b, bAt, bTransposed, c, cAt);
  }
}
