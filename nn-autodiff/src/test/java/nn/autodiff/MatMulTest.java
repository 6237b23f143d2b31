package nn.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatMulTest {
  private static Tensor zeros(int... dims) {
    return Tensor.of(NdArray.zeros(Shape.of(dims)));
  }

  @Test
  void multipliesTwoMatrices() {
    Tensor a = Tensor.of(NdArray.of(new float[][] {{1, 2, 3}, {4, 5, 6}}));
    Tensor b = Tensor.of(NdArray.of(new float[][] {{1, 0}, {0, 1}, {10, 100}}));

    assertThat(a.matmul(b).data()).isEqualTo(NdArray.of(new float[][] {{31, 302}, {64, 605}}));
  }

  @Property(tries = 100)
  void isTheSumOfProducts(
      @ForAll @IntRange(min = 0, max = 3) int batch,
      @ForAll @IntRange(min = 1, max = 40) int m,
      @ForAll @IntRange(min = 1, max = 40) int n,
      @ForAll @IntRange(min = 1, max = 300) int k) {
    NdArray a = Numbers.random(m, batch, m, k);
    NdArray b = Numbers.random(n, batch, k, n);
    NdArray c = Tensor.of(a).matmul(Tensor.of(b)).data();

    assertThat(c.shape()).isEqualTo(Shape.of(batch, m, n));
    for (int at = 0; at < c.size(); at++) {
      int row = at / n;
      int first = row / m * k * n + at % n;
      double sum = 0;
      for (int p = 0; p < k; p++) {
        sum += (double) a.data()[row * k + p] * b.data()[first + p * n];
      }
      assertThat((double) c.data()[at]).isCloseTo(sum, within(2e-5 * k));
    }
  }

  @Test
  void broadcastsLeadingAxesAsIfTheyWereCopied() {
    NdArray a = Numbers.random(1, 3, 1, 2, 4);
    NdArray b = Numbers.random(2, 5, 4, 2);
    NdArray wideA = Expand.to(a, Shape.of(3, 5, 2, 4));
    NdArray wideB = Expand.to(b, Shape.of(3, 5, 4, 2));

    assertThat(Tensor.of(a).matmul(Tensor.of(b)).data())
        .isEqualTo(Tensor.of(wideA).matmul(Tensor.of(wideB)).data());
  }

  @Test
  void takesABatchTimesOneMatrixAsOneLongProduct() {
    NdArray a = Numbers.random(3, 3, 2, 4);
    NdArray b = Numbers.random(4, 4, 5);

    assertThat(Tensor.of(a).matmul(Tensor.of(b)).data())
        .isEqualTo(Tensor.of(a).matmul(Tensor.of(b).expand(Shape.of(3, 4, 5))).data());
  }

  /** Long enough to be shared out, or made of products large enough to be shared out themselves. */
  @ParameterizedTest
  @CsvSource({"37, 20, 30, 40", "3, 170, 160, 170"})
  void eachProductOfABatchIsThatOfItsOwnMatrices(int batch, int m, int n, int k) {
    NdArray a = Numbers.random(5, batch, m, k);
    NdArray b = Numbers.random(6, batch, k, n);
    float[] c = Tensor.of(a).matmul(Tensor.of(b)).data().data();

    for (int i = 0; i < batch; i++) {
      float[] left = Arrays.copyOfRange(a.data(), i * m * k, (i + 1) * m * k);
      float[] right = Arrays.copyOfRange(b.data(), i * k * n, (i + 1) * k * n);
      Tensor one = Tensor.of(NdArray.of(left).reshape(m, k));
      assertThat(one.matmul(Tensor.of(NdArray.of(right).reshape(k, n))).data().data())
          .isEqualTo(Arrays.copyOfRange(c, i * m * n, (i + 1) * m * n));
    }
  }

  @Test
  void givesZerosWhereThereIsNothingToAddUp() {
    assertThat(zeros(2, 0).matmul(zeros(0, 3)).data()).isEqualTo(NdArray.zeros(Shape.of(2, 3)));
  }

  @Test
  void takesEmptyShapesForwardAndBack() {
    int[][][] pairs = {
      {{0, 3}, {3, 2}}, {{2, 3}, {3, 0}}, {{2, 0}, {0, 3}}, {{0, 2, 3}, {3, 4}},
      {{0, 2, 3}, {0, 3, 4}}, {{2, 3, 0}, {0, 4}}, {{5, 0, 3}, {3, 0}}, {{1, 2, 3}, {0, 3, 4}}
    };
    for (int[][] pair : pairs) {
      Tensor a = zeros(pair[0]);
      Tensor b = zeros(pair[1]);
      a.matmul(b).sum().backward();

      assertThat(a.grad()).isEqualTo(a.data());
      assertThat(b.grad()).isEqualTo(b.data());
    }
  }

  @Test
  void namesBothShapesWhenTheInnerLengthsDiffer() {
    assertThatThrownBy(() -> zeros(2, 3).matmul(zeros(4, 5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "matmul: shapes (2, 3) and (4, 5) do not fit: expected (..., m, k) and (..., k, n), but"
                + " k is 3 on the left and 4 on the right; transpose or reshape one of them");
  }

  @Test
  void namesBothShapesWhenOneIsAVector() {
    assertThatThrownBy(() -> zeros(2, 3).matmul(zeros(3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "matmul: shapes (2, 3) and (3,) do not fit: expected (..., m, k) and (..., k, n), two"
                + " axes or more each; reshape the vector to one row or one column");
  }

  @Test
  void namesBothShapesWhenTheBatchesDoNotBroadcast() {
    assertThatThrownBy(() -> zeros(2, 3, 4).matmul(zeros(3, 4, 5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "matmul: shapes (2, 3, 4) and (3, 4, 5) do not fit: expected (..., m, k) and (..., k,"
                + " n), with leading axes that are equal or 1; reshape one of them");
  }
}
