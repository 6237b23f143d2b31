package nn.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One program, drawn at random, gives the same results and gradients in both engines. */
class EnginesAgreeTest {
  private static final int LEAVES = 4;
  private static final int STEPS = 25;
  private static final int WIDTH = 5;

  /** The program of a seed: each step applies some function to earlier results. */
  private static <N extends Arithmetic<N>> N run(long seed, List<N> leaves) {
    RandomStream random = RandomStream.of(seed, "program");
    List<N> pool = new ArrayList<>(leaves);
    N sum = leaves.get(0).like(0);
    for (int step = 0; step < STEPS; step++) {
      N a = pool.get(random.nextInt(pool.size()));
      N b = pool.get(random.nextInt(pool.size()));
      N leaf = leaves.get(random.nextInt(LEAVES));
      double c = random.nextInt(-4, 5) / 2.0;
      N next =
          switch (random.nextInt(16)) {
            case 0 -> a.add(b);
            case 1 -> a.sub(b);
            case 2, 3 -> a.mul(b).tanh();
            case 4 -> a.div(b.mul(b).add(1));
            case 5 -> a.maximum(b);
            case 6 -> a.minimum(c);
            case 7 -> a.tanh().exp();
            case 8 -> a.mul(a).add(0.5).log();
            case 9 -> a.mul(a).add(0.1).sqrt();
            case 10 -> a.sin().add(b.cos());
            case 11 -> a.sigmoid().mul(c);
            case 12 -> a.relu();
            case 13 -> a.abs().neg();
            // Of computed numbers that are equal but for roundoff, each engine may find another one
            // the greater; leaves are the same in both.
            case 14 -> leaf.gt(leaves.get(0)).mul(b).add(leaf.lt(c));
            default -> a.tanh().pow(2).add(b.sigmoid().pow(a.tanh()));
          };
      pool.add(next);
      sum = sum.add(next.tanh());
    }
    return sum;
  }

  @Test
  void on1000RandomPrograms() {
    for (long seed = 0; seed < 1000; seed++) {
      List<Tensor> vectors = new ArrayList<>();
      for (int i = 0; i < LEAVES; i++) {
        vectors.add(Tensor.of(Numbers.random(seed * LEAVES + i, WIDTH)));
      }
      Tensor y = run(seed, vectors);
      y.sum().backward();
      for (int j = 0; j < WIDTH; j++) {
        assertEqualAt(j, seed, vectors, y);
      }
    }
  }

  private static void assertEqualAt(int j, long seed, List<Tensor> vectors, Tensor y) {
    List<Value> values = new ArrayList<>();
    List<Tensor> single = new ArrayList<>();
    for (Tensor vector : vectors) {
      values.add(Value.of(vector.data().get(j)));
      single.add(Tensor.of(NdArray.scalar(vector.data().get(j))));
    }
    Value expected = run(seed, values);
    expected.backward();
    String where = "program " + seed + ", number " + j;
    assertThat((double) y.data().get(j)).as(where).isCloseTo(expected.data(), within(1e-4));
    if (j == 0) {
      Tensor one = run(seed, single);
      one.backward();
      assertThat(one.item()).as(where).isEqualTo(y.data().get(j));
    }
    double scale = 1;
    for (Value value : values) {
      scale = Math.max(scale, Math.abs(value.grad()));
    }
    for (int i = 0; i < LEAVES; i++) {
      assertThat((double) vectors.get(i).grad().get(j))
          .as(where)
          .isCloseTo(values.get(i).grad(), within(1e-4 * scale));
      if (j == 0) {
        assertThat(single.get(i).grad().item()).isEqualTo(vectors.get(i).grad().get(j));
      }
    }
  }
}
