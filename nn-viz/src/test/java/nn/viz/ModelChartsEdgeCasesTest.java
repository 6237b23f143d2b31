package nn.viz;

import static nn.core.activations.Activation.SOFTMAX;
import static nn.core.activations.Activation.TANH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Layer;
import nn.core.Sequential;
import nn.core.Start;
import nn.core.layers.Conv2D;
import nn.core.layers.Dense;
import nn.core.training.Dataset;
import org.junit.jupiter.api.Test;

/**
 * One example, all equal, NaN, ten thousand classes, none: for charts of models and predictions.
 */
class ModelChartsEdgeCasesTest {
  private static final float NAN = Float.NaN;
  private static final NdArray NONE = NdArray.zeros(Shape.of(0));

  private static NdArray full(int n, float number) {
    return NdArray.full(Shape.of(n), number);
  }

  private static Start all(float number) {
    return (name, shape, initializer) -> NdArray.full(shape, number);
  }

  private static void assertRefused(Runnable chart, String... words) {
    assertThatIllegalArgumentException()
        .isThrownBy(chart::run)
        .satisfies(error -> assertThat(error.getMessage()).contains(words));
  }

  // Confusion

  @Test
  void confusionShowsSomeOfTenThousandClasses() {
    NdArray truth = NdArray.zeros(Shape.of(20_000));
    NdArray said = NdArray.zeros(Shape.of(20_000));
    for (int i = 0; i < 20_000; i++) {
      truth.data()[i] = i % 10_000;
      said.data()[i] = i % 10_000 < 30 ? 9_999 : i % 10_000;
    }
    Chart wrong = Charts.confusion(truth, said);
    assertThat(wrong.altText())
        .contains("19940 of 20000 right", "the 24 of 10000 classes with the most mistakes");
    assertThat(new SvgPage(wrong).texts()).contains("9999", "22").doesNotContain("23", "30");
    assertThat(Charts.confusion(truth, truth).altText())
        .contains("20000 of 20000 right", "the first 24 of 10000 classes");
  }

  @Test
  void confusionCountsOneExampleAndEqualOnes() {
    assertThat(Charts.confusion(full(1, 1), full(1, 0)).altText()).contains("0 of 1 right");
    assertThat(Charts.confusion(full(5, 2), full(5, 2)).altText()).contains("5 of 5 right");
  }

  @Test
  void confusionRefusesNanAndNothing() {
    assertRefused(() -> Charts.confusion(NONE, NONE), "there is no example to count");
    assertRefused(
        () -> Charts.confusion(NdArray.of(0, 1), NdArray.of(0, NAN)),
        "predictions: expected finite numbers but number 1 is NaN");
    assertRefused(
        () -> Charts.confusion(NdArray.of(NAN, 1), NdArray.of(0, 1)),
        "labels: expected finite numbers but number 0 is NaN");
  }

  // Scores of two classes

  private static List<BiConsumer<NdArray, NdArray>> curves() {
    return List.of(
        (scores, labels) -> drawn(Charts.roc(scores, labels)),
        (scores, labels) -> drawn(Charts.precisionRecall(scores, labels)),
        (scores, labels) -> drawn(Charts.calibration(scores, labels)));
  }

  private static void drawn(Chart chart) {
    assertThat(chart.png(1)).isNotEmpty();
    assertThat(chart.altText()).endsWith(".");
  }

  @Test
  void curvesAreDrawnForTwoExamplesAndForEqualScores() {
    for (BiConsumer<NdArray, NdArray> curve : curves()) {
      curve.accept(NdArray.of(0.2f, 0.8f), NdArray.of(0, 1));
      curve.accept(full(4, 0.5f), NdArray.of(0, 1, 0, 1));
      curve.accept(full(4, 0), NdArray.of(0, 1, 0, 1));
    }
    assertThat(Charts.roc(full(4, 0.5f), NdArray.of(0, 1, 0, 1)).altText()).contains("area 0.5");
    assertThat(Charts.precisionRecall(full(4, 1), NdArray.of(0, 1, 0, 0)).altText())
        .contains("average precision 0.25");
  }

  @Test
  void curvesRefuseOneExampleNanNothingAndManyClasses() {
    for (BiConsumer<NdArray, NdArray> curve : curves()) {
      assertRefused(
          () -> curve.accept(full(1, 0.2f), full(1, 1)),
          "expected examples of both classes but all 1 are of class 1");
      assertRefused(
          () -> curve.accept(NdArray.of(NAN, 0.5f), NdArray.of(0, 1)),
          "expected finite numbers but number 0 is NaN");
      assertRefused(() -> curve.accept(NONE, NONE), "but got (0,)");
      assertRefused(
          () -> curve.accept(NdArray.zeros(Shape.of(3, 10_000)), NdArray.of(0, 1, 2)),
          "but got (3, 10000); of more classes choose one");
      assertRefused(
          () -> curve.accept(full(3, 0.5f), NdArray.of(0, 1, 2)),
          "expected labels 0 and 1 but label 2 is 2");
    }
  }

  // Regression

  @Test
  void regressionIsDrawnForOneExampleEqualOnesAndHugeOnes() {
    Stream.of(full(1, 2), full(9, 2), NdArray.of(3e38f, -3e38f))
        .forEach(
            numbers -> {
              drawn(Charts.predicted(numbers, numbers));
              drawn(Charts.residuals(numbers, numbers));
            });
    assertThat(Charts.residuals(full(9, 2), full(9, 3)).altText()).contains("Residuals: mean −1");
  }

  @Test
  void regressionRefusesNanAndNothing() {
    for (boolean residuals : new boolean[] {false, true}) {
      BiConsumer<NdArray, NdArray> chart =
          (truth, said) ->
              drawn(residuals ? Charts.residuals(truth, said) : Charts.predicted(truth, said));
      assertRefused(() -> chart.accept(NONE, NONE), "but got (0,)");
      assertRefused(() -> chart.accept(full(2, NAN), full(2, 1)), "truth: expected finite");
      assertRefused(() -> chart.accept(full(2, 1), full(2, NAN)), "predictions: expected finite");
    }
  }

  // Convolutions

  private static Sequential convolution(float weight) {
    return new Sequential("net", all(weight), Shape.of(3, 3, 1), new Conv2D(2, 3));
  }

  @Test
  void filtersAndMapsAreDrawnForEqualNumbersAndForTenThousand() {
    NdArray image = NdArray.zeros(Shape.of(3, 3, 1));
    assertThat(Charts.filters(convolution(0), "conv1").altText()).startsWith("conv1: 2 filters.");
    drawn(Charts.featureMaps(convolution(0), image, "conv1"));
    Sequential wide = new Sequential(Shape.of(2, 2, 4), new Conv2D(10_000, 1));
    Chart filters = Charts.filters(wide, "conv1");
    assertThat(filters.altText()).startsWith("conv1: 10000 filters.");
    assertThat(filters.svg()).contains("the first 128 of 40000");
    assertThat(Charts.featureMaps(wide, NdArray.zeros(Shape.of(2, 2, 4)), "conv1").svg())
        .contains("the first 128 of 10000");
  }

  @Test
  void filtersAndMapsSayWhereNanIs() {
    NdArray image = NdArray.zeros(Shape.of(3, 3, 1));
    assertRefused(
        () -> Charts.filters(convolution(NAN), "conv1"),
        "filters chart, conv1/kernel: expected finite numbers but number 0 is NaN");
    assertRefused(
        () -> Charts.featureMaps(convolution(NAN), image, "conv1"),
        "feature maps, conv1: expected finite numbers");
    assertRefused(
        () -> Charts.featureMaps(convolution(1), NdArray.full(image.shape(), NAN), "conv1"),
        "feature maps, image: expected finite numbers");
  }

  // Attributions and images

  @Test
  void attributionIsDrawnForOnePixelAndForNothingThatCounts() {
    NdArray pixel = NdArray.zeros(Shape.of(1, 1));
    assertThat(Charts.attribution(pixel, Map.of("a", NdArray.full(Shape.of(1, 1), -2))).altText())
        .contains("a: from −2 to −2.");
    assertThat(Charts.attribution(pixel, Map.of("a", pixel)).altText()).contains("a: from 0 to 0.");
  }

  @Test
  void attributionRefusesNanAndNothing() {
    NdArray image = NdArray.zeros(Shape.of(2, 2));
    NdArray nan = NdArray.full(Shape.of(2, 2), NAN);
    assertRefused(() -> Charts.attribution(image, Map.of("a", nan)), "attribution chart, a:");
    assertRefused(() -> Charts.attribution(nan, Map.of("a", image)), "image 0 of 1 holds NaN");
    assertRefused(() -> Charts.attribution(image, Map.of()), "1 to 12 attributions");
    NdArray none = NdArray.zeros(Shape.of(0, 2));
    assertRefused(() -> Charts.attribution(none, Map.of("a", none)), "there is nothing to draw");
  }

  @Test
  void imagesAreDrawnForOnePixelEqualNumbersAndTenThousandClasses() {
    assertThat(Charts.images(NdArray.zeros(Shape.of(1, 1, 1))).altText())
        .isEqualTo("1 image. Each 1 x 1 pixels.");
    NdArray equal = NdArray.full(Shape.of(2, 2, 2), -7);
    assertThat(Charts.images(equal, NdArray.of(9_999, 3)).altText()).endsWith(" 9999, 3.");
    NdArray rows = NdArray.zeros(Shape.of(2, 10_000));
    rows.data()[10_123] = 1;
    assertThat(Charts.images(equal, rows).altText()).endsWith(" 0, 123.");
    assertThat(Charts.images(NdArray.zeros(Shape.of(3, 2000, 3))).height()).isLessThan(400);
  }

  @Test
  void imagesRefuseNanAndNothing() {
    assertRefused(() -> Charts.images(NdArray.zeros(Shape.of(0, 2, 2))), "nothing to draw");
    assertRefused(() -> Charts.images(NdArray.full(Shape.of(1, 2, 2), NAN)), "image 0 of 1");
    NdArray image = NdArray.zeros(Shape.of(1, 2, 2));
    assertRefused(() -> Charts.images(image, full(1, NAN)), "labels of the images");
  }

  // Networks

  @Test
  void networksOfOneToManyLayersAndNeuronsFitAPage() {
    for (int[] sizes : new int[][] {{1, 1}, {2, 6, 6, 6, 6, 2}, {100, 100, 10}, {3, 10_000}}) {
      List<Layer> layers = new ArrayList<>();
      for (int i = 1; i < sizes.length; i++) {
        layers.add(new Dense(sizes[i], i + 1 == sizes.length ? SOFTMAX : TANH));
      }
      Sequential model = new Sequential(1, Shape.of(sizes[0]), layers.toArray(Layer[]::new));
      Chart chart = Charts.network(model, full(sizes[0], 0.5f));
      assertThat(chart.width()).isEqualTo(720);
      assertThat(chart.height()).isLessThan(600);
      assertThat(chart.dark().png(1)).isNotEmpty();
      List<SvgPage.Label> labels = new SvgPage(chart).labels;
      for (int i = 0; i < labels.size(); i++) {
        for (int j = 0; j < i; j++) {
          assertThat(labels.get(i).box().intersects(labels.get(j).box())).isFalse();
        }
      }
    }
  }

  @Test
  void networksOfZerosAreDrawnAndThoseOfNanRefused() {
    Sequential zeros = new Sequential("zeros", all(0), Shape.of(3), new Dense(2));
    assertThat(Charts.network(zeros, full(3, 0)).altText())
        .contains("Weights up to 0 in size. For this example it gives 0, 0.");
    Sequential nans = new Sequential("nans", all(NAN), Shape.of(3), new Dense(2));
    assertRefused(() -> Charts.network(nans), "network chart, dense1/kernel: expected finite");
    assertRefused(() -> Charts.network(zeros, full(3, NAN)), "network chart, example:");
  }

  // Decision boundaries

  private static Chart boundary(int classes, Dataset data) {
    return Charts.decisionBoundary(
        x -> NdArray.full(Shape.of(x.shape().dim(0), classes), 1f / classes), data);
  }

  @Test
  void boundariesAreDrawnWhereNoClassIsLikelier() {
    for (int classes : new int[] {2, 3, 8, 100}) {
      Chart chart = boundary(classes, Samples.twoClasses());
      assertThat(chart.altText()).contains("probability of " + classes + " classes");
      assertThat(new SvgPage(chart).texts()).doesNotContain("equally likely");
    }
    assertThat(boundary(2, Dataset.of(NdArray.zeros(Shape.of(1, 2)), full(1, 0))).altText())
        .contains("1 of 1 right");
  }

  /** Class i is likeliest in the i-th of some stripes from left to right. */
  private static NdArray stripes(NdArray places, int classes) {
    NdArray answers = NdArray.full(Shape.of(places.shape().dim(0), classes), 0.25f / classes);
    for (int i = 0; i < places.shape().dim(0); i++) {
      double right = Math.min(0.999, Math.max(0, places.data()[2 * i]));
      answers.data()[i * classes + (int) (right * classes)] += 0.75f;
    }
    return answers;
  }

  @Test
  void boundariesOfManyClassesNameSomeOfThem() {
    int classes = 30;
    NdArray points = NdArray.zeros(Shape.of(60, 2));
    NdArray labels = NdArray.zeros(Shape.of(60));
    for (int i = 0; i < 60; i++) {
      points.data()[2 * i] = (i + 0.5f) / 60;
      points.data()[2 * i + 1] = i % 7;
      labels.data()[i] = (float) Math.floorDiv(i, 2);
    }
    Chart chart = Charts.decisionBoundary(x -> stripes(x, classes), Dataset.of(points, labels));
    assertThat(new SvgPage(chart).texts())
        .contains(
            "Decision boundary: 60 of 60 right", "equally likely", "class 14", "15 more classes")
        .doesNotContain("class 15");
    assertThat(chart.altText()).contains("15 more classes: 30 points");
  }

  @Test
  void boundariesSayWhereTheModelGivesNan() {
    assertRefused(
        () ->
            Charts.decisionBoundary(
                x -> NdArray.full(Shape.of(x.shape().dim(0), 3), NAN), Samples.twoClasses()),
        "1 in sum, but got NaN at (-1.2, -1.3); are there NaN among the weights of the model?");
    assertRefused(
        () -> boundary(2, Dataset.of(NdArray.zeros(Shape.of(0, 2)), NONE)),
        "the dataset has no example to draw");
  }
}
