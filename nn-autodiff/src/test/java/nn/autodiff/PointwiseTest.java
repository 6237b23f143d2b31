package nn.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every constant of {@link Pointwise}; a new one is found by itself. */
class PointwiseTest {
  private static final double[] POINTS = {0.3, 0.7, 1.4, 2.1};
  private static final double[] SIGNED = {-2.2, -0.9, -0.4};

  static Stream<Pointwise> all() {
    return Arrays.stream(Pointwise.class.getFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .filter(field -> field.getType() == Pointwise.class)
        .map(
            field -> {
              try {
                return (Pointwise) field.get(null);
              } catch (IllegalAccessException e) {
                throw new AssertionError(e);
              }
            });
  }

  private static boolean takesNegativeNumbers(Pointwise f) {
    return !f.name().startsWith("log") && !f.name().equals("sqrt") && !f.name().equals("pow");
  }

  @Test
  void findsThemAll() {
    assertThat(all()).contains(Pointwise.ADD, Pointwise.RELU, Pointwise.POW).hasSizeGreaterThan(18);
    assertThat(all().map(Pointwise::name)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("all")
  void hasTheDerivativeOfItsFormula(Pointwise f) {
    if (f.arity() == 1) {
      GradCheck.of(f, POINTS).assertPassed();
      if (takesNegativeNumbers(f)) {
        GradCheck.of(f, SIGNED).assertPassed();
      }
      return;
    }
    for (double a : POINTS) {
      for (double b : SIGNED) {
        GradCheck.of(x -> x[0].apply(f, x[1]), a, b).assertPassed();
        GradCheck.of(x -> x[0].apply(f, x[1]), a, b + 3.05).assertPassed();
        if (takesNegativeNumbers(f)) {
          GradCheck.of(x -> x[0].apply(f, x[1]), b, a).assertPassed();
        }
      }
    }
  }

  /** The tensors are longer than a block, and one operand is stretched in every way there is. */
  @ParameterizedTest
  @MethodSource("all")
  void isTheSameFunctionInBothEngines(Pointwise f) {
    double low = takesNegativeNumbers(f) ? -3 : 0.1;
    NdArray a = Numbers.uniform(1, low, 3, 3, 7, 60);
    if (f.arity() == 1) {
      assertEqualEngines(f, a, a);
      return;
    }
    for (int[] dims : new int[][] {{3, 7, 60}, {60}, {7, 60}, {7, 1}, {3, 1, 60}, {3, 1, 1}, {}}) {
      NdArray b = Numbers.uniform(2, low, 3, dims);
      assertEqualEngines(f, a, b);
      assertEqualEngines(f, b, a);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void treatsInfinitiesNanAndZerosAlikeInBothEngines(Pointwise f) {
    float[] special = {0, -0f, 1, -1, 1000, -1000, 1e-30f, Float.NaN, 1 / 0f, -1 / 0f};
    Shape pairs = Shape.of(special.length, special.length);
    NdArray rows = Expand.to(NdArray.of(special), pairs);
    assertEqualEngines(f, new Permute(1, 0).forward(new NdArray[] {rows}), rows);
  }

  private static void assertEqualEngines(Pointwise f, NdArray aData, NdArray bData) {
    Tensor a = Tensor.of(aData);
    Tensor b = Tensor.of(bData);
    Tensor y = f.arity() == 1 ? a.apply(f) : a.apply(f, b);
    if (f.arity() == 1) {
      assertThat(y.shape()).isEqualTo(a.shape());
    }
    y.sum().backward();
    NdArray wideA = Expand.to(aData, y.shape());
    NdArray wideB = f.arity() == 1 ? wideA : Expand.to(bData, y.shape());
    double[] aGrads = new double[a.data().size()];
    double[] bGrads = new double[b.data().size()];
    int[] aPlaces = places(aData, y.shape());
    int[] bPlaces = f.arity() == 1 ? aPlaces : places(bData, y.shape());
    for (int i = 0; i < y.data().size(); i++) {
      Value va = Value.of(wideA.data()[i]);
      Value vb = Value.of(wideB.data()[i]);
      Value vy = f.arity() == 1 ? va.apply(f) : va.apply(f, vb);
      vy.backward();
      assertNear(y.data().data()[i], vy.data(), f.name());
      aGrads[aPlaces[i]] += va.grad();
      if (f.arity() == 2) {
        bGrads[bPlaces[i]] += vb.grad();
      }
    }
    for (int i = 0; i < aGrads.length; i++) {
      assertNear(a.grad().data()[i], aGrads[i], f.name() + "'s gradient by a");
    }
    for (int i = 0; i < bGrads.length; i++) {
      assertNear(b.grad().data()[i], bGrads[i], f.name() + "'s gradient by b");
    }
  }

  /** Which number of an array each number of the stretched array is. */
  private static int[] places(NdArray array, Shape shape) {
    NdArray numbers = NdArray.zeros(array.shape());
    for (int i = 0; i < numbers.size(); i++) {
      numbers.data()[i] = i;
    }
    NdArray wide = Expand.to(numbers, shape);
    return IntStream.range(0, wide.size()).map(i -> (int) wide.data()[i]).toArray();
  }

  /** Equal but for float roundoff, which sums of about 1,000 numbers may enlarge. */
  private static void assertNear(float actual, double expected, String what) {
    boolean near =
        (Double.isNaN(expected) || Math.abs(expected) > Float.MAX_VALUE)
            ? Float.compare(actual, (float) expected) == 0
            : Math.abs(actual - expected) <= 1e-5 + 2e-5 * Math.abs(expected);
    if (!near) { // AssertJ alone would take seconds for so many numbers
      assertThat(actual).as(what).isEqualTo((float) expected);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void writesItsFormulas(Pointwise f) {
    assertThat(f.formula()).isNotBlank();
    assertThat(f.derivativeFormula()).isNotBlank();
    assertThat(f).hasToString(f.name() + (f.arity() == 1 ? "(x) = " : "(a, b) = ") + f.formula());
  }

  @Test
  void canBeDeclaredInOneLine() {
    Pointwise swish =
        Pointwise.of(
            "swish", x -> x.mul(x.sigmoid()), (x, y) -> y.add(x.sigmoid().mul(x.like(1).sub(y))));

    GradCheck.of(swish, -3, -0.5, 0, 2).assertPassed();
    assertThat(swish.at(2)).isCloseTo(2 / (1 + StrictMath.exp(-2)), within(1e-15));
    assertThat(swish.derivativeAt(0)).isEqualTo(0.5);
    assertThat(swish.formula()).isEqualTo("x * sigmoid(x)");
  }

  @Test
  void showsOneFormulaAndComputesAnother() {
    Pointwise softplus =
        Pointwise.of("softplus", x -> x.exp().add(1).log(), (x, y) -> x.exp().div(x.exp().add(1)));
    Pointwise safe =
        softplus.computedAs(
            x -> x.maximum(0).add(x.abs().neg().exp().log1p()), (x, y) -> x.sigmoid());

    assertThat(safe.formula()).isEqualTo("log(exp(x) + 1)");
    assertThat(safe.derivativeFormula()).isEqualTo("exp(x) / (exp(x) + 1)");
    assertThat(softplus.at(1000)).isInfinite();
    assertThat(safe.at(1000)).isEqualTo(1000);
    assertThat(safe.derivativeAt(1000)).isEqualTo(1);
    assertEqualEngines(safe, NdArray.of(-1000, -2, 3, 1000), NdArray.of(0));
  }

  @Test
  void rejectsASecondFormulaForAnotherFunction() {
    Pointwise exp = Pointwise.of("e", x -> x.exp(), (x, y) -> y);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> exp.computedAs(x -> x.exp().add(1), (x, y) -> x.exp()))
        .withMessage(
            "computedAs: expected the function of e to be 0.100258844 at -2.3, as shown, but it is"
                + " computed as 1.10025884; write the same function in both ways");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> exp.computedAs(x -> x.exp(), (x, y) -> x))
        .withMessageContaining("expected its derivative of e to be");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Pointwise.ADD.computedAs(x -> x, (x, y) -> x.like(1)))
        .withMessage("computedAs: expected a function of one number but got add(a, b) = a + b");
  }

  @Test
  void takesAGradientThatIsZeroForZeroEvenWhenDyIsInfinite() {
    Value x = Value.of(0);
    x.gt(1).mul(Double.POSITIVE_INFINITY).backward();

    assertThat(x.grad()).isZero();
  }

  @Test
  void differentiatesPowersOfZero() {
    GradCheck.of(x -> x[0].pow(2), 0.0).assertPassed();
    GradCheck.of(x -> x[0].pow(1), 0.0).assertPassed();
    GradCheck.of(x -> x[0].pow(0), 0.0).assertPassed();
    GradCheck.of(x -> x[0].like(0).pow(x[0]), 1.5).assertPassed();
  }

  @Test
  void halvesTheGradientOfEqualMaximaAndMinima() {
    Value a = Value.of(3);
    Value b = Value.of(3);
    a.maximum(b).add(a.minimum(b).mul(10)).backward();

    assertThat(a.grad()).isEqualTo(5.5);
    assertThat(b.grad()).isEqualTo(5.5);
  }
}
