package nn.bench.vector;

import java.util.function.LongSupplier;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** How many floating-point operations one core can do: fused multiply-adds that touch no memory. */
public final class FmaLimit implements LongSupplier {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int ROUNDS = 100_000;
  private float sink;

  /** The only state is a place for the result, so that the loop is not optimized away. */
  public FmaLimit() {}

  /** Runs the loop once and says how many operations that were. */
  @Override
  public long getAsLong() {
    FloatVector x = FloatVector.broadcast(SPECIES, 0.999f);
    FloatVector y = FloatVector.broadcast(SPECIES, 1e-3f);
    FloatVector a = y, b = y, c = y, d = y, e = y, f = y, g = y, h = y, i = y, j = y;
    for (int round = 0; round < ROUNDS; round++) {
      a = a.fma(x, y);
      b = b.fma(x, y);
      c = c.fma(x, y);
      d = d.fma(x, y);
      e = e.fma(x, y);
      f = f.fma(x, y);
      g = g.fma(x, y);
      h = h.fma(x, y);
      i = i.fma(x, y);
      j = j.fma(x, y);
    }
    FloatVector sum = a.add(b).add(c).add(d).add(e).add(f).add(g).add(h).add(i).add(j);
    sink += sum.lane(0);
    return 10L * 2 * SPECIES.length() * ROUNDS;
  }

  /** The result of all loops so far. */
  public float sink() {
    return sink;
  }
}
