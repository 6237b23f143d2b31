package nn.autodiff.kernels;

import nn.autodiff.RandomStream;

/** The operands of one product, with numbers before and after them that must stay as they are. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ProductCase(
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
    int cAt,
    boolean add) {

  /** Random numbers in [-1, 1) everywhere; cases counts 0 to 7 through the transposes and add. */
  static ProductCase random(int m, int n, int k, int cases, long seed) {
    var random = RandomStream.of(seed, "product");
    int aAt = random.nextInt(4);
    int bAt = random.nextInt(4);
    int cAt = random.nextInt(4);
    return new ProductCase(
        m,
        n,
        k,
        numbers(random, aAt + m * k + 3),
        aAt,
        (cases & 1) != 0,
        numbers(random, bAt + k * n + 3),
        bAt,
        (cases & 2) != 0,
        numbers(random, cAt + m * n + 3),
        cAt,
        (cases & 4) != 0);
  }

  /** All of C's array after these kernels' product. */
  float[] on(Kernels kernels) {
    float[] out = c.clone();
    kernels.matmul(m, n, k, a, aAt, aTransposed, b, bAt, bTransposed, out, cAt, add);
    return out;
  }

  @Override
  public String toString() {
    return "(%d, %d) x (%d, %d), A%s at %d, B%s at %d, C at %d%s"
        .formatted(
            m,
            k,
            k,
            n,
            aTransposed ? " transposed" : "",
            aAt,
            bTransposed ? " transposed" : "",
            bAt,
            cAt,
            add ? ", added" : "");
  }

  private static float[] numbers(RandomStream random, int n) {
    float[] numbers = new float[n];
    for (int i = 0; i < n; i++) {
      numbers[i] = 2 * random.nextFloat() - 1;
    }
    return numbers;
  }
}
