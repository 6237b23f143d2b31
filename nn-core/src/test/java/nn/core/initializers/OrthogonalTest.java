package nn.core.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import org.junit.jupiter.api.Test;

class OrthogonalTest {
  @Property(tries = 60)
  void hasOrthonormalColumnsOrRows(
      @ForAll @LongRange(min = 0, max = 1000) long seed,
      @ForAll @IntRange(min = 1, max = 30) int inputs,
      @ForAll @IntRange(min = 1, max = 30) int outputs) {
    float[] q = create(new Orthogonal(), seed, Shape.of(inputs, outputs)).data();
    boolean wide = inputs < outputs;
    int vectors = Math.min(inputs, outputs);
    for (int a = 0; a < vectors; a++) {
      for (int b = 0; b < vectors; b++) {
        double product = 0;
        for (int i = 0; i < Math.max(inputs, outputs); i++) {
          product +=
              wide
                  ? (double) q[a * outputs + i] * q[b * outputs + i]
                  : (double) q[i * outputs + a] * q[i * outputs + b];
        }
        assertThat(product).isCloseTo(a == b ? 1 : 0, within(1e-6));
      }
    }
  }

  @Test
  void isAKernelOfWhichAllAxesButTheLastCountAsOne() {
    NdArray kernel = create(new Orthogonal(), 3, Shape.of(3, 3, 2, 4));
    assertThat(kernel.reshape(18, 4)).isEqualTo(create(new Orthogonal(), 3, Shape.of(18, 4)));
  }

  @Test
  void multipliesByItsGain() {
    NdArray twice = create(new Orthogonal(2), 3, Shape.of(5, 4));
    NdArray once = create(new Orthogonal(), 3, Shape.of(5, 4));
    for (int i = 0; i < 20; i++) {
      assertThat(twice.data()[i]).isEqualTo(2 * once.data()[i]);
    }
  }

  /** Of a random sign; without the correction of signs the first number is always negative. */
  @Test
  void favoursNoSign() {
    int positive = 0;
    for (int seed = 0; seed < 400; seed++) {
      positive += create(new Orthogonal(), seed, Shape.of(3, 3)).data()[0] > 0 ? 1 : 0;
    }
    assertThat(positive).isBetween(160, 240);
  }

  @Test
  void factorizesWhatItWasGiven() {
    double[][] a = {{3, 4, 0}, {1, 2, 2}};
    double[][] q = Householder.orthonormal(new double[][] {a[0].clone(), a[1].clone()});
    // By Gram and Schmidt: (3, 4, 0) / 5, and (1, 2, 2) less 11/5 of it, made as long as 1.
    double length = StrictMath.sqrt(0.32 * 0.32 + 0.24 * 0.24 + 4);
    assertThat(q[0]).containsExactly(new double[] {0.6, 0.8, 0}, within(1e-15));
    assertThat(q[1])
        .containsExactly(new double[] {-0.32 / length, 0.24 / length, 2 / length}, within(1e-15));
  }

  @Test
  void survivesAColumnOfZeros() {
    double[][] q = Householder.orthonormal(new double[][] {{0, 0}, {3, 4}});
    assertThat(q[0][0] * q[1][0] + q[0][1] * q[1][1]).isCloseTo(0, within(1e-15));
  }

  private static NdArray create(Initializer initializer, long seed, Shape shape) {
    return initializer.create(shape, RandomStream.of(seed, "weights/kernel"));
  }
}
