package nn.data.generators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.data.LabeledDataset;
import org.junit.jupiter.api.Test;

class PointsTest {
  private static List<LabeledDataset> all(int n, double noise, long seed) {
    return List.of(
        Points.xor(n, noise, seed),
        Points.moons(n, noise, seed),
        Points.circles(n, noise, seed),
        Points.spirals(n, noise, seed),
        Points.spirals(n, 4, noise, seed),
        Points.blobs(n, noise, seed),
        Points.blobs(n, 5, noise, seed));
  }

  @Test
  void haveTwoCoordinatesAndBalancedClasses() {
    for (LabeledDataset points : all(103, 0.1, 7)) {
      assertThat(points.size()).isEqualTo(103);
      assertThat(points.inputShape()).isEqualTo(Shape.of(2));
      int[] counts = points.counts();
      int spread =
          Arrays.stream(counts).max().orElseThrow() - Arrays.stream(counts).min().orElseThrow();
      // xor goes round its four corners, of which two and two have one class.
      assertThat(spread).isLessThanOrEqualTo(2);
    }
  }

  @Test
  void theSameSeedGivesTheSameBitsAndMoreBeginWithThem() {
    List<LabeledDataset> few = all(20, 0.2, 1);
    List<LabeledDataset> many = all(50, 0.2, 1);
    List<LabeledDataset> others = all(20, 0.2, 2);
    for (int i = 0; i < few.size(); i++) {
      assertThat(many.get(i).take(20).inputs()).isEqualTo(few.get(i).inputs());
      assertThat(others.get(i).inputs()).isNotEqualTo(few.get(i).inputs());
    }
  }

  @Test
  void giveTheseBitsOnEveryMachine() {
    int[] hashes = all(100, 0.1, 42).stream().mapToInt(data -> data.inputs().hashCode()).toArray();
    assertThat(hashes).containsExactly(HASHES);
  }

  private static final int[] HASHES = {
    -1182090978, -1487274665, -297294199, -98950038, 1618498302, -2017794418, 1875644924
  };

  @Test
  void fourOfXorWithoutNoiseAreTheTruthTable() {
    LabeledDataset xor = Points.xor(4, 0, 9);
    assertThat(xor.inputs()).isEqualTo(NdArray.of(new float[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}}));
    assertThat(xor.labels()).isEqualTo(NdArray.of(0, 1, 1, 0));
  }

  @Test
  void circlesWithoutNoiseLieOnTheirRadius() {
    LabeledDataset circles = Points.circles(40, 0, 3);
    for (int i = 0; i < 40; i++) {
      NdArray p = circles.input(i);
      double radius = Math.hypot(p.get(0), p.get(1));
      assertThat(radius).isCloseTo(circles.label(i) == 0 ? 1 : 0.5, within(1e-6));
    }
  }

  @Test
  void moonsAndSpiralsWithoutNoiseStayInTheirFrame() {
    for (LabeledDataset points : List.of(Points.moons(500, 0, 3), Points.spirals(500, 0, 3))) {
      for (float coordinate : points.inputs().data()) {
        assertThat(coordinate).isBetween(-1f, 1f);
      }
    }
  }

  @Test
  void moonsWithoutNoiseDoNotTouch() {
    LabeledDataset moons = Points.moons(400, 0, 3);
    for (int i = 0; i < 400; i += 2) {
      for (int j = 1; j < 400; j += 2) {
        NdArray a = moons.input(i);
        NdArray b = moons.input(j);
        assertThat(Math.hypot(a.get(0) - b.get(0), a.get(1) - b.get(1))).isGreaterThan(0.2);
      }
    }
  }

  @Test
  void rejectWhatCannotBeDrawn() {
    assertThatThrownBy(() -> Points.moons(0, 0.1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Points.moons: expected 1 example or more")
        .hasMessageContaining("n = 0");
    assertThatThrownBy(() -> Points.xor(4, Double.NaN, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("noise = NaN");
    assertThatThrownBy(() -> Points.blobs(4, 0, 0.1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 classes");
  }
}
