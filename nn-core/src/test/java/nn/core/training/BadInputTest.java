package nn.core.training;

import static nn.core.activations.Activation.RELU;
import static nn.core.activations.Activation.SOFTMAX;
import static nn.core.activations.Activation.TANH;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import nn.autodiff.NdArray;
import nn.autodiff.Pointwise;
import nn.autodiff.Shape;
import nn.core.Built;
import nn.core.Layer;
import nn.core.Sequential;
import nn.core.activations.Activation;
import nn.core.layers.Dense;
import nn.core.losses.CategoricalCrossEntropy;
import nn.core.losses.MeanSquaredError;
import nn.core.losses.SparseCategoricalCrossEntropy;
import nn.core.metrics.Accuracy;
import nn.core.optimizers.Adam;
import nn.core.optimizers.Sgd;
import org.junit.jupiter.api.Test;

/** What goes wrong for beginners, and what they are told. */
class BadInputTest {
  private static final String BUILD_ANEW = "and build the model anew";

  private static Trainer trainer(Sequential model) {
    return new Trainer(model, new Adam(), new SparseCategoricalCrossEntropy()).quiet();
  }

  private static Sequential small(Activation hidden) {
    return new Sequential(Shape.of(2), new Dense(4, hidden), new Dense(2, SOFTMAX));
  }

  private static Dataset data(float... labels) {
    return Dataset.of(rows(labels.length), NdArray.of(labels));
  }

  /** Rows of two small numbers. */
  private static NdArray rows(int count) {
    NdArray rows = NdArray.zeros(Shape.of(count, 2));
    for (int i = 0; i < rows.size(); i++) {
      rows.data()[i] = (i % 5) / 5f;
    }
    return rows;
  }

  private static Dataset with(float bad, int example, float... labels) {
    NdArray inputs = rows(labels.length);
    inputs.data()[2 * example + 1] = bad;
    return Dataset.of(inputs, NdArray.of(labels));
  }

  @Test
  void anEmptyDataset() {
    Dataset none = Dataset.of(NdArray.zeros(Shape.of(0, 2)), NdArray.zeros(Shape.of(0)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> trainer(small(RELU)).fit(none, Epochs.of(1)))
        .withMessage("Trainer: there are no examples in the training data");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> trainer(small(RELU)).fit(data(0, 1), none, Epochs.of(1)))
        .withMessage("Trainer: there are no examples in the validation data");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> trainer(small(RELU)).evaluate(none))
        .withMessage("Trainer: there are no examples in the evaluation data");
  }

  @Test
  void examplesOfAnotherShape() {
    Dataset images = Dataset.of(NdArray.zeros(Shape.of(3, 28, 28)), NdArray.of(0, 1, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> trainer(small(RELU)).fit(images, Epochs.of(1)))
        .withMessage(
            "Trainer: one example of the training data has shape (28, 28) but \"sequential\" was"
                + " built for (2,); build it for the data's shape");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                trainer(new Sequential(Shape.of(784), new Dense(2, SOFTMAX)))
                    .fit(images, Epochs.of(1)))
        .withMessage(
            "Trainer: one example of the training data has shape (28, 28) but \"sequential\" was"
                + " built for (784,); build it for the data's shape, with new Flatten() where rows"
                + " are needed");
  }

  @Test
  void moreTargetsThanInputs() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dataset.of(NdArray.zeros(Shape.of(3, 2)), NdArray.of(0, 1)))
        .withMessage(
            "Batch: expected as many targets as inputs along axis 0 but got shapes (3, 2) and (2,)");
  }

  @Test
  void labelsOutOfRangeWithTheExamplesTheyAreAmong() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> trainer(small(RELU)).fit(data(0, 1, 0, 2), Epochs.of(1).batch(2).inOrder()))
        .withMessage(
            "SparseCategoricalCrossEntropy: expected labels 0 to 1, one for each output of the model,"
                + " but example 1 of the batch has label 2; count labels from 0, or give the last"
                + " layer more units\n"
                + "  in the batch of examples 2, 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> trainer(small(RELU)).evaluate(data(2, 0, 0, 0, 0, 0, 0, 0, 0, 0)))
        .withMessageEndingWith("\n  in the batch of examples 0, 1, 2, 3, 4, 5, 6, 7, ...");
  }

  @Test
  void labelsThatAreNotWhole() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> trainer(small(RELU)).fit(data(0, 0.5f), Epochs.of(1)))
        .withMessageContaining("has label 0.5; labels are whole numbers");
  }

  @Test
  void oneHotTargetsForASparseLossAndTheReverse() {
    Dataset oneHot = Dataset.of(rows(2), NdArray.of(new float[][] {{1, 0}, {0, 1}}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> trainer(small(RELU)).fit(oneHot, Epochs.of(1)))
        .withMessageContaining("; for one-hot targets use CategoricalCrossEntropy");
    Trainer categorical =
        new Trainer(small(RELU), new Adam(), new CategoricalCrossEntropy()).quiet();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> categorical.fit(data(0, 1), Epochs.of(1)))
        .withMessageContaining("; for class labels use SparseCategoricalCrossEntropy, or one-hot");
  }

  @Test
  void notANumberInTheInputs() {
    assertThatExceptionOfType(TrainingException.class)
        .isThrownBy(() -> trainer(small(RELU)).fit(with(Float.NaN, 3, 0, 1, 0, 1), Epochs.of(1)))
        .withMessage(
            "the loss became NaN: the data hold NaN in the inputs of example 3; clean or impute them"
                + " before training");
    assertThatExceptionOfType(TrainingException.class)
        .isThrownBy(() -> trainer(small(RELU)).evaluate(with(Float.NaN, 2, 0, 1, 0, 1)))
        .withMessageContaining("NaN in the inputs of example 2");
    assertThatExceptionOfType(TrainingException.class)
        .isThrownBy(
            () -> trainer(small(RELU)).fit(data(0, 1), with(Float.NaN, 1, 0, 1), Epochs.of(1)))
        .withMessageContaining("NaN in the inputs of example 1");
  }

  @Test
  void anInfinityInTheInputsEvenBehindATanhThatHidesIt() {
    assertThatExceptionOfType(TrainingException.class)
        .isThrownBy(
            () ->
                trainer(small(TANH))
                    .fit(
                        with(Float.POSITIVE_INFINITY, 2, 0, 1, 0, 1),
                        Epochs.of(1).batch(1).inOrder()))
        .withMessageContaining(
            "the weights dense1/kernel are not finite any more, for the data hold")
        .withMessageContaining("Infinity in the inputs of example 2; clean or impute them before")
        .withMessageContaining(BUILD_ANEW);
  }

  @Test
  void anInfinityInTheVeryLastBatch() {
    assertThatExceptionOfType(TrainingException.class)
        .isThrownBy(
            () ->
                trainer(small(TANH))
                    .fit(
                        with(Float.NEGATIVE_INFINITY, 3, 0, 1, 0, 1),
                        Epochs.of(1).batch(1).inOrder()))
        .withMessage(
            "training went wrong: the weights dense1/kernel are not finite any more, for the data"
                + " hold -Infinity in the inputs of example 3; clean or impute them before training,"
                + " and build the model anew");
  }

  @Test
  void notANumberInTheTargets() {
    Sequential model = new Sequential(Shape.of(2), new Dense(1));
    assertThatExceptionOfType(TrainingException.class)
        .isThrownBy(
            () ->
                new Trainer(model, new Adam(), new MeanSquaredError())
                    .quiet()
                    .fit(data(0, 1, Float.NaN), Epochs.of(1)))
        .withMessage(
            "the loss became NaN: the data hold NaN in the targets of example 2; clean or impute them"
                + " before training");
  }

  @Test
  void aLearningRateThatExplodes() {
    Sequential model = new Sequential(Shape.of(2), new Dense(4), new Dense(1));
    Trainer trainer = new Trainer(model, new Sgd(1e15), new MeanSquaredError()).quiet();
    assertThatExceptionOfType(TrainingException.class)
        .isThrownBy(() -> trainer.fit(data(0, 1, 2), Epochs.of(10)))
        .withMessageContaining("try a lower learning rate");
  }

  @Test
  void weightsThatAreNotFiniteBeforeTheFirstStep() {
    Sequential model = small(RELU);
    model.parameters().get(2).value().data()[0] = Float.NaN;
    assertThatExceptionOfType(TrainingException.class)
        .isThrownBy(() -> trainer(model).fit(data(0, 1), Epochs.of(1)))
        .withMessage(
            "the loss became NaN: the weights dense2/kernel are not finite any more, so an earlier"
                + " step was too large; build the model anew and try a lower learning rate");
  }

  @Test
  void aLayerThatGoesWrongFirst() {
    Activation root = Activation.of(Pointwise.SQRT);
    Layer shifted =
        (input, scope) -> Built.of(input, (x, pass) -> root.apply(x.abs().neg().sub(1)));
    Sequential model =
        new Sequential(
            Shape.of(2), new Dense(4), shifted.named("root"), RELU, new Dense(2, SOFTMAX));
    assertThatExceptionOfType(TrainingException.class)
        .isThrownBy(() -> trainer(model).fit(data(0, 1), Epochs.of(1)))
        .withMessage(
            "the loss became NaN: it began in layer root, whose output is the first that is not"
                + " finite; try a lower learning rate, inputs scaled to about -1..1, or another"
                + " initializer");
  }

  @Test
  void aLossThatGoesWrongByItself() {
    Sequential model = small(RELU);
    model.parameters().forEach(weights -> Arrays.fill(weights.value().data(), 0));
    Trainer trainer = new Trainer(model, new Adam(), (p, t) -> p.sum().neg().log()).quiet();
    assertThatExceptionOfType(TrainingException.class)
        .isThrownBy(() -> trainer.fit(data(0, 1), Epochs.of(1)))
        .withMessage(
            "the loss became NaN: every layer's output is finite, that of the last one up to 0.500, so"
                + " it began in the loss itself; try a lower learning rate or scaled targets, and see"
                + " whether the last layer's activation and the loss belong together");
  }

  @Test
  void aModelWithoutWeights() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> trainer(new Sequential(Shape.of(2), SOFTMAX)).fit(data(0, 1), Epochs.of(1)))
        .withMessage("Trainer: \"sequential\" has no weights to train; add a layer like Dense");
  }

  @Test
  void twoMetricsOfOneName() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Trainer(
                    small(RELU),
                    new Adam(),
                    new MeanSquaredError(),
                    new Accuracy(),
                    new Accuracy()))
        .withMessage(
            "Trainer: expected metrics of different names, none called loss, but got \"accuracy\""
                + " twice");
  }
}
