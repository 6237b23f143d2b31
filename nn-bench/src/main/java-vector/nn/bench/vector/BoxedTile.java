package nn.bench.vector;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;

/** The tile as one would like to write it, with its sums in an array: each sum is an object. */
final class BoxedTile {
  private BoxedTile() {}

  static void compute(
      int k, float[] a, int at, int an, float[] b, int bAt, int bn, float[] c, int cAt, int cn) {
    FloatVector[] sums = new FloatVector[16];
    Arrays.fill(sums, FloatVector.zero(Tile.FLOATS));
    for (int p = 0; p < k; p++) {
      FloatVector b0 = FloatVector.fromArray(Tile.FLOATS, b, bAt + p * bn);
      FloatVector b1 = FloatVector.fromArray(Tile.FLOATS, b, bAt + p * bn + Tile.LENGTH);
      for (int r = 0; r < 8; r++) {
        FloatVector x = FloatVector.broadcast(Tile.FLOATS, a[at + r * an + p]);
        sums[2 * r] = x.fma(b0, sums[2 * r]);
        sums[2 * r + 1] = x.fma(b1, sums[2 * r + 1]);
      }
    }
    for (int r = 0; r < 8; r++) {
      sums[2 * r].intoArray(c, cAt + r * cn);
      sums[2 * r + 1].intoArray(c, cAt + r * cn + Tile.LENGTH);
    }
  }
}
