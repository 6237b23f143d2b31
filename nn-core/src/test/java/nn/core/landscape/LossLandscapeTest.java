package nn.core.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Samples;
import nn.core.Sequential;
import nn.core.activations.Activation;
import nn.core.layers.BatchNormalization;
import nn.core.layers.Conv2D;
import nn.core.layers.Dense;
import nn.core.layers.Flatten;
import nn.core.losses.Loss;
import nn.core.losses.MeanSquaredError;
import nn.core.optimizers.Adam;
import nn.core.training.Dataset;
import nn.core.training.Epochs;
import nn.core.training.Trainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LossLandscapeTest {
  private static final Dataset DATA =
      Dataset.of(Samples.normal(1, Shape.of(30, 3)), Samples.normal(2, Shape.of(30, 1)));
  private static final LossLandscape SMALL = new LossLandscape(1, 5, 0);

  private final Sequential model =
      new Sequential(
          Shape.of(3), new Dense(4, Activation.TANH), new BatchNormalization(), new Dense(1));
  private final Loss loss = new MeanSquaredError();

  @AfterEach
  void noInterruptIsLeft() {
    assertThat(Thread.interrupted()).isFalse();
  }

  private List<NdArray> weights() {
    return model.parameters().stream().map(parameter -> parameter.value().copy()).toList();
  }

  @Test
  void theModelItselfIsInTheMiddle() {
    double own = new Trainer(model, new Adam(), loss).quiet().evaluate(DATA).get("loss");
    assertThat(SMALL.line(model, loss, DATA).loss()).isEqualTo(own);
    LossSurface surface = SMALL.surface(model, loss, DATA);
    assertThat(surface.loss()).isEqualTo(own).isEqualTo(surface.loss(2, 2));
    assertThat(surface.xs()).containsExactly(-1, -0.5, 0, 0.5, 1);
    assertThat(surface.loss(0, 4)).isNotEqualTo(own);
  }

  @Test
  void theLossOfALinearModelIsAParabola() {
    Sequential line = new Sequential(Shape.of(3), new Dense(1));
    double[] losses = new LossLandscape(2, 9, 4).line(line, loss, DATA).losses();
    double bend = losses[0] - 2 * losses[1] + losses[2];
    assertThat(bend).isPositive();
    for (int i = 1; i + 1 < losses.length; i++) {
      assertThat(losses[i - 1] - 2 * losses[i] + losses[i + 1]).isCloseTo(bend, within(1e-5));
    }
  }

  @Test
  void eachFilterOfADirectionIsAsLongAsTheModels() {
    Sequential images =
        new Sequential(
            Shape.of(5, 5, 2), new Conv2D(3, 2, Activation.RELU), new Flatten(), new Dense(2));
    Dataset none = Dataset.of(NdArray.zeros(Shape.of(0, 5, 5, 2)), NdArray.zeros(Shape.of(0, 2)));
    NdArray numbers = Samples.normal(5, Shape.of(1000));
    AtomicInteger next = new AtomicInteger();
    try (MovedModel moved = new MovedModel(images, loss, none)) {
      Direction direction = moved.filterNormalized(() -> numbers.data()[next.getAndIncrement()]);
      for (int i = 0; i < moved.weights().size(); i++) {
        NdArray own = moved.weights().get(i).value();
        float[] steps = direction.steps().get(i);
        if (own.shape().rank() == 1) {
          assertThat(steps).containsOnly(0);
          continue;
        }
        int filters = own.shape().last();
        for (int filter = 0; filter < filters; filter++) {
          assertThat(norm(steps, filter, filters))
              .isCloseTo(norm(own.data(), filter, filters), within(1e-6));
        }
      }
    }
  }

  private static double norm(float[] numbers, int from, int every) {
    double sum = 0;
    for (int i = from; i < numbers.length; i += every) {
      sum += (double) numbers[i] * numbers[i];
    }
    return Math.sqrt(sum);
  }

  @Test
  void aFilterOfZerosStaysZero() {
    Arrays.fill(model.parameters().get(0).value().data(), 0);
    assertThat(SMALL.line(model, loss, DATA).losses()).doesNotContain(Double.NaN);
  }

  @Test
  void putsTheWeightsBackToTheBit() {
    model.parameters().get(0).value().data()[0] = -0.0f;
    List<NdArray> before = weights();
    SMALL.line(model, loss, DATA);
    SMALL.surface(model, loss, DATA);
    assertThat(weights()).isEqualTo(before);
    assertThat(Float.floatToRawIntBits(model.parameters().get(0).value().data()[0]))
        .isEqualTo(Float.floatToRawIntBits(-0.0f));
  }

  @Test
  void putsTheWeightsBackAfterAnError() {
    List<NdArray> before = weights();
    AtomicInteger calls = new AtomicInteger();
    Loss breaking =
        (predictions, targets) -> {
          if (calls.incrementAndGet() == 4) {
            throw new IllegalStateException("broken");
          }
          return loss.of(predictions, targets);
        };
    assertThatIllegalStateException()
        .isThrownBy(() -> SMALL.surface(model, breaking, DATA))
        .withMessage("broken");
    assertThat(weights()).isEqualTo(before);
  }

  @Test
  void putsTheWeightsBackAfterAnInterrupt() {
    List<NdArray> before = weights();
    AtomicInteger calls = new AtomicInteger();
    Loss interrupting =
        (predictions, targets) -> {
          if (calls.incrementAndGet() == 4) {
            Thread.currentThread().interrupt();
          }
          return loss.of(predictions, targets);
        };
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> SMALL.line(model, interrupting, DATA));
    assertThat(calls).hasValue(4);
    assertThat(weights()).isEqualTo(before);
  }

  @Test
  void aLossThatOverflowsIsNoNumberThere() {
    Loss steep = (predictions, targets) -> predictions.mul(1e38).mul(1e3).mul(0).sum();
    LossLine line = SMALL.line(model, steep, DATA);
    assertThat(line.losses()).containsOnly(Double.NaN);
  }

  @Test
  void isTheSameForASeedAndAnotherForAnother() {
    double[] first = SMALL.line(model, loss, DATA).losses();
    assertThat(SMALL.line(model, loss, DATA).losses()).isEqualTo(first);
    assertThat(new LossLandscape(1, 5, 1).line(model, loss, DATA).losses()).isNotEqualTo(first);
  }

  @Test
  void whatIsFrozenStays() {
    model.freeze("dense1");
    try (MovedModel moved = new MovedModel(model, loss, DATA)) {
      assertThat(moved.weights()).noneMatch(weights -> weights.name().startsWith("dense1/"));
      assertThat(moved.weights()).noneMatch(weights -> weights.isState());
    }
    model.parameters().forEach(parameter -> model.freeze(parameter.name()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SMALL.line(model, loss, DATA))
        .withMessageContaining("has no weights that can be changed; unfreeze some");
  }

  @Test
  void showsTheWayOfTrainingInItsPlane() {
    Sequential line = new Sequential(Shape.of(2), new Dense(1));
    line.freeze("dense1/bias");
    Dataset data =
        Dataset.of(Samples.normal(1, Shape.of(40, 2)), Samples.normal(2, Shape.of(40, 1)));
    WeightPath path = new WeightPath();
    Trainer trainer = new Trainer(line, new Adam(0.05), loss).quiet().with(path);
    trainer.fit(data, Epochs.of(15));
    LossSurface plane = SMALL.along(path, line, loss, data);
    // Two weights are a plane, so all of the path lies in it.
    assertThat(plane.share()).isCloseTo(1, within(1e-9));
    assertThat(plane.pathX()).hasSize(16);
    assertThat(plane.pathX()[0]).isNegative();
    assertThat(plane.pathX()[15]).isCloseTo(0, within(1e-6));
    assertThat(plane.pathY()[15]).isCloseTo(0, within(1e-6));
    assertThat(plane.loss()).isEqualTo(trainer.evaluate(data).get("loss"));
    double extent = Arrays.stream(plane.pathX()).max().orElseThrow() - plane.pathX()[0];
    assertThat(plane.xs()[0]).isCloseTo(plane.pathX()[0] - 0.25 * extent, within(1e-9));
  }

  @Test
  void rejectsAPathOfAnotherModelAndOneWithoutABend() {
    WeightPath path = new WeightPath();
    new Trainer(model, new Adam(), loss).quiet().with(path).fit(DATA, Epochs.of(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SMALL.along(path, model, loss, DATA))
        .withMessageContaining("its 2 places lie on a line; train for some more epochs");
    Sequential other = new Sequential(Shape.of(3), new Dense(7), new Dense(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SMALL.along(path, other, loss, DATA))
        .withMessageContaining("the path holds no weights dense1/kernel (3, 7)");
  }

  @Test
  void rejectsSettingsOutOfRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LossLandscape(1, 4, 0))
        .withMessageContaining("an odd number of points, 3 or more, but got 1.0 and 4");
    assertThatIllegalArgumentException().isThrownBy(() -> new LossLandscape(0, 5, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new LossLandscape(Double.NaN, 5, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LossLine(new double[] {0, 1}, new double[] {1}))
        .withMessageContaining("expected a loss for each place");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LossLine(new double[] {1, 0}, new double[] {1, 2}))
        .withMessageContaining("expected 2 or more rising numbers");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                LossSurface.of(
                    new double[] {0, 1}, new double[] {0, 1}, new double[][] {{1, 2}, {3}}))
        .withMessageContaining("expected 2 rows of 2 losses");
  }
}
