package nn.bench.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** A register tile: eight rows of C, two vectors wide; rows are an, bn and cn numbers apart. */
final class Tile {
  static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  static final int LENGTH = FLOATS.length();

  private Tile() {}

  static void compute(
      int k, float[] a, int at, int an, float[] b, int bAt, int bn, float[] c, int cAt, int cn) {
    FloatVector c00 = FloatVector.zero(FLOATS), c01 = c00;
    FloatVector c10 = FloatVector.zero(FLOATS), c11 = c10;
    FloatVector c20 = FloatVector.zero(FLOATS), c21 = c20;
    FloatVector c30 = FloatVector.zero(FLOATS), c31 = c30;
    FloatVector c40 = FloatVector.zero(FLOATS), c41 = c40;
    FloatVector c50 = FloatVector.zero(FLOATS), c51 = c50;
    FloatVector c60 = FloatVector.zero(FLOATS), c61 = c60;
    FloatVector c70 = FloatVector.zero(FLOATS), c71 = c70;
    for (int p = 0; p < k; p++) {
      FloatVector b0 = FloatVector.fromArray(FLOATS, b, bAt + p * bn);
      FloatVector b1 = FloatVector.fromArray(FLOATS, b, bAt + p * bn + LENGTH);
      FloatVector x = FloatVector.broadcast(FLOATS, a[at + p]);
      c00 = x.fma(b0, c00);
      c01 = x.fma(b1, c01);
      x = FloatVector.broadcast(FLOATS, a[at + an + p]);
      c10 = x.fma(b0, c10);
      c11 = x.fma(b1, c11);
      x = FloatVector.broadcast(FLOATS, a[at + 2 * an + p]);
      c20 = x.fma(b0, c20);
      c21 = x.fma(b1, c21);
      x = FloatVector.broadcast(FLOATS, a[at + 3 * an + p]);
      c30 = x.fma(b0, c30);
      c31 = x.fma(b1, c31);
      x = FloatVector.broadcast(FLOATS, a[at + 4 * an + p]);
      c40 = x.fma(b0, c40);
      c41 = x.fma(b1, c41);
      x = FloatVector.broadcast(FLOATS, a[at + 5 * an + p]);
      c50 = x.fma(b0, c50);
      c51 = x.fma(b1, c51);
      x = FloatVector.broadcast(FLOATS, a[at + 6 * an + p]);
      c60 = x.fma(b0, c60);
      c61 = x.fma(b1, c61);
      x = FloatVector.broadcast(FLOATS, a[at + 7 * an + p]);
      c70 = x.fma(b0, c70);
      c71 = x.fma(b1, c71);
    }
    c00.intoArray(c, cAt);
    c01.intoArray(c, cAt + LENGTH);
    c10.intoArray(c, cAt + cn);
    c11.intoArray(c, cAt + cn + LENGTH);
    c20.intoArray(c, cAt + 2 * cn);
    c21.intoArray(c, cAt + 2 * cn + LENGTH);
    c30.intoArray(c, cAt + 3 * cn);
    c31.intoArray(c, cAt + 3 * cn + LENGTH);
    c40.intoArray(c, cAt + 4 * cn);
    c41.intoArray(c, cAt + 4 * cn + LENGTH);
    c50.intoArray(c, cAt + 5 * cn);
    c51.intoArray(c, cAt + 5 * cn + LENGTH);
    c60.intoArray(c, cAt + 6 * cn);
    c61.intoArray(c, cAt + 6 * cn + LENGTH);
    c70.intoArray(c, cAt + 7 * cn);
    c71.intoArray(c, cAt + 7 * cn + LENGTH);
  }

  static void add(float[] tile, float[] c, int at, int n) {
    for (int r = 0; r < 8; r++) {
      for (int j = 0; j < 2 * LENGTH; j += LENGTH) {
        FloatVector sum = FloatVector.fromArray(FLOATS, c, at + r * n + j);
        FloatVector more = FloatVector.fromArray(FLOATS, tile, r * 2 * LENGTH + j);
        sum.add(more).intoArray(c, at + r * n + j);
      }
    }
  }
}
