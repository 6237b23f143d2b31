package nn.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.training.Batch;
import nn.core.training.Dataset;
import nn.data.transforms.OneHot;
import org.junit.jupiter.api.Test;

class LabeledDatasetTest {
  private static final List<String> TWO = List.of("no", "yes");
  private static final NdArray INPUTS = NdArray.of(new float[][] {{1, 2}, {3, 4}, {5, 6}});

  @Test
  void knowsEachExampleItsClassAndHowManyThereAre() {
    LabeledDataset data = LabeledDataset.of(INPUTS, NdArray.of(1, 0, 1), TWO);
    assertThat(data.size()).isEqualTo(3);
    assertThat(data.input(1)).isEqualTo(NdArray.of(3, 4));
    assertThat(data.label(2)).isEqualTo(1);
    assertThat(data.className(1)).isEqualTo("no");
    assertThat(data.counts()).containsExactly(1, 2);
    assertThat(data.inputs()).isEqualTo(INPUTS);
    assertThat(data.labels()).isEqualTo(NdArray.of(1, 0, 1));
    assertThat(data).hasToString("3 examples of shape (2,): no 1, yes 2");
  }

  @Test
  void viewsKeepInputsAndLabelsTogether() {
    LabeledDataset data = Examples.withLabels(0, 1, 2, 0, 1, 2);
    LabeledDataset view = data.shuffled(5).subset(4, 2, 0).take(2);
    int[] which = Examples.numbers(view);
    for (int i = 0; i < 2; i++) {
      assertThat(view.label(i)).isEqualTo(which[i] % 3);
      assertThat(view.batch(i).targets().item()).isEqualTo(which[i] % 3);
    }
  }

  @Test
  void flattensImages() {
    LabeledDataset images =
        LabeledDataset.of(NdArray.zeros(Shape.of(2, 4, 5)), NdArray.of(0, 1), TWO);
    assertThat(images.flatten().inputShape()).isEqualTo(Shape.of(20));
    assertThat(images.flatten().batch(0, 1).inputs().shape()).isEqualTo(Shape.of(2, 20));
    assertThat(images.flatten().counts()).containsExactly(1, 1);
  }

  @Test
  void givesOneHotTargets() {
    Dataset oneHot = LabeledDataset.of(INPUTS, NdArray.of(1, 0, 1), TWO).oneHot();
    assertThat(oneHot.targetShape()).isEqualTo(Shape.of(2));
    assertThat(oneHot.batch(0, 1).targets()).isEqualTo(NdArray.of(new float[][] {{0, 1}, {1, 0}}));
  }

  @Test
  void rejectsLabelsOutOfRange() {
    for (float label : new float[] {2, -1, 0.5f}) {
      assertThatThrownBy(() -> LabeledDataset.of(INPUTS, NdArray.of(0, 1, label), TWO))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "LabeledDataset: expected labels 0 to 1, as there are 2 classes, but example 2 has"
                  + " label "
                  + label);
    }
  }

  @Test
  void rejectsLabelsThatAreNotFinite() {
    assertThatThrownBy(() -> LabeledDataset.of(INPUTS, NdArray.of(0, 1, Float.NaN), TWO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("target of example 2 holds NaN");
  }

  @Test
  void rejectsInputsThatAreNotFinite() {
    NdArray inputs = INPUTS.copy();
    inputs.data()[3] = Float.POSITIVE_INFINITY;
    assertThatThrownBy(() -> LabeledDataset.of(inputs, NdArray.of(0, 1, 0), TWO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("input of example 1 holds Infinity at place 1");
  }

  @Test
  void rejectsAnEmptyDataset() {
    assertThatThrownBy(
            () -> LabeledDataset.of(NdArray.zeros(Shape.of(0, 2)), NdArray.of(new float[0]), TWO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("it is empty");
  }

  @Test
  void rejectsAnotherNumberOfLabels() {
    assertThatThrownBy(() -> LabeledDataset.of(INPUTS, NdArray.of(0, 1), TWO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(3, 2) and (2,)");
  }

  @Test
  void rejectsOneHotRowsAsLabels() {
    Dataset oneHot = Dataset.of(INPUTS, new OneHot(2).apply(NdArray.of(0, 1, 0)));
    assertThatThrownBy(() -> LabeledDataset.of(oneHot, TWO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("target shape (), but got (2,); decode one-hot rows with OneHot");
  }

  @Test
  void rejectsExamplesThatAreNotThere() {
    LabeledDataset data = LabeledDataset.of(INPUTS, NdArray.of(1, 0, 1), TWO);
    assertThatThrownBy(() -> data.label(3)).hasMessageContaining("no example 3 among 3");
    assertThatThrownBy(() -> data.input(-1)).hasMessageContaining("no example -1 among 3");
  }

  @Test
  void labelsThatAreKnownBeforehandNeedNoReading() {
    Dataset unread =
        new Dataset() {
          @Override
          public int size() {
            return 3;
          }

          @Override
          public Shape inputShape() {
            return Shape.of(2);
          }

          @Override
          public Shape targetShape() {
            return Shape.of();
          }

          @Override
          public Batch batch(int... examples) {
            throw new AssertionError("nobody asked for a batch");
          }
        };
    LabeledDataset data = LabeledDataset.of(unread, new int[] {1, 0, 1}, TWO);
    assertThat(data.counts()).containsExactly(1, 2);
    assertThat(data.subset(2, 0).labels()).isEqualTo(NdArray.of(1, 1));
    assertThatThrownBy(() -> LabeledDataset.of(unread, new int[] {1, 0}, TWO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one label for each of 3 examples, target shape (), but got 2");
    assertThatThrownBy(() -> LabeledDataset.of(unread, new int[] {1, 0, 2}, TWO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("example 2 has label 2");
  }
}
