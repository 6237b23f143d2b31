package nn.core.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.core.Samples;
import org.junit.jupiter.api.Test;

/** Optimizers that look at a whole matrix of weights. */
class MatrixOptimizersTest {
  private static final Shape SHAPE = Shape.of(4, 6);

  private static double norm(float[] numbers) {
    double squares = 0;
    for (float number : numbers) {
      squares += (double) number * number;
    }
    return StrictMath.sqrt(squares);
  }

  @Test
  void lambStepsAreAsLongAsTheKernelTimesTheRate() {
    float[] before = Samples.normal(1, SHAPE).data();
    for (float size : new float[] {1, 100}) {
      float[] weights = before.clone();
      float[] gradient = Samples.normal(2, SHAPE).data();
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] *= size;
      }
      new Update(new Lamb(0.01), SHAPE).apply(weights, gradient, 1);
      float[] step = new float[weights.length];
      for (int i = 0; i < step.length; i++) {
        step[i] = weights[i] - before[i];
      }
      assertThat(norm(step)).isCloseTo(0.01 * norm(before), within(1e-4));
    }
  }

  @Test
  void lambLetsBiasesFollowAdam() {
    assertThat(new Lamb(0.01).of("dense1/bias", Shape.of(3)))
        .isEqualTo(new Adam(0.01, 0.9, 0.999, 1e-6));
  }

  @Test
  void muonMakesStepsOrthogonal() {
    for (Shape shape : new Shape[] {SHAPE, Shape.of(6, 4), Shape.of(2, 3, 4), Shape.of(5, 5)}) {
      NdArray matrix = Samples.normal(3, shape);
      int columns = shape.last();
      int rows = shape.size() / columns;
      Tensor even = Tensor.constant(MuonMatrix.orthogonal(matrix.reshape(rows, columns)));
      Tensor square =
          rows > columns ? even.transpose().matmul(even) : even.matmul(even.transpose());
      int n = Math.min(rows, columns);
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          // Singular values come near 1, between about 0.7 and 1.2.
          assertThat(square.data().get(i, j)).isCloseTo(i == j ? 1 : 0, within(0.5f));
        }
      }
    }
  }

  @Test
  void muonLetsBiasesFollowAnother() {
    assertThat(new Muon().of("dense1/bias", Shape.of(3)))
        .isEqualTo(new AdamW().of("dense1/bias", Shape.of(3)));
    assertThat(new Muon().of("dense1/kernel", SHAPE).slots()).containsExactly("mean");
  }

  @Test
  void muonStepsDoNotDependOnTheSizeOfTheGradient() {
    float[] gradient = Samples.normal(4, SHAPE).data();
    float[] small = new float[24];
    float[] large = new float[24];
    new Update(new Muon(0.1), SHAPE).apply(small, gradient, 1);
    for (int i = 0; i < 24; i++) {
      gradient[i] *= 1024;
    }
    new Update(new Muon(0.1), SHAPE).apply(large, gradient, 1);
    assertThat(large).containsExactly(small, within(1e-5f));
  }

  @Test
  void adafactorRemembersRowsAndColumnsOnly() {
    Optimizer kernel = new Adafactor().of("conv1/kernel", Shape.of(3, 3, 5, 7));
    assertThat(kernel.slotShape("rowMeanSquare", Shape.of(3, 3, 5, 7)))
        .isEqualTo(Shape.of(3, 3, 5));
    assertThat(kernel.slotShape("columnMeanSquare", Shape.of(3, 3, 5, 7)))
        .isEqualTo(Shape.of(3, 3, 7));
    assertThat(new Adafactor().of("conv1/bias", Shape.of(7)).slots()).containsExactly("meanSquare");
  }

  @Test
  void adafactorFollowsItsFormula() {
    double[] w = new double[24];
    float[] weights = Samples.normal(5, SHAPE).data().clone();
    for (int i = 0; i < 24; i++) {
      w[i] = weights[i];
    }
    double[] r = new double[4];
    double[] c = new double[6];
    Update update = new Update(new Adafactor(), SHAPE);
    for (int t = 1; t <= 20; t++) {
      float[] g = Samples.normal(100 + t, SHAPE).data();
      update.apply(weights, g, t);
      double keep = 1 - StrictMath.pow(t, -0.8);
      double mean = 0;
      for (int row = 0; row < 4; row++) {
        double sum = 0;
        for (int column = 0; column < 6; column++) {
          sum += (double) g[6 * row + column] * g[6 * row + column] / 6;
        }
        r[row] = keep * r[row] + (1 - keep) * sum;
        mean += r[row] / 4;
      }
      for (int column = 0; column < 6; column++) {
        double sum = 0;
        for (int row = 0; row < 4; row++) {
          sum += (double) g[6 * row + column] * g[6 * row + column] / 4;
        }
        c[column] = keep * c[column] + (1 - keep) * sum;
      }
      double[] u = new double[24];
      double size = 0;
      double length = 0;
      for (int i = 0; i < 24; i++) {
        u[i] = g[i] / StrictMath.sqrt(r[i / 6] * c[i % 6] / mean);
        size += w[i] * w[i] / 24;
        length += u[i] * u[i] / 24;
      }
      double rate = Math.min(0.01, 1 / StrictMath.sqrt(t));
      double far =
          rate * Math.max(1e-3, StrictMath.sqrt(size)) / Math.max(1, StrictMath.sqrt(length));
      for (int i = 0; i < 24; i++) {
        w[i] -= far * u[i];
        assertThat((double) weights[i]).isCloseTo(w[i], within(1e-5));
      }
    }
  }
}
