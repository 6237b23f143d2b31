package nn.core.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Samples;
import org.junit.jupiter.api.Test;

class PathPlaneTest {
  private static List<float[]> points(int n, int size, double... stretch) {
    NdArray normal = Samples.normal(1, Shape.of(n, size));
    List<float[]> points = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      float[] point = normal.row(i).data().clone();
      for (int j = 0; j < size; j++) {
        point[j] *= (float) (j < stretch.length ? stretch[j] : 0.01);
      }
      points.add(point);
    }
    return points;
  }

  private static double product(float[] left, float[] right) {
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += (double) left[i] * right[i];
    }
    return sum;
  }

  @Test
  void directionsAreOfLengthOneAndAtARightAngle() {
    PathPlane plane = PathPlane.of(points(12, 40, 5, 2, 1));
    assertThat(product(plane.first(), plane.first())).isCloseTo(1, within(1e-6));
    assertThat(product(plane.second(), plane.second())).isCloseTo(1, within(1e-6));
    assertThat(product(plane.first(), plane.second())).isCloseTo(0, within(1e-6));
  }

  @Test
  void coordinatesAreThePointsProductsWithTheDirections() {
    List<float[]> points = points(12, 40, 5, 2, 1);
    PathPlane plane = PathPlane.of(points);
    for (int i = 0; i < points.size(); i++) {
      assertThat(plane.xs()[i]).isCloseTo(product(points.get(i), plane.first()), within(1e-5));
      assertThat(plane.ys()[i]).isCloseTo(product(points.get(i), plane.second()), within(1e-5));
    }
    assertThat(plane.xs()[0]).isNegative();
    assertThat(plane.ys()[0]).isNegative();
  }

  @Test
  void findsTheDirectionsInWhichPointsAreSpreadMost() {
    PathPlane plane = PathPlane.of(points(200, 10, 50, 7));
    assertThat(Math.abs(plane.first()[0])).isGreaterThan(0.99f);
    assertThat(Math.abs(plane.second()[1])).isGreaterThan(0.99f);
    assertThat(plane.share()).isBetween(0.999, 1.0);
  }

  @Test
  void theShareIsSmallerWhereMoreDirectionsCount() {
    PathPlane plane = PathPlane.of(points(300, 4, 1, 1, 1, 1));
    assertThat(plane.share()).isBetween(0.45, 0.65);
  }

  @Test
  void pointsOnALineSpanNoPlane() {
    List<float[]> line = List.of(new float[] {2, 4}, new float[] {1, 2}, new float[] {0, 0});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PathPlane.of(line))
        .withMessageContaining("its 3 places lie on a line");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PathPlane.of(List.of(new float[] {0, 0}, new float[] {0, 0})));
  }
}
