package nn.data.transforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.core.training.Dataset;
import org.junit.jupiter.api.Test;

class StandardizerTest {
  private static Dataset data(NdArray inputs) {
    return Dataset.of(inputs, NdArray.zeros(Shape.of(inputs.shape().dim(0))));
  }

  private static NdArray random(Shape shape) {
    RandomStream random = RandomStream.of(3, "test");
    NdArray array = NdArray.zeros(shape);
    for (int i = 0; i < array.size(); i++) {
      array.data()[i] = (float) (5 * random.nextGaussian() + 20);
    }
    return array;
  }

  @Test
  void learnsMeanAndDeviationOfEachFeature() {
    Dataset train = data(NdArray.of(new float[][] {{1, 10}, {3, 10}, {5, 40}, {7, 40}}));
    Standardization learned = Standardizer.perFeature().fit(train);
    assertThat(learned.mean()).isEqualTo(NdArray.of(4, 25));
    assertThat(learned.deviation()).isEqualTo(NdArray.of((float) Math.sqrt(5), 15));
  }

  @Test
  void learnsOneMeanForEachChannel() {
    NdArray images = NdArray.of(Shape.of(1, 1, 2, 3), 1, 2, 3, 3, 6, 9);
    Standardization learned = Standardizer.perChannel().fit(data(images));
    assertThat(learned.mean()).isEqualTo(NdArray.of(2, 4, 6));
    assertThat(learned.deviation()).isEqualTo(NdArray.of(1, 2, 3));
    assertThat(learned.apply(images)).isEqualTo(NdArray.of(images.shape(), -1, -1, -1, 1, 1, 1));
  }

  @Test
  void trainingExamplesGetMeanZeroAndDeviationOne() {
    NdArray inputs = random(Shape.of(700, 4, 5));
    NdArray standard = Standardizer.overall().fit(data(inputs)).apply(inputs);
    double sum = 0;
    double squares = 0;
    for (float number : standard.data()) {
      sum += number;
      squares += number * number;
    }
    assertThat(sum / standard.size()).isCloseTo(0, within(1e-6));
    assertThat(squares / standard.size()).isCloseTo(1, within(1e-6));
  }

  @Test
  void inverseIsTheWayBack() {
    NdArray inputs = random(Shape.of(50, 3));
    Standardization learned = Standardizer.perFeature().fit(data(inputs));
    NdArray back = learned.inverse(learned.apply(inputs));
    for (int i = 0; i < inputs.size(); i++) {
      assertThat(back.data()[i]).isCloseTo(inputs.data()[i], within(1e-5f));
    }
  }

  @Test
  void aConstantFeatureBecomesZero() {
    Standardization learned =
        Standardizer.perFeature().fit(data(NdArray.of(new float[][] {{7}, {7}})));
    assertThat(learned.deviation()).isEqualTo(NdArray.of(1));
    assertThat(learned.apply(NdArray.of(new float[][] {{7}})).item()).isZero();
  }

  @Test
  void rejectsExamplesOfTheWrongRank() {
    assertThatThrownBy(() -> Standardizer.perChannel().fit(data(random(Shape.of(2, 28, 28)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("shape (h, w, channels) but got 2 of shape (28, 28); overall()");
    assertThatThrownBy(() -> Standardizer.perFeature().fit(data(random(Shape.of(0, 3)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected training examples but got 0 of shape (3,)");
  }

  @Test
  void rejectsNumbersThatHaveNoMean() {
    NdArray inputs = random(Shape.of(300, 2));
    inputs.data()[2 * 280 + 1] = Float.NaN;
    assertThatThrownBy(() -> Standardizer.perFeature().fit(data(inputs)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("example 280 holds NaN");
  }

  @Test
  void rejectsWhatItWasNotFittedOn() {
    Standardization learned = Standardizer.perFeature().fit(data(random(Shape.of(9, 3))));
    assertThatThrownBy(() -> learned.apply(random(Shape.of(2, 4))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("it learned 3 means")
        .hasMessageContaining("but got shape (2, 4)");
    assertThatThrownBy(() -> new Standardization(NdArray.of(1), NdArray.of(0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("deviations above 0");
    assertThatThrownBy(() -> new Standardization(NdArray.of(1, 2), NdArray.of(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(2,) and (1,)");
  }
}
