package nn.core.doctor;

import static nn.core.activations.Activation.RELU;
import static nn.core.activations.Activation.SIGMOID;
import static nn.core.activations.Activation.SOFTMAX;
import static nn.core.activations.Activation.TANH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Block;
import nn.core.Graph;
import nn.core.Layer;
import nn.core.Model;
import nn.core.Parameter;
import nn.core.Sequential;
import nn.core.initializers.RandomNormal;
import nn.core.layers.BatchNormalization;
import nn.core.layers.Dense;
import nn.core.layers.Dropout;
import nn.core.losses.BinaryCrossEntropy;
import nn.core.losses.Loss;
import nn.core.losses.MeanSquaredError;
import nn.core.losses.SparseCategoricalCrossEntropy;
import nn.core.optimizers.Adam;
import nn.core.optimizers.Sgd;
import nn.core.training.Dataset;
import nn.core.training.Epochs;
import nn.core.training.Trainer;
import nn.core.training.TrainingException;
import org.junit.jupiter.api.Test;

class DoctorTest {
  private static final Loss SPARSE = new SparseCategoricalCrossEntropy();
  private static final Dataset DIGITS = Clinic.digits(600, 1);

  private static Sequential model(Layer... layers) {
    return new Sequential(1, Shape.of(64), layers);
  }

  private static List<NdArray> weights(Model model) {
    return model.parameters().stream().map(Parameter::value).map(NdArray::copy).toList();
  }

  @Test
  void examiningChangesNothingInTheModel() {
    Sequential model = model(new Dense(16), new BatchNormalization(), RELU, new Dense(10, SOFTMAX));
    List<NdArray> before = weights(model);
    Doctor.examine(model, SPARSE, DIGITS);
    assertThat(weights(model)).isEqualTo(before);
  }

  @Test
  void lookingOnChangesNothingInTheTraining() {
    Layer[] layers = {new Dense(16, RELU), new Dropout(0.2), new Dense(10, SOFTMAX)};
    Sequential alone = model(layers);
    Sequential watched = model(layers);
    new Trainer(alone, new Adam(), SPARSE).quiet().fit(DIGITS, Epochs.of(3));
    Clinic.trained(watched, new Adam(), SPARSE, DIGITS, Epochs.of(3));
    assertThat(weights(watched)).isEqualTo(weights(alone));
  }

  @Test
  void costsLessThanTwoHundredthsOfACourse() {
    long steps = 5 * 938; // 5 epochs of 60,000 examples in batches of 64
    long looks = LongStream.rangeClosed(1, steps).filter(Doctor::looksAt).count();
    assertThat(looks).isBetween(20L, 30L);
    assertThat(2 * looks).isLessThan(steps * 2 / 100); // a look costs about two steps
  }

  @Test
  void letsNobodyLookAtOtherSteps() {
    Doctor doctor = new Doctor();
    Clinic.train(doctor, model(new Dense(10, SOFTMAX)), new Adam(), SPARSE, DIGITS, Epochs.of(1));
    assertThat(doctor.observers(3)).isEmpty();
    assertThat(doctor.observers(100)).isEmpty();
    assertThat(doctor.observers(4)).hasSize(1);
  }

  @Test
  void looksAtUnitsBehindTheLastLayerInBlocksOnlyOnce() {
    Layer block = new Block(new Dense(16, TANH, new RandomNormal(0, 20)));
    Diagnosis diagnosis = Doctor.examine(model(block, new Dense(10, SOFTMAX)), SPARSE, DIGITS);
    assertThat(diagnosis.of(Saturation.TITLE))
        .extracting(Finding::where)
        .containsExactly("block1/dense1");
  }

  @Test
  void takesNoCertainOutputForASaturatedUnit() {
    Graph graph = new Graph();
    Graph.Node x = graph.input("x", Shape.of(2));
    Graph.Node hidden = x.to(new Dense(8, RELU));
    Model model =
        graph
            .output("first", hidden.to(new Dense(1, SIGMOID, new RandomNormal(0, 1000))))
            .output("second", hidden.to(new Dense(1, SIGMOID)))
            .build();
    Dataset moons = Clinic.moons(100, 1);
    Dataset twice = Dataset.of(moons.all().inputs(), NdArray.zeros(Shape.of(100, 2)));
    Diagnosis diagnosis = Doctor.examine(model, new MeanSquaredError(), twice);
    assertThat(diagnosis.of(Saturation.TITLE)).isEmpty();
  }

  @Test
  void saysWhatWasFoundWhereAndWhatToTry() {
    Diagnosis diagnosis =
        Doctor.examine(model(new Dense(16, RELU), new Dense(10, SOFTMAX), SOFTMAX), SPARSE, DIGITS);
    assertThat(diagnosis)
        .hasToString(
            """
            1 finding in 256 examples.
            1. WARNING: softmax behind softmax, softmax1
                 seen: its input is a softmax already, so no probability can be above 0.232
                 try:  leave one of the two out
            Looked for: NaN or infinity, dead ReLUs, saturated sigmoids and tanhs, \
            vanishing and exploding gradients, inputs not scaled, softmax behind softmax, \
            softmax of one unit, mean squared error on softmax, \
            logits taken for probabilities, or the reverse, labels do not fit the output, \
            targets are not one-hot, targets beyond the activation, all targets are the same, \
            targets not scaled, loss far above its chance level.
            Not looked for: a learning rate too high or too low.
            """);
    assertThat(diagnosis.isHealthy()).isFalse();
  }

  @Test
  void saysClearlyThatNothingWasFound() {
    Doctor doctor = new Doctor();
    Clinic.train(
        doctor,
        model(new Dense(16, RELU), new Dense(10, SOFTMAX)),
        new Adam(),
        SPARSE,
        DIGITS,
        Epochs.of(2));
    assertThat(doctor.diagnosis().isHealthy()).isTrue();
    assertThat(doctor.diagnosis().toString())
        .startsWith("Nothing found in 6 looks at 38 steps of training.\nLooked for: NaN")
        .contains("\nNot looked for: mean squared error on softmax");
  }

  @Test
  void remembersWhenItSawAFindingFirstAndSaysItOnce() {
    Sequential model = model(new Dense(32, RELU), new Dense(10, SOFTMAX), SOFTMAX);
    Doctor doctor = new Doctor();
    Clinic.train(doctor, model, new Adam(), SPARSE, DIGITS, Epochs.of(3));
    assertThat(doctor.diagnosis().findings()).hasSize(1);
    assertThat(doctor.diagnosis().findings().get(0).since()).isEqualTo(1);
    assertThat(doctor.diagnosis().toString()).contains("softmax1, since step 1\n");
  }

  @Test
  void looksOnAtBatchesThatAreAddedUp() {
    Sequential model = model(new Dense(16, RELU), new Dense(10, SOFTMAX));
    Doctor doctor = new Doctor(SPARSE, DIGITS);
    new Trainer(model, new Adam(), SPARSE)
        .accumulate(3)
        .with(doctor)
        .quiet()
        .fit(DIGITS, Epochs.of(10));
    assertThat(doctor.diagnosis().findings()).isEmpty();
  }

  @Test
  void putsTheWorstFirst() {
    Dataset large = Clinic.inputsTimes(Clinic.moons(200, 1), 1000);
    Diagnosis diagnosis =
        Doctor.examine(
            new Sequential(1, Shape.of(2), new Dense(8, RELU), new Dense(1)),
            new BinaryCrossEntropy(),
            large);
    assertThat(diagnosis.findings())
        .extracting(Finding::title)
        .startsWith(LogitsOrProbabilities.LOGITS)
        .contains(InputScale.TITLE);
  }

  @Test
  void tellsOfAStepThatEndedInAnErrorWhoseCauseItDidNotSee() {
    Dataset nan = Clinic.targets(Clinic.curve(64, 1), Float.NaN, 0);
    Doctor doctor = new Doctor();
    Trainer trainer =
        new Trainer(new Sequential(Shape.of(3), new Dense(1)), new Sgd(0.1), new MeanSquaredError())
            .with(doctor)
            .quiet();
    assertThatThrownBy(() -> trainer.fit(nan, Epochs.of(1))).isInstanceOf(TrainingException.class);
    assertThat(doctor.diagnosis().findings()).extracting(Finding::where).containsExactly("step 1");
  }

  @Test
  void hasToBeGivenExamples() {
    Dataset none = Dataset.of(NdArray.zeros(Shape.of(0, 64)), NdArray.zeros(Shape.of(0)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Doctor.examine(model(new Dense(10, SOFTMAX)), SPARSE, none))
        .withMessage(
            "Doctor: expected 1 example or more but there are none; give the training data");
  }
}
