package nn.data.transforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import org.junit.jupiter.api.Test;

class ImputerTest {
  private static final float NAN = Float.NaN;

  private final NdArray rows =
      NdArray.of(new float[][] {{1, 5}, {NAN, 5}, {1, 7}, {4, 7}, {6, 9}, {NAN, 0}});

  private NdArray fill(Imputer imputer) {
    return imputer.fit(TransformSamples.data(rows)).fill();
  }

  @Test
  void learnsWhatToWrite() {
    assertThat(fill(Imputer.mean())).isEqualTo(NdArray.of(3, 5.5f));
    assertThat(fill(Imputer.median())).isEqualTo(NdArray.of(2.5f, 6));
    assertThat(fill(Imputer.mostFrequent())).isEqualTo(NdArray.of(1, 5));
    assertThat(fill(Imputer.constant(-1))).isEqualTo(NdArray.of(-1, -1));
  }

  @Test
  void saysWhatWasMissingWhereItWasMissingInTraining() {
    Imputation learned = Imputer.mean().withIndicators().fit(TransformSamples.data(rows));
    assertThat(learned.indicated()).isEqualTo(List.of(0));
    assertThat(learned.outputShape(Shape.of(2))).isEqualTo(Shape.of(3));
    assertThat(learned.apply(NdArray.of(new float[][] {{NAN, NAN}, {8, 8}})))
        .isEqualTo(NdArray.of(new float[][] {{3, 5.5f, 1}, {8, 8, 0}}));
    assertThat(learned).hasToString("Imputation[fill=[3.  5.5], indicated=[0]]");
  }

  @Test
  void rejectsAFeatureWithoutNumbers() {
    NdArray none = NdArray.of(new float[][] {{1, NAN}, {2, NAN}});
    assertThatThrownBy(() -> Imputer.median().fit(TransformSamples.data(none)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Imputer: feature 1 is missing in all 2 training examples; leave it out, or use"
                + " Imputer.constant(...)");
    assertThat(Imputer.constant(3).fit(TransformSamples.data(none)).fill())
        .isEqualTo(NdArray.of(3, 3));
  }

  @Test
  void rejectsToFillInWhatIsNoNumber() {
    assertThatThrownBy(() -> Imputer.constant(NAN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Imputer: expected a finite number to fill in but got NaN");
    assertThatThrownBy(() -> new Imputation(NdArray.of(NAN), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("finite numbers to fill in but got [nan]");
    assertThatThrownBy(() -> new Imputation(NdArray.of(1, 2), List.of(2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Imputation: expected features 0 to 1 but got [2]");
    assertThatThrownBy(
            () ->
                new Imputation(NdArray.of(1, 2), List.of()).apply(NdArray.zeros(Shape.of(1, 3, 2))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("examples of shape (features,) but got (3, 2)");
  }
}
