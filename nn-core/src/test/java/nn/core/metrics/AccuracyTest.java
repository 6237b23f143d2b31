package nn.core.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.core.initializers.Initializer;
import org.junit.jupiter.api.Test;

class AccuracyTest {
  private static double accuracy(NdArray predictions, NdArray targets) {
    Metric.Count count = new Accuracy().start();
    count.add(predictions, targets);
    return count.result();
  }

  @Property(tries = 100)
  void isTheShareOfRowsWhoseLargestIsTheLabel(
      @ForAll @LongRange(min = 0, max = 1000) long seed,
      @ForAll @IntRange(min = 1, max = 20) int batch,
      @ForAll @IntRange(min = 2, max = 5) int classes) {
    RandomStream random = RandomStream.of(seed, "accuracy");
    NdArray predictions = Initializer.normal(Shape.of(batch, classes), random, 1);
    NdArray labels = NdArray.zeros(Shape.of(batch));
    NdArray oneHot = NdArray.zeros(predictions.shape());
    int hits = 0;
    for (int i = 0; i < batch; i++) {
      int label = random.nextInt(classes);
      labels.data()[i] = label;
      oneHot.data()[i * classes + label] = 1;
      hits += predictions.row(i).argmax() == label ? 1 : 0;
    }
    double expected = (double) hits / batch;
    assertThat(accuracy(predictions, labels)).isEqualTo(expected);
    assertThat(accuracy(predictions, labels.reshape(batch, 1))).isEqualTo(expected);
    assertThat(accuracy(predictions, oneHot)).isEqualTo(expected);
  }

  @Test
  void takesProbabilitiesAboveOneHalfForYes() {
    NdArray column = NdArray.of(new float[][] {{0.6f}, {0.5f}, {0.4f}, {0.9f}});
    assertThat(accuracy(column, NdArray.of(1, 0, 1, 1))).isEqualTo(0.75);
    assertThat(accuracy(column, NdArray.of(1, 0, 1, 1).reshape(4, 1))).isEqualTo(0.75);
    assertThat(accuracy(column.reshape(4), NdArray.of(1, 0, 1, 1))).isEqualTo(0.75);
  }

  @Test
  void takesTheFirstOfSeveralThatAreLargest() {
    assertThat(accuracy(NdArray.of(new float[][] {{0.5f, 0.5f}}), NdArray.of(0f))).isEqualTo(1);
  }

  @Test
  void rejectsClassesThatDoNotMatch() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> accuracy(NdArray.zeros(Shape.of(4, 3)), NdArray.zeros(Shape.of(4, 2))))
        .withMessage(
            "Accuracy: expected predictions (batch, classes) with labels (batch,) or one-hot targets"
                + " (batch, classes) but got shapes (4, 3) and (4, 2); leave the metric out where"
                + " there are no classes");
  }

  @Test
  void takesLogitsAboveZeroForYesIfToldSo() {
    Metric.Count count = new Accuracy(0).start();
    count.add(NdArray.of(0.1f, -0.1f, 0, 3), NdArray.of(1, 0, 0, 0));
    assertThat(count.result()).isEqualTo(0.75);
  }

  @Test
  void countsEachPixelOrStepAsAnExample() {
    NdArray predictions = NdArray.of(Shape.of(1, 2, 2), 0.9f, 0.1f, 0.2f, 0.8f);
    assertThat(accuracy(predictions, NdArray.of(new float[][] {{0, 0}}))).isEqualTo(0.5);
    assertThat(accuracy(predictions, NdArray.of(Shape.of(1, 2, 1), 0, 1))).isEqualTo(1);
    assertThat(accuracy(predictions, NdArray.of(Shape.of(1, 2, 2), 1, 0, 1, 0))).isEqualTo(0.5);
  }

  @Test
  void rejectsLabelsThatCannotBe() {
    NdArray predictions = NdArray.of(new float[][] {{0.5f, 0.5f}, {0.5f, 0.5f}});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> accuracy(predictions, NdArray.of(1, 2)))
        .withMessage(
            "Accuracy: expected labels 0 to 1 but example 1 of the batch has label 2; count labels"
                + " from 0, or give the last layer more units");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> accuracy(predictions, NdArray.of(0.5f, 1)))
        .withMessage(
            "Accuracy: expected labels 0 to 1 but example 0 of the batch has label 0.5; labels are"
                + " whole numbers");
  }

  @Test
  void rejectsAThresholdThatIsNoNumber() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Accuracy(Double.NaN))
        .withMessage("Accuracy: expected a finite threshold but got NaN");
  }
}
