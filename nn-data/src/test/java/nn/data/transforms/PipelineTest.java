package nn.data.transforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import org.junit.jupiter.api.Test;

class PipelineTest {
  private static final float NAN = Float.NaN;

  private final NdArray rows = NdArray.of(new float[][] {{1, 2}, {NAN, 4}, {3, 6}});

  @Test
  void eachStepLearnsFromWhatTheStepsBeforeLeave() {
    Steps steps =
        new Pipeline()
            .then(Imputer.constant(5))
            .thenApply(new Rescale(10, 0))
            .then(new MaxAbsScaler())
            .fit(TransformSamples.data(rows));
    assertThat(steps.steps())
        .isEqualTo(
            List.of(
                new Imputation(NdArray.of(5, 5), List.of()),
                new Rescale(10, 0),
                new MaxAbsScaling(NdArray.of(50, 60))));
    assertThat(steps.apply(NdArray.of(new float[][] {{NAN, 3}})))
        .isEqualTo(NdArray.of(new float[][] {{1, 0.5f}}));
    assertThat(steps.outputShape(Shape.of(2))).isEqualTo(Shape.of(2));
  }

  @Test
  void stepsMayChangeTheNumberOfFeatures() {
    Steps steps =
        new Pipeline()
            .then(Imputer.mean().withIndicators())
            .then(new MaxAbsScaler())
            .fit(TransformSamples.data(rows));
    assertThat(steps.outputShape(Shape.of(2))).isEqualTo(Shape.of(3));
    assertThat(steps.apply(rows).shape()).isEqualTo(Shape.of(3, 3));
  }

  @Test
  void printsItsSteps() {
    Pipeline pipeline =
        new Pipeline()
            .then(Imputer.mean())
            .then(new Pipeline().then(new MaxAbsScaler()).thenApply(new Log1p()));
    assertThat(pipeline)
        .hasToString(
            """
            Pipeline, not fitted:
              1. Imputer by MEAN, not fitted
              2. Pipeline, not fitted:
                1. MaxAbsScaler, not fitted
                2. Log1p[]""");
    assertThat(pipeline.fit(TransformSamples.data(rows)))
        .hasToString(
            """
            Steps:
              1. Imputation[fill=[2. 4.], indicated=[]]
              2. Steps:
                1. MaxAbsScaling[maxAbs=[3. 6.]]
                2. Log1p[]""");
    assertThat(new Pipeline()).hasToString("Pipeline, not fitted: none");
  }

  @Test
  void thenLeavesThePipelineAsItIs() {
    Pipeline one = new Pipeline().then(new MaxAbsScaler());
    Pipeline two = one.thenApply(new Log1p());
    assertThat(one.toString()).doesNotContain("Log1p");
    assertThat(two.toString()).contains("Log1p");
  }

  @Test
  void isInvertibleWhenAllStepsAre() {
    NdArray whole = NdArray.of(new float[][] {{1, 2}, {2, 4}, {3, 7}});
    Steps steps =
        new Pipeline()
            .then(new Pipeline().then(new MinMaxScaler()))
            .thenApply(new Rescale(2, 1).andThen(new Normalizer()))
            .fit(TransformSamples.data(whole));
    assertThatThrownBy(steps::invertible)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("step 2 of 2 cannot be undone: Normalizer[norm=L2]");
    InvertibleSteps both =
        new Pipeline()
            .then(new Pipeline().then(new MinMaxScaler()))
            .thenApply(new Rescale(1, 0).andThen(new Log1p()))
            .fit(TransformSamples.data(whole))
            .invertible();
    assertThat(both.apply(whole).get(2, 1)).isEqualTo((float) Math.log(2));
    NdArray back = both.inverse(both.apply(whole));
    for (int i = 0; i < whole.size(); i++) {
      assertThat(back.data()[i]).isCloseTo(whole.data()[i], within(1e-5f));
    }
    assertThat(both.toString())
        .startsWith("Steps, invertible:\n  1. Steps, invertible:\n    1. MinMaxScaling[");
  }

  @Test
  void noStepsChangeNothing() {
    Steps none = new Pipeline().fit(TransformSamples.data(rows));
    assertThat(none.apply(rows)).isEqualTo(rows).isNotSameAs(rows);
    assertThat(none.invertible().inverse(rows)).isEqualTo(rows).isNotSameAs(rows);
    assertThat(none.invertible().apply(rows)).isEqualTo(rows);
  }

  @Test
  void saysWhichStepCannotLearn() {
    Pipeline pipeline = new Pipeline().thenApply(new Rescale(2, 0)).then(new MinMaxScaler());
    assertThatThrownBy(() -> pipeline.fit(TransformSamples.data(rows)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Pipeline, step 2: MinMaxScaler: feature 0 of example 1 is NaN; fill in what is missing"
                + " with an Imputer first");
  }

  @Test
  void saysWhichStepDoesNotTakeWhatTheOneBeforeGives() {
    Pipeline pipeline = new Pipeline().then(Imputer.mean()).thenApply(new Reshape(Shape.of(3)));
    assertThatThrownBy(() -> pipeline.fit(TransformSamples.data(rows)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Pipeline, step 2: Reshape: an example of shape (2,)");
  }
}
