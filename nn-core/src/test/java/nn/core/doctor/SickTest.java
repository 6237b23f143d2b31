package nn.core.doctor;

import static nn.core.activations.Activation.RELU;
import static nn.core.activations.Activation.SIGMOID;
import static nn.core.activations.Activation.SOFTMAX;
import static nn.core.activations.Activation.TANH;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nn.autodiff.NdArray;
import nn.core.Layer;
import nn.core.Sequential;
import nn.core.initializers.RandomNormal;
import nn.core.layers.Dense;
import nn.core.layers.Lambda;
import nn.core.losses.BinaryCrossEntropy;
import nn.core.losses.CategoricalCrossEntropy;
import nn.core.losses.Loss;
import nn.core.losses.MeanSquaredError;
import nn.core.losses.SparseCategoricalCrossEntropy;
import nn.core.optimizers.Adam;
import nn.core.optimizers.Optimizer;
import nn.core.optimizers.Sgd;
import nn.core.training.Dataset;
import nn.core.training.Epochs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One sick model or training for each finding: it is found, and nothing that does not follow. */
class SickTest {
  private static final Loss SPARSE = new SparseCategoricalCrossEntropy();
  private static final Loss ONE_HOT = new CategoricalCrossEntropy();
  private static final Loss BINARY = new BinaryCrossEntropy();
  private static final Loss SQUARED = new MeanSquaredError();
  private static final Dataset MOONS = Clinic.moons(200, 1);
  private static final Dataset BLOBS = Clinic.blobs(150, 1);
  private static final Dataset DIGITS = Clinic.digits(600, 1);
  private static final Dataset CURVE = Clinic.curve(300, 1);

  /**
   * A sick one.
   *
   * @param name what is wrong
   * @param where the place that is named
   * @param title what is found
   * @param consequences what may be found besides, as it follows from it
   * @param diagnosis what the doctor says
   */
  record Case(
      String name,
      String title,
      String where,
      Set<String> consequences,
      Supplier<Diagnosis> diagnosis) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Sequential model(Dataset data, Layer... layers) {
    return new Sequential(1, data.inputShape(), layers);
  }

  /** A case that one look shows. */
  private static Case look(
      String name, String title, String where, Loss loss, Dataset data, Layer... layers) {
    return new Case(
        name, title, where, Set.of(), () -> Doctor.examine(model(data, layers), loss, data));
  }

  /** A case that training shows. */
  private static Case training(
      String name,
      String title,
      String where,
      Optimizer optimizer,
      int epochs,
      Loss loss,
      Dataset data,
      Layer... layers) {
    return new Case(
        name,
        title,
        where,
        Set.of(),
        () -> Clinic.trained(model(data, layers), optimizer, loss, data, Epochs.of(epochs)));
  }

  private static Case with(Case sick, String... consequences) {
    return new Case(sick.name, sick.title, sick.where, Set.of(consequences), sick.diagnosis);
  }

  private static Dataset withNan() {
    NdArray inputs = DIGITS.all().inputs().copy();
    inputs.data()[64 * 300 + 20] = Float.NaN;
    return Dataset.of(inputs.take(evenly()), DIGITS.all().targets().take(evenly()));
  }

  /** So few examples that all are looked at. */
  private static int[] evenly() {
    return IntStream.range(200, 400).toArray();
  }

  private static Layer[] deep(int layers, Layer hidden, Layer last) {
    Layer[] all = new Layer[layers + 1];
    Arrays.fill(all, hidden);
    all[layers] = last;
    return all;
  }

  static List<Case> cases() {
    Dense classes = new Dense(10, SOFTMAX);
    return List.of(
        look(
            "a NaN among the inputs",
            NotFiniteNumbers.TITLE,
            "inputs",
            SPARSE,
            withNan(),
            new Dense(16, RELU),
            classes),
        look(
            "a layer that takes a root of negative numbers",
            NotFiniteNumbers.TITLE,
            "lambda1",
            SPARSE,
            DIGITS,
            new Dense(16),
            new Lambda(x -> x.sqrt()),
            classes),
        look(
            "a slope that is infinite",
            NotFiniteNumbers.TITLE,
            "dense1",
            SQUARED,
            CURVE,
            new Dense(16, RELU),
            new Lambda(x -> x.sqrt()),
            new Dense(1)),
        with(
            training(
                "squares that grow to infinity",
                NotFiniteNumbers.TITLE,
                "",
                new Sgd(1000),
                5,
                SQUARED,
                CURVE,
                new Dense(16, TANH),
                new Lambda(x -> x.mul(x)),
                new Dense(1)),
            LearningRate.HIGH,
            Saturation.TITLE,
            GradientsByDepth.VANISHING,
            GradientsByDepth.EXPLODING),
        with(
            training(
                "a rate that kills",
                DeadRelus.TITLE,
                "",
                new Adam(3),
                20,
                SPARSE,
                DIGITS,
                new Dense(32, RELU),
                new Dense(32, RELU),
                classes),
            LearningRate.HIGH,
            GradientsByDepth.VANISHING,
            GradientsByDepth.EXPLODING),
        look(
            "biases that kill",
            DeadRelus.TITLE,
            "dense2",
            SPARSE,
            DIGITS,
            new Dense(16),
            new Lambda(x -> x.mul(x).neg().sub(1)),
            new Dense(16, RELU, new RandomNormal(0.5, 0.1)),
            classes),
        look(
            "tanhs of huge sums",
            Saturation.TITLE,
            "dense1",
            SPARSE,
            DIGITS,
            new Dense(32, TANH, new RandomNormal(0, 20)),
            classes),
        look(
            "ten sigmoids",
            GradientsByDepth.VANISHING,
            "dense1",
            SPARSE,
            DIGITS,
            deep(10, new Dense(32, SIGMOID), classes)),
        with(
            look(
                "ten layers of large weights",
                GradientsByDepth.EXPLODING,
                "dense1",
                SPARSE,
                DIGITS,
                deep(10, new Dense(32, RELU, new RandomNormal(0, 1)), classes)),
            ChanceLevel.TITLE),
        with(
            look(
                "pixels in 0..255",
                InputScale.TITLE,
                "inputs of dense1",
                SPARSE,
                Clinic.inputsTimes(DIGITS, 255),
                new Dense(32, RELU),
                classes),
            ChanceLevel.TITLE),
        look(
            "pixels divided twice",
            InputScale.TITLE,
            "inputs of dense1",
            SPARSE,
            Clinic.inputsTimes(DIGITS, 1 / 255f),
            new Dense(32, RELU),
            classes),
        look(
            "softmax behind softmax",
            DoubleSoftmax.TITLE,
            "softmax1",
            SPARSE,
            DIGITS,
            new Dense(32, RELU),
            classes,
            SOFTMAX),
        look(
            "softmax of one unit",
            SoftmaxOfOne.TITLE,
            "dense2",
            SQUARED,
            MOONS,
            new Dense(8, RELU),
            new Dense(1, SOFTMAX)),
        look(
            "squared error on softmax",
            SquaredErrorOnSoftmax.TITLE,
            "dense2",
            SQUARED,
            Clinic.oneHot(DIGITS, 10),
            new Dense(32, RELU),
            classes),
        look(
            "from logits on softmax",
            LogitsOrProbabilities.PROBABILITIES,
            "dense2",
            new SparseCategoricalCrossEntropy(true),
            DIGITS,
            new Dense(32, RELU),
            classes),
        look(
            "from logits on a sigmoid",
            LogitsOrProbabilities.PROBABILITIES,
            "dense2",
            new BinaryCrossEntropy(true),
            MOONS,
            new Dense(8, RELU),
            new Dense(1, SIGMOID)),
        with(
            look(
                "logits without softmax",
                LogitsOrProbabilities.LOGITS,
                "dense2",
                SPARSE,
                DIGITS,
                new Dense(32, RELU),
                new Dense(10)),
            ChanceLevel.TITLE),
        with(
            look(
                "logits without a sigmoid",
                LogitsOrProbabilities.LOGITS,
                "dense2",
                BINARY,
                MOONS,
                new Dense(8, RELU),
                new Dense(1)),
            ChanceLevel.TITLE),
        look(
            "one of many by sigmoids",
            LogitsOrProbabilities.LOGITS,
            "dense2",
            SPARSE,
            DIGITS,
            new Dense(32, RELU),
            new Dense(10, SIGMOID)),
        look(
            "yes or no behind softmax",
            LogitsOrProbabilities.LOGITS,
            "dense2",
            BINARY,
            Clinic.oneHot(DIGITS, 10),
            new Dense(32, RELU),
            classes),
        look(
            "labels from 1",
            RefusedTargets.TITLE,
            "targets",
            SPARSE,
            Clinic.targets(BLOBS, 1, 1),
            new Dense(3, SOFTMAX)),
        look(
            "one-hot rows for labels",
            RefusedTargets.TITLE,
            "targets",
            SPARSE,
            Clinic.oneHot(BLOBS, 3),
            new Dense(3, SOFTMAX)),
        look(
            "labels for one-hot rows",
            RefusedTargets.TITLE,
            "targets",
            ONE_HOT,
            BLOBS,
            new Dense(3, SOFTMAX)),
        look(
            "labels beyond 0 and 1",
            RefusedTargets.TITLE,
            "targets",
            BINARY,
            Clinic.targets(MOONS, 2, -1),
            new Dense(1, SIGMOID)),
        look(
            "rows of several ones",
            OneHotRows.TITLE,
            "targets",
            ONE_HOT,
            severalOnes(),
            new Dense(3, SOFTMAX)),
        look(
            "a sigmoid for -1 and 1",
            TargetRange.TITLE,
            "dense1",
            SQUARED,
            Clinic.targets(MOONS, 2, -1),
            new Dense(1, SIGMOID)),
        look(
            "a relu for numbers below 0",
            TargetRange.TITLE,
            "dense2",
            SQUARED,
            CURVE,
            new Dense(16, TANH),
            new Dense(1, RELU)),
        look(
            "one label only",
            ConstantTargets.TITLE,
            "targets",
            SPARSE,
            Clinic.targets(BLOBS, 0, 1),
            new Dense(3, SOFTMAX)),
        look(
            "prices",
            TargetScale.TITLE,
            "targets",
            SQUARED,
            Clinic.targets(CURVE, 1e5f, 2e5f),
            new Dense(16, RELU),
            new Dense(1)),
        look(
            "large last weights",
            ChanceLevel.TITLE,
            "loss",
            SPARSE,
            DIGITS,
            new Dense(32, RELU),
            new Dense(10, SOFTMAX, new RandomNormal(0, 3))),
        with(
            training(
                "a rate that overwrites",
                LearningRate.HIGH,
                "optimizer",
                new Adam(1),
                10,
                SPARSE,
                DIGITS,
                new Dense(32, TANH),
                classes),
            Saturation.TITLE),
        training(
            "a rate at which the loss rises",
            LearningRate.HIGH,
            "optimizer",
            new Sgd(0.5),
            10,
            SQUARED,
            CURVE,
            new Dense(1)),
        training(
            "a rate at which nothing moves",
            LearningRate.LOW,
            "optimizer",
            new Adam(1e-7),
            20,
            SPARSE,
            DIGITS,
            new Dense(32, RELU),
            classes));
  }

  private static Dataset severalOnes() {
    NdArray rows = Clinic.oneHot(BLOBS, 3).all().targets();
    for (int i = 0; i < rows.size(); i += 3) {
      rows.data()[i] = 1;
    }
    return Dataset.of(BLOBS.all().inputs(), rows);
  }

  private static Set<String> titles(Diagnosis diagnosis) {
    return diagnosis.findings().stream()
        .map(Finding::title)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isFoundWithNothingThatDoesNotFollow(Case sick) {
    Diagnosis diagnosis = sick.diagnosis.get();
    assertThat(titles(diagnosis)).as(diagnosis.toString()).contains(sick.title);
    Set<String> others = titles(diagnosis);
    others.remove(sick.title);
    assertThat(sick.consequences).as(diagnosis.toString()).containsAll(others);
    Finding finding = diagnosis.of(sick.title).get(0);
    assertThat(finding.where()).as(diagnosis.toString()).contains(sick.where);
    assertThat(finding.evidence()).isNotBlank();
    assertThat(finding.advice()).isNotBlank();
  }

  @Test
  void everyCheckHasASickOne() {
    Set<String> found =
        cases().stream()
            .filter(sick -> !sick.title.equals(NotFiniteNumbers.TITLE))
            .map(Case::title)
            .collect(Collectors.toSet());
    Stream<String> checks =
        Checks.ALL.stream()
            .filter(check -> !(check instanceof NotFiniteNumbers))
            .flatMap(SickTest::titlesOf);
    assertThat(checks).isSubsetOf(found).hasSizeGreaterThanOrEqualTo(Checks.ALL.size() - 1);
  }

  /** The constants of a check that are titles of findings. */
  private static Stream<String> titlesOf(Check check) {
    return Arrays.stream(check.getClass().getDeclaredFields())
        .filter(field -> field.getType() == String.class)
        .filter(field -> !Modifier.isPrivate(field.getModifiers()))
        .map(
            field -> {
              try {
                return (String) field.get(null);
              } catch (IllegalAccessException e) {
                throw new AssertionError(e);
              }
            });
  }
}
