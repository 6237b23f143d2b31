package nn.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.training.Dataset;
import nn.data.generators.Fruits;
import org.junit.jupiter.api.Test;

class DataSummaryTest {
  private static Dataset data(float[][] inputs, float... targets) {
    return Dataset.of(NdArray.of(inputs), NdArray.of(targets));
  }

  @Test
  void tellsRangesOfFeaturesAndTarget() {
    DataSummary summary =
        DataSummary.of(
            data(new float[][] {{1, 10}, {2, -10}, {3, 1000}, {6, 0}}, 1, 0, 5, 2), "age", "pay");
    assertThat(summary)
        .hasToString(
            """
            4 examples of shape (2,), one target each
            Numbers  Lowest  Highest  Mean  Deviation  Missing
            age           1        6     3      1.871        0
            pay         -10     1000   250      433.1        0
            target        0        5     2      1.871        0""");
    assertThat(summary.remarks()).isEmpty();
  }

  @Test
  void tellsHowClassesAreBalanced() {
    DataSummary summary = DataSummary.of(Examples.withLabels(0, 0, 1, 0));
    assertThat(summary.classes()).isEqualTo(List.of("class 0: 3 (75.0%)", "class 1: 1 (25.0%)"));
    assertThat(summary.rows()).hasSize(2);
    assertThat(summary.toString()).endsWith("class 1: 1 (25.0%)");
  }

  @Test
  void picturesHaveARowForEachChannelOrOneForAll() {
    assertThat(DataSummary.of(Fruits.rgb(6, 8, 1)).rows())
        .extracting(DataSummary.Row::name)
        .containsExactly("channel 0", "channel 1", "channel 2");
    assertThat(DataSummary.of(Fruits.rgb(6, 8, 1).flatten()).rows())
        .extracting(DataSummary.Row::name)
        .containsExactly("all inputs");
  }

  @Test
  void remarksOnWhatIsMissingOrInfinite() {
    float nan = Float.NaN;
    float infinity = Float.POSITIVE_INFINITY;
    DataSummary summary =
        DataSummary.of(data(new float[][] {{1, nan}, {infinity, nan}, {3, 4}}, 1, nan, 5));
    assertThat(summary.rows().get(1).missing()).isEqualTo(2);
    assertThat(summary.rows().get(0).highest()).isEqualTo(infinity);
    assertThat(summary.remarks())
        .contains(
            "2 numbers are missing (NaN); fill them in with an Imputer",
            "1 numbers are infinite; nothing can be learned from them",
            "1 numbers of targets are missing or infinite");
  }

  @Test
  void remarksOnFeaturesThatSayNothing() {
    DataSummary summary =
        DataSummary.of(data(new float[][] {{1, 7, 0}, {2, 7, 0}, {4, 7, 1}}, 1, 3, 2));
    assertThat(summary.remarks())
        .containsExactly(
            "1 of 3 places hold the same number in all examples and say nothing: feature 1");
  }

  @Test
  void remarksOnExamplesThatComeTwice() {
    DataSummary summary =
        DataSummary.of(
            data(new float[][] {{0f, 1}, {2, 3}, {-0f, 1}, {2, 3}, {5, 6}}, 1, 9, 1, 2, 3));
    assertThat(summary.remarks())
        .containsExactly(
            "2 examples have the same input as an earlier one, 1 of them another target: 2 = 0,"
                + " 3 = 1");
  }

  @Test
  void remarksOnRareClassesAndOnesWithoutExamples() {
    int[] labels = new int[41];
    labels[3] = 2;
    labels[20] = 2;
    assertThat(DataSummary.of(Examples.withLabels(labels)).remarks())
        .anyMatch(remark -> remark.startsWith("the most frequent class occurs 20 times as often"))
        .contains("classes without examples: class 1");
  }

  @Test
  void remarksOnAFeatureThatGivesTheTargetAway() {
    DataSummary summary =
        DataSummary.of(
            data(new float[][] {{5, 10.1f}, {1, 19.9f}, {4, 30.1f}, {2, 39.9f}}, 1, 2, 3, 4),
            "size",
            "code");
    assertThat(summary.remarks())
        .containsExactly(
            "code all but equals the target; would it be known before the target is? If not, leave"
                + " it out");
  }

  @Test
  void remarksOnExamplesThatAreInBothPartsOfASplit() {
    LabeledDataset data = Examples.withLabels(0, 1, 0, 1, 0, 1, 0, 1);
    Split<LabeledDataset> split =
        new Split<>(data.subset(0, 1, 2, 3, 4), data.subset(5, 3, 6, 1, 7).holdBack());
    DataSummary summary = DataSummary.of(split);
    assertThat(summary.title())
        .isEqualTo("5 examples of shape (2,), one target each to learn from, 5 held back");
    assertThat(summary.remarks())
        .contains(
            "2 of 5 examples held back are also among the 5 to learn from: test 1 = train 3,"
                + " test 3 = train 1");
    assertThat(DataSummary.of(Split.inOrder(data, 0.5)).remarks()).isEmpty();
  }

  @Test
  void anEmptyDatasetHasNoRanges() {
    DataSummary summary = DataSummary.of(Examples.withLabels(0, 1).subset());
    assertThat(summary.cells().get(0)).containsExactly("feature 0", "-", "-", "-", "-", "0");
  }

  @Test
  void rejectsNamesThatDoNotFit() {
    assertThatThrownBy(() -> DataSummary.of(Examples.withLabels(0, 1), "one"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("DataSummary: expected names for inputs of shape (2,) but got [one]");
    Dataset pictures = Dataset.of(NdArray.zeros(Shape.of(1, 1, 2)), NdArray.of(0));
    assertThatThrownBy(() -> DataSummary.of(pictures, "a", "b"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
