package nn.core.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Samples;
import org.junit.jupiter.api.Test;

class EigenTest {
  @Test
  void aMatrixStretchesItsEigenvectors() {
    int n = 9;
    NdArray normal = Samples.normal(1, Shape.of(n, n));
    double[][] a = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        a[i][j] = (double) normal.get(i, j) + normal.get(j, i);
      }
    }
    Eigen eigen = Eigen.of(a);
    for (int number = 0; number < n; number++) {
      double[] v = eigen.vector(number);
      double length = 0;
      for (int i = 0; i < n; i++) {
        double product = 0;
        for (int j = 0; j < n; j++) {
          product += a[i][j] * v[j];
        }
        assertThat(product).isCloseTo(eigen.value(number) * v[i], within(1e-12));
        length += v[i] * v[i];
      }
      assertThat(length).isCloseTo(1, within(1e-12));
      assertThat(eigen.value(number)).isLessThanOrEqualTo(eigen.value(Math.max(0, number - 1)));
    }
  }

  @Test
  void ofOneNumberThatIsItsOwn() {
    Eigen eigen = Eigen.of(new double[][] {{-3}});
    assertThat(eigen.value(0)).isEqualTo(-3);
    assertThat(eigen.vector(0)).containsExactly(1);
  }

  @Test
  void leavesADiagonalAsItIs() {
    Eigen eigen = Eigen.of(new double[][] {{1, 0}, {0, 4}});
    assertThat(eigen.value(0)).isEqualTo(4);
    assertThat(eigen.vector(0)).containsExactly(0, 1);
  }
}
