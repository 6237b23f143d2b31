package nn.data.generators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.training.Dataset;
import nn.data.LabeledDataset;
import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void theBoxIsAsTightAsPixelsCanBe() {
    int size = 64;
    Dataset data = Figures.boxes(60, size, 3);
    assertThat(data.inputShape()).isEqualTo(Shape.of(size, size));
    assertThat(data.targetShape()).isEqualTo(Shape.of(4));
    for (int i = 0; i < 60; i++) {
      NdArray picture = data.all().inputs().row(i);
      NdArray box = data.all().targets().row(i);
      int left = size;
      int right = 0;
      int top = size;
      int bottom = 0;
      for (int row = 0; row < size; row++) {
        for (int column = 0; column < size; column++) {
          assertThat(picture.get(row, column)).isBetween(0f, 1f);
          if (picture.get(row, column) != picture.data()[0] || corner(box)) {
            left = Math.min(left, column);
            right = Math.max(right, column + 1);
            top = Math.min(top, row);
            bottom = Math.max(bottom, row + 1);
          }
        }
      }
      if (!corner(box)) {
        // The tip of a triangle covers too little of its pixel to be seen.
        assertThat((double) left).isCloseTo((box.get(0) - box.get(2) / 2) * size, within(2.0));
        assertThat((double) right).isCloseTo((box.get(0) + box.get(2) / 2) * size, within(2.0));
        assertThat((double) top).isCloseTo((box.get(1) - box.get(3) / 2) * size, within(3.0));
        assertThat((double) bottom).isCloseTo((box.get(1) + box.get(3) / 2) * size, within(2.0));
      }
    }
  }

  /** Whether the figure reaches the corner pixel, by which the ground is known. */
  private static boolean corner(NdArray box) {
    return box.get(0) - box.get(2) / 2 < 0.02 && box.get(1) - box.get(3) / 2 < 0.02;
  }

  @Test
  void aCircleASquareAndATriangleCoverTheirAreas() {
    int size = 256;
    Dataset data = Figures.boxes(30, size, 8);
    double[] parts = {Math.PI / 4, 1, 0.5};
    for (int i = 0; i < 30; i++) {
      NdArray picture = data.all().inputs().row(i);
      NdArray box = data.all().targets().row(i);
      float ground = Float.MAX_VALUE;
      float most = 0;
      for (float gray : picture.data()) {
        ground = Math.min(ground, gray);
        most = Math.max(most, gray);
      }
      double covered = 0;
      for (float gray : picture.data()) {
        covered += (gray - ground) / (most - ground);
      }
      double whole = box.get(2) * box.get(3) * size * size;
      assertThat(covered / whole).isCloseTo(parts[i % 3], within(0.01));
      assertThat(ground).isBetween(0f, 0.2f);
      assertThat(most).isBetween(0.5f, 1f);
    }
  }

  @Test
  void labelsAreThoseOfTheSamePictures() {
    LabeledDataset labeled = Figures.labeled(31, 16, 3);
    assertThat(labeled.inputs()).isEqualTo(Figures.boxes(31, 16, 3).all().inputs());
    assertThat(labeled.classNames()).containsExactly("circle", "square", "triangle");
    assertThat(labeled.counts()).containsExactly(11, 10, 10);
  }

  @Test
  void theSameBoxesAtAnySize() {
    assertThat(Figures.boxes(9, 64, 3).all().targets())
        .isEqualTo(Figures.boxes(9, 8, 3).all().targets());
  }

  @Test
  void severalDoNotOverlapAndAbsentOnesAreZeros() {
    int most = 4;
    Dataset data = Figures.several(200, 24, most, 3);
    assertThat(data.targetShape()).isEqualTo(Shape.of(most, 6));
    int[] counts = new int[most + 1];
    int[] kinds = new int[3];
    for (int i = 0; i < 200; i++) {
      NdArray figures = data.all().targets().row(i);
      int count = 0;
      for (int k = 0; k < most; k++) {
        NdArray figure = figures.row(k);
        if (figure.get(0) == 0) {
          assertThat(figure.data()).containsOnly(0);
          continue;
        }
        assertThat(count++).as("figures come before absent ones").isEqualTo(k);
        kinds[(int) figure.get(1)]++;
        for (int axis = 2; axis < 4; axis++) {
          float half = figure.get(axis + 2) / 2;
          assertThat(figure.get(axis) - half).isGreaterThan(-1e-6f);
          assertThat(figure.get(axis) + half).isLessThan(1 + 1e-6f);
        }
        for (int other = 0; other < k; other++) {
          NdArray before = figures.row(other);
          float apart = (figure.get(4) + before.get(4)) / 2 - 1e-6f;
          boolean beside = Math.abs(figure.get(2) - before.get(2)) >= apart;
          boolean above = Math.abs(figure.get(3) - before.get(3)) >= apart;
          assertThat(beside || above).isTrue();
        }
      }
      counts[count]++;
    }
    assertThat(counts[0]).isZero();
    for (int count = 1; count <= most; count++) {
      assertThat(counts[count]).isGreaterThan(20);
    }
    for (int kind : kinds) {
      assertThat(kind).isGreaterThan(100);
    }
  }

  @Test
  void rejectWhatCannotBeDrawn() {
    for (int size : new int[] {7, 1025, -1}) {
      assertThatThrownBy(() -> Figures.labeled(3, size, 1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("size = " + size);
    }
    for (int most : new int[] {0, 17}) {
      assertThatThrownBy(() -> Figures.several(3, 16, most, 1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("Figures: expected 1 to 16 figures at most but got most = " + most);
    }
  }
}
