package nn.data.transforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import org.junit.jupiter.api.Test;

class PcaTest {

  /**
   * Numbers whose spread falls from feature to feature, turned so that no feature is a component.
   */
  private static NdArray rows(int n, int features) {
    RandomStream random = RandomStream.of(9, "rows");
    NdArray rows = NdArray.zeros(Shape.of(n, features));
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < features; k++) {
        double far = 10 * random.nextGaussian() / (k + 1);
        for (int j = 0; j < features; j++) {
          rows.data()[i * features + j] += (float) (far * StrictMath.cos(j * (k + 0.5)) + 1);
        }
      }
    }
    return rows;
  }

  private static PrincipalComponents fit(int components, NdArray rows) {
    return new Pca(components).fit(TransformSamples.data(rows));
  }

  @Test
  void findsTheDirectionOfALine() {
    NdArray line = NdArray.of(new float[][] {{1, 1}, {2, 3}, {3, 5}});
    PrincipalComponents found = fit(2, line);
    float root = (float) Math.sqrt(0.2);
    assertThat(found.mean()).isEqualTo(NdArray.of(2, 3));
    assertThat(found.components().get(0, 0)).isCloseTo(root, within(1e-6f));
    assertThat(found.components().get(0, 1)).isCloseTo(2 * root, within(1e-6f));
    assertThat(found.variance().get(0)).isCloseTo(5, within(1e-5f));
    assertThat(found.share().get(0)).isCloseTo(1, within(1e-6f));
    assertThat(found.apply(line).get(2, 0)).isCloseTo((float) Math.sqrt(5), within(1e-5f));
  }

  @Test
  void directionsAreAtRightAnglesAlsoWhereNothingIsLeftToExplain() {
    NdArray equal = NdArray.full(Shape.of(5, 4), 3);
    NdArray few = rows(6, 30);
    NdArray twice = NdArray.zeros(Shape.of(4, 9));
    System.arraycopy(rows(2, 9).data(), 0, twice.data(), 0, 18);
    System.arraycopy(rows(2, 9).data(), 0, twice.data(), 18, 18);
    for (NdArray rows : new NdArray[] {equal, few, twice, rows(40, 8)}) {
      int k = Math.min(rows.shape().dim(0), rows.shape().dim(1));
      NdArray directions = fit(k, rows).components();
      for (int a = 0; a < k; a++) {
        for (int b = 0; b < k; b++) {
          double dot = 0;
          for (int j = 0; j < rows.shape().dim(1); j++) {
            dot += (double) directions.get(a, j) * directions.get(b, j);
          }
          assertThat(dot).isCloseTo(a == b ? 1 : 0, within(1e-6));
        }
      }
    }
    assertThat(fit(2, equal).share()).isEqualTo(NdArray.of(0, 0));
  }

  @Test
  void fewExamplesGiveTheSameAsTheirCovarianceDoes() {
    NdArray rows = rows(20, 19);
    double[] mean = new double[19];
    for (int i = 0; i < rows.size(); i++) {
      mean[i % 19] += rows.data()[i] / 20.0;
    }
    Spread few = new FewExamples(TransformSamples.data(rows), mean);
    Spread many = new ManyExamples(TransformSamples.data(rows), mean);
    assertThat(few.variance()).isCloseTo(many.variance(), within(1e-4));
    for (int i = 0; i < 5; i++) {
      double value = many.eigen(5).value(i);
      assertThat(few.eigen(5).value(i)).isCloseTo(value, within(1e-5 * value));
      double[] direction = few.direction(few.eigen(5).vector(i));
      Vectors.orthonormalize(direction, new double[0][], 0);
      assertThat(Math.abs(Vectors.dot(direction, many.eigen(5).vector(i))))
          .isCloseTo(1, within(1e-6));
    }
  }

  @Test
  void manyFeaturesGiveTheSameByIteration() {
    int size = 300;
    CrossProducts products = new CrossProducts(size);
    NdArray rows = rows(400, size);
    double[][] numbers = new double[400][size];
    for (int i = 0; i < rows.size(); i++) {
      numbers[i / size][i % size] = rows.data()[i] - 1;
    }
    products.add(numbers, 400);
    double[][] matrix = products.dividedBy(400);
    Eigen all = SymmetricEigen.of(matrix);
    Eigen first = LeadingEigen.of(matrix, 3);
    assertThat(first.count()).isEqualTo(3);
    for (int i = 0; i < 3; i++) {
      assertThat(first.value(i)).isCloseTo(all.value(i), within(1e-9 * all.value(0)));
      assertThat(Math.abs(Vectors.dot(first.vector(i), all.vector(i)))).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void solvesMatricesOfEverySmallSize() {
    RandomStream random = RandomStream.of(2, "matrix");
    for (int size = 1; size <= 40; size++) {
      double[][] matrix = new double[size][size];
      for (int i = 0; i < size; i++) {
        for (int j = i; j < size; j++) {
          matrix[i][j] = size % 7 == 0 ? (i == j ? 2 : 0) : random.nextGaussian();
          matrix[j][i] = matrix[i][j];
        }
      }
      Eigen solved = SymmetricEigen.of(matrix);
      for (int i = 0; i < size; i++) {
        for (int row = 0; row < size; row++) {
          double image = Vectors.dot(matrix[row], solved.vector(i));
          assertThat(image).isCloseTo(solved.value(i) * solved.vector(i)[row], within(1e-12 * 40));
        }
        assertThat(i == 0 || solved.value(i) <= solved.value(i - 1)).isTrue();
      }
    }
  }

  @Test
  void keepsAsManyAsExplainEnough() {
    NdArray rows = rows(50, 6);
    PrincipalComponents all = fit(6, rows);
    PrincipalComponents most = Pca.explaining(0.9).fit(TransformSamples.data(rows));
    int kept = most.share().size();
    assertThat(sum(most.share(), kept)).isGreaterThanOrEqualTo(0.9);
    assertThat(sum(all.share(), kept - 1)).isLessThan(0.9);
    assertThat(sum(all.share(), 6)).isCloseTo(1, within(1e-6));
  }

  private static double sum(NdArray numbers, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += numbers.data()[i];
    }
    return sum;
  }

  @Test
  void theWayBackIsTheNearestPoint() {
    NdArray line = NdArray.of(new float[][] {{-1, -1}, {1, 1}, {-2, -2}, {2, 2}});
    PrincipalComponents one = fit(1, line);
    NdArray beside = NdArray.of(new float[][] {{0, 2}});
    NdArray back = one.inverse(one.apply(beside));
    assertThat(back.get(0, 0)).isCloseTo(1, within(1e-6f));
    assertThat(back.get(0, 1)).isCloseTo(1, within(1e-6f));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> one.inverse(beside))
        .withMessageContaining(
            "its 1 component, the places of the last axis, but got shape (1, 2)");
  }

  @Test
  void rejectsWhatHasNoComponents() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Pca(0))
        .withMessageContaining("1 component or more but got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Pca.explaining(95))
        .withMessageContaining("above 0 to 1 but got 95.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fit(3, rows(10, 2)))
        .withMessageContaining("got 10 examples of 2 features for 3 components");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fit(1, rows(1, 2)))
        .withMessageContaining("got 1 example of 2 features");
    NdArray hole = rows(10, 2);
    hole.data()[3] = Float.NaN;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fit(1, hole))
        .withMessageContaining("Pca: feature 1 of example 1 is NaN")
        .withMessageContaining("Imputer");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fit(1, rows(10, 4).reshape(10, 2, 2)))
        .withMessageContaining("flatten()");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new PrincipalComponents(
                    NdArray.of(1), NdArray.zeros(Shape.of(1, 2)), NdArray.of(1), NdArray.of(1)))
        .withMessageContaining("got (1, 2), (1,), (1,) and (1,)");
  }
}
