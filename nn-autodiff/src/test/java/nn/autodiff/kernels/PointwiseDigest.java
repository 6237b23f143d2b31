package nn.autodiff.kernels;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * Prints one number made of all bits that this JVM's kernels compute pointwise, row by row and
 * column by column, for every length of what is left over at a vector's end, and for infinities,
 * NaN, -0 and subnormals.
 */
final class PointwiseDigest {
  private static final int LONGEST = 70;
  private static final int MANY = 270_000;

  private final CRC32 crc = new CRC32();
  private final float[] a;
  private final float[] b;
  private final float[] out = new float[MANY];

  private PointwiseDigest(float[] a, float[] b) {
    this.a = a;
    this.b = b;
  }

  public static void main(String[] args) {
    System.out.println(of(KernelChoice.chosen()) + " " + KernelChoice.describe());
  }

  static String of(Kernels kernels) {
    var special = new PointwiseDigest(SpecialNumbers.of(MANY, 1), SpecialNumbers.of(MANY, 2));
    var usual =
        new PointwiseDigest(SpecialNumbers.gaussian(MANY, 3), SpecialNumbers.gaussian(MANY, 4));
    special.addAll(kernels);
    usual.addAll(kernels);
    return special.crc.getValue() + "-" + usual.crc.getValue();
  }

  private void addAll(Kernels kernels) {
    for (Primitive f : Primitive.values()) {
      for (int n = 0; n <= LONGEST; n++) {
        pointwise(kernels, f, n % 3, n);
      }
      pointwise(kernels, f, 0, f == Primitive.POW || f == Primitive.SIN ? 20_000 : MANY - 1);
    }
    for (int n = 0; n <= LONGEST; n++) {
      out[0] = kernels.sum(a, n % 3, n);
      out[1] = kernels.max(a, n % 3, n);
      add(2);
    }
    for (int columns = 1; columns <= LONGEST; columns++) {
      rows(kernels.rows(), 1, 18, columns);
      columns(kernels, 18, columns);
    }
    rows(kernels.rows(), 0, 2000, 10);
    rows(kernels.rows(), 0, 2000, 65);
    columns(kernels, 27_000, 10);
    columns(kernels, 190, 1400);
  }

  private void pointwise(Kernels kernels, Primitive f, int at, int n) {
    if (f.arity() == 1) {
      kernels.unary(f, a, at, out, 0, n);
    } else {
      kernels.binary(f, a, at, b, 0, out, 0, n);
    }
    add(n);
  }

  private void rows(RowKernels rows, int from, int to, int columns) {
    float[] labels = new float[to];
    for (int row = 0; row < to; row++) {
      labels[row] = row % columns;
    }
    int n = to * columns;
    rows.softmax(a, out, from, to, columns);
    add(n);
    rows.softmaxGradient(a, b, out, from, to, columns);
    add(n);
    rows.logSoftmax(a, out, from, to, columns);
    add(n);
    rows.logSoftmaxGradient(a, b, out, from, to, columns);
    add(n);
    rows.crossEntropy(a, labels, out, from, to, columns);
    add(n);
    rows.crossEntropyGradient(a, labels, 0.1f, out, from, to, columns);
    add(n);
    rows.layerNorm(a, b, b, 1e-3f, out, from, to, columns);
    add(n);
    rows.layerNormGradient(a, b, 1e-3f, b, out, from, to, columns);
    add(n);
  }

  private void columns(Kernels kernels, int rows, int columns) {
    ColumnKernels on = kernels.columns();
    int n = rows * columns;
    on.sum(a, 0, rows, columns, out, 0);
    add(columns);
    on.sumProducts(a, b, b, rows, columns, out);
    add(columns);
    on.sumSquares(a, b, rows, columns, out);
    add(columns);
    on.scale(a, b, b, b, out, rows, columns);
    add(n);
    on.scaleAndAdd(a, b, b, b, b, b, out, rows, columns);
    add(n);
    kernels.binaryRow(Primitive.ADD, a, 0, b, 1, out, 0, rows, columns);
    add(n);
  }

  /** NaN has one bit pattern here, as the kernels leave it open which. */
  private void add(int n) {
    var bytes = ByteBuffer.allocate(4 * n);
    for (int i = 0; i < n; i++) {
      bytes.putInt(Float.floatToIntBits(out[i]));
    }
    crc.update(bytes.array());
  }
}
