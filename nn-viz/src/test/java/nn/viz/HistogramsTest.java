package nn.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Sequential;
import nn.core.initializers.GlorotUniform;
import nn.core.initializers.HeNormal;
import nn.core.layers.BatchNormalization;
import nn.core.layers.Dense;
import nn.viz.paint.Range;
import org.junit.jupiter.api.Test;

class HistogramsTest {

  @Test
  void countsNumbersOnABorderInTheUpperBinAndTheLargestInTheLast() {
    Bins bins = Bins.of(new Range(0, 4), 4, 0, 0.5, 1, 1.5, 2, 4, 5);
    assertThat(bins.counts()).containsExactly(2, 2, 1, 1);
    assertThat(bins.edge(0)).isZero();
    assertThat(bins.edge(4)).isEqualTo(4);
  }

  @Test
  void choosesBinsAsFreedmanAndDiaconisAdvise() {
    double[] numbers = new double[1000];
    Arrays.setAll(numbers, i -> i / 999.0);
    // Quartiles 1/4 and 3/4, so the width is 2 * 0.5 / 10.
    assertThat(Bins.of("test", numbers).size()).isEqualTo(10);
  }

  @Test
  void countsEachFiniteNumberOnce() {
    double[] numbers = Samples.normal(500);
    numbers[3] = Double.NaN;
    numbers[4] = Double.NEGATIVE_INFINITY;
    assertThat(Arrays.stream(Bins.of("test", numbers).counts()).sum()).isEqualTo(498);
    assertThat(Charts.histogram("Numbers", numbers).altText()).contains("2 not finite");
  }

  @Test
  void countsMillionsOfNumbersInTheMostBinsThereAre() {
    double[] numbers = new double[2_000_000];
    Arrays.setAll(numbers, i -> i == 7 ? Double.NaN : i % 1000);
    Bins bins = Bins.of("test", numbers);
    assertThat(bins.size()).isEqualTo(60);
    assertThat(Arrays.stream(bins.counts()).sum()).isEqualTo(1_999_999);
    assertThat(bins.edge(60)).isEqualTo(999);
  }

  @Test
  void drawsASingleNumberAndAFewEqualOnesAmongMany() {
    assertThat(Charts.histogram("One", 3).altText()).contains("1 numbers in 1 bin");
    double[] mostlyZero = new double[100];
    mostlyZero[0] = 1;
    assertThat(Bins.of("test", mostlyZero).size()).as("no spread: the root of n").isEqualTo(10);
    assertThat(Bins.of("test", mostlyZero).count(0)).isEqualTo(99);
  }

  @Test
  void drawsOneBinForEqualNumbers() {
    assertThat(Charts.histogram("Equal", NdArray.full(Shape.of(2, 3), 5)).altText())
        .contains("6 numbers in 1 bin, most of them, 6, between 4.5 and 5.5");
  }

  @Test
  void rejectsWhatHoldsNoNumber() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.histogram("None", Double.NaN))
        .withMessage(
            "histogram \"None\": expected at least one finite number but got none among 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.histogram("Empty", NdArray.zeros(Shape.of(0, 3))))
        .withMessageContaining("got none among 0");
  }

  @Test
  void showsTheWeightsOfEachLayerWithoutItsState() {
    var model = new Sequential(Shape.of(3), new Dense(4), new BatchNormalization());
    assertThat(Charts.weights(model).altText())
        .contains("Weights of sequential", "dense1/kernel", "dense1/bias", "gamma")
        .doesNotContain("moving_mean");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.weights(new Sequential("empty", 0, Shape.of(3))))
        .withMessageContaining("\"empty\" has no weights");
  }

  @Test
  void showsFreshWeightsOfEachInitializer() {
    assertThat(
            Charts.initializers(Shape.of(30, 20), 1, new GlorotUniform(), new HeNormal()).altText())
        .contains("Fresh weights of shape (30, 20)", "GlorotUniform", "HeNormal", "600 numbers");
  }
}
