package nn.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.core.Sequential;
import nn.core.layers.Flatten;
import nn.core.layers.Lambda;
import nn.core.training.Dataset;
import org.junit.jupiter.api.Test;

class MistakesChartTest {
  /** Says what stands in the first pixels of an image. */
  static Sequential reads(int classes, Shape image) {
    return new Sequential(
        "reader", 0, image, new Flatten(), new Lambda(x -> x.slice(1, 0, classes)));
  }

  /** Images of 2 x 3 pixels that begin with these answers. */
  private static Dataset images(float[][] answers, float... labels) {
    NdArray images = NdArray.zeros(Shape.of(answers.length, 2, 3));
    for (int i = 0; i < answers.length; i++) {
      System.arraycopy(answers[i], 0, images.data(), 6 * i, answers[i].length);
    }
    return Dataset.of(images, NdArray.of(labels));
  }

  private static Chart chart(Dataset data, int classes, String... names) {
    return Charts.mistakes(reads(classes, Shape.of(2, 3)), data, names);
  }

  @Test
  void showsTheWrongOnesTheSurestFirst() {
    float[][] answers = {{0.6f, 0.4f}, {0.9f, 0.1f}, {0.2f, 0.8f}, {0.3f, 0.7f}, {0.6f, 0.4f}};
    Chart chart = chart(images(answers, 1, 0, 0, 1, 1), 2, "apple", "pear");
    assertThat(chart.altText())
        .isEqualTo(
            "Mistakes: 3 of 5 wrong. The surest first: example 2, pear 80.0%, is apple 20.0%; "
                + "example 0, apple 60.0%, is pear 40.0%; example 4, apple 60.0%, is pear 40.0%.");
    assertThat(new SvgPage(chart).texts())
        .containsSubsequence("pear", "80.0%", "apple", "20.0%", "apple", "60.0%", "pear", "40.0%");
  }

  @Test
  void showsTheLeastSureOnesIfNoneIsWrong() {
    Chart chart = chart(images(new float[][] {{0.9f, 0.1f}, {0.4f, 0.6f}}, 0, 1), 2);
    assertThat(chart.altText())
        .isEqualTo(
            "No mistakes: all 2 are right. Those it was least sure of: example 1, 1 60.0%; "
                + "example 0, 0 90.0%.");
    assertThat(chart(images(new float[][] {{0.9f, 0.1f}}, 0), 2).altText())
        .isEqualTo("No mistakes: the example is right: example 0, 0 90.0%.");
  }

  @Test
  void saysHowManyThereAreBeyondThoseShown() {
    float[][] answers = new float[700][];
    float[] labels = new float[700];
    for (int i = 0; i < 700; i++) {
      answers[i] = new float[] {1 - i / 1400f, i / 1400f};
      labels[i] = 1;
    }
    Chart chart = chart(images(answers, labels), 2);
    assertThat(chart.altText())
        .startsWith("Mistakes: 700 of 700 wrong. The 18 it was surest of: example 0, 0 100.0%")
        .contains("example 17,")
        .doesNotContain("example 18,");
    assertThat(chart.width()).isLessThan(760);
  }

  @Test
  void takesOtherNumbersForLogits() {
    Chart several = chart(images(new float[][] {{3, 1}}, 1), 2);
    assertThat(several.altText()).contains("0 88.1%, is 1 11.9%");
    // 0.5 would be a probability, were it not for -2 beside it.
    Chart single = chart(images(new float[][] {{0.5f}, {-2}}, 0, 0), 1);
    assertThat(single.altText()).contains("1 of 2 wrong").contains("example 0, 1 62.2%");
    Chart probability = chart(images(new float[][] {{0.25f}}, 1), 1);
    assertThat(probability.altText()).contains("0 75.0%, is 1 25.0%");
  }

  @Test
  void copesWithTenThousandClasses() {
    NdArray images = NdArray.zeros(Shape.of(3, 100, 101));
    images.data()[9_999] = 1;
    images.data()[10_100 + 1234] = 1;
    images.data()[20_200 + 7] = 1;
    Dataset data = Dataset.of(images, NdArray.of(9_999, 4321, 7));
    Chart chart = Charts.mistakes(reads(10_000, Shape.of(100, 101)), data);
    assertThat(chart.altText())
        .isEqualTo("Mistakes: 1 of 3 wrong: example 1, 1234 100.0%, is 4321 0.0%.");
  }

  @Test
  void saysWhatIsWrongWithItsInputs() {
    Sequential reader = reads(2, Shape.of(2, 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.mistakes(reader, images(new float[0][])))
        .withMessage("mistakes chart: the dataset has no example");
    Dataset nan = images(new float[][] {{0, 1}, {Float.NaN, 0}}, 1, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.mistakes(reader, nan))
        .withMessageContaining("the answer to example 1 holds NaN for class 0; look for NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.mistakes(reader, images(new float[][] {{0, 1}}, 5)))
        .withMessageContaining("example 0 has class 5 but the model knows only 2 classes");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.mistakes(reader, images(new float[][] {{0, 1}}, 0), "one"))
        .withMessageContaining("has to do with class 1 and there are only 1 names");
    Dataset table = Dataset.of(NdArray.zeros(Shape.of(4, 3)), NdArray.zeros(Shape.of(4)));
    Sequential flat = new Sequential(Shape.of(3), new Lambda(Tensor::relu));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.mistakes(flat, table))
        .withMessageContaining("expected examples that are images")
        .withMessageContaining("but got (3,)");
  }
}
