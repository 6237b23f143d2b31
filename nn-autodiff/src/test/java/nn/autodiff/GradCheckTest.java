package nn.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GradCheckTest {
  private static final NdArray X = Numbers.random(1, 2, 3);

  @Test
  void passesARightOp() {
    GradCheck check = GradCheck.of(new Softmax(), X);

    assertThat(check.passed()).isTrue();
    check.assertPassed();
    assertThat(check.toString()).startsWith("GradCheck passed: softmax, 6 gradients, largest");
  }

  @Test
  void passesARightFunctionOfTensors() {
    GradCheck.of(x -> x[0].matmul(x[1]).tanh(), X, Numbers.random(2, 3, 4)).assertPassed();
  }

  @Test
  void passesARightFunctionOfValues() {
    GradCheck.of(x -> x[0].mul(x[1]).add(x[0].exp()).tanh(), 0.3, -0.2).assertPassed();
  }

  @Test
  void passesAComputationFromLeavesAndLeavesThemAsTheyWere() {
    Tensor w = Tensor.of(X.copy()).named("w");

    GradCheck.of(() -> w.sigmoid().mul(w), w).assertPassed();

    assertThat(w.data()).isEqualTo(X);
    assertThat(w.grad()).isEqualTo(NdArray.zeros(X.shape()));
  }

  @Test
  void isNotMisledByASmallStepFromAKinkOrANarrowDomain() {
    GradCheck.of(x -> x[0].relu(), NdArray.of(0.02f, -0.02f)).assertPassed();
    GradCheck.of(x -> x[0].log(), NdArray.of(0.01f, 1f, 1000f)).assertPassed();
  }

  @Test
  void namesOpInputIndexExpectedAndReceived() {
    Op<NdArray> triple =
        new PlantedOp(
            "triple",
            x -> Numbers.map(x, v -> 3 * v),
            (dy, y, x) -> {
              NdArray dx = Numbers.map(dy, v -> 3 * v);
              dx.data()[4] = 7;
              return dx;
            });

    GradCheck check = GradCheck.of(triple, X);

    assertThat(check.passed()).isFalse();
    assertThat(check.toString())
        .startsWith("GradCheck failed: triple, 1 of 6 gradients are wrong\n  input 0, shape (2, 3)")
        .containsPattern(
            "at \\(1, 1\\): expected \\d\\.\\d+ but received 7\\.0+, relative error 0");
    assertThatThrownBy(check::assertPassed)
        .isInstanceOf(AssertionError.class)
        .hasMessage(check.toString());
  }

  @Test
  void hintsAtAWrongSign() {
    assertThat(report("cosine", StrictMath::cos, (dy, x) -> dy * StrictMath.sin(x)))
        .contains("hint: wrong sign");
  }

  @Test
  void hintsAtAZeroGradient() {
    assertThat(report("cube", x -> x * x * x, (dy, x) -> 0)).contains("hint: the gradient is zero");
  }

  @Test
  void hintsAtADetachedInput() {
    assertThat(GradCheck.of(x -> x[0].detach().tanh(), X).toString())
        .contains("hint: the gradient is zero", "every op of the graph passes by itself: look for");
  }

  @Test
  void hintsAtNan() {
    assertThat(report("identity", x -> x, (dy, x) -> Double.NaN)).contains("backward gives NaN");
  }

  @Test
  void hintsAtAMissingDivisionByN() {
    Op<NdArray> mean =
        new PlantedOp(
            "mean",
            x -> NdArray.scalar(Reductions.sum(x) / x.size()),
            (dy, y, x) -> NdArray.full(x.shape(), dy.item()));

    assertThat(GradCheck.of(mean, X).toString())
        .contains("hint: too large by the factor n = 6, the size of the input");
  }

  @Test
  void hintsAtADivisionByNTooMany() {
    Op<NdArray> sum =
        new PlantedOp(
            "sum",
            x -> NdArray.scalar(Reductions.sum(x)),
            (dy, y, x) -> NdArray.full(x.shape(), dy.item() / x.size()));

    assertThat(GradCheck.of(sum, X).toString())
        .contains("hint: too small by the factor 1/n, n = 6, the size of the input");
  }

  @Test
  void hintsAtATransposedGradient() {
    NdArray square = Numbers.random(3, 3, 3);
    Permute exchange = new Permute(1, 0);
    Op<NdArray> transpose =
        new PlantedOp("transpose", x -> exchange.forward(new NdArray[] {x}), (dy, y, x) -> dy);
    Op<NdArray> wide =
        new PlantedOp(
            "wide", x -> exchange.forward(new NdArray[] {x}), (dy, y, x) -> dy.reshape(x.shape()));

    assertThat(GradCheck.of(transpose, square).toString()).contains("hint: transposed");
    assertThat(GradCheck.of(wide, X).toString()).contains("hint: transposed");
  }

  @Test
  void hintsAtOneUseInsteadOfBoth() {
    assertThat(report("square", x -> x * x, (dy, x) -> dy * x))
        .contains("hint: unaccumulated: half of the expected");
    assertThat(GradCheck.of(x -> x[0].mul(x[0].detach()), 3.0).toString())
        .contains("hint: unaccumulated: half of the expected");
  }

  @Test
  void hintsAtOverwritingInsteadOfAddingUp() {
    Gather rows = new Gather(0, 0, 1, 1);
    Op<NdArray> overwriting =
        new PlantedOp(
            "gather",
            x -> rows.forward(new NdArray[] {x}),
            (dy, y, x) -> {
              NdArray dx = NdArray.zeros(x.shape());
              System.arraycopy(dy.data(), 0, dx.data(), 0, 6);
              System.arraycopy(dy.data(), 6, dx.data(), 3, 3);
              return dx;
            });

    assertThat(GradCheck.of(overwriting, X).toString())
        .contains("3 of 6 gradients are wrong", "hint: unaccumulated: the number is used more");
  }

  @Test
  void hintsAtOneCommonFactor() {
    assertThat(report("half", x -> 0.5 * x, (dy, x) -> 0.7 * dy))
        .contains("hint: every gradient is off by the same factor, 1.40000");
  }

  @Test
  void hintsAtAKinkAndAtAFunctionThatIsNotFinite() {
    assertThat(GradCheck.of(x -> x[0].relu(), 0.0).toString()).contains("hint: the function bends");
    assertThat(GradCheck.of(x -> x[0].log(), 0.0).toString()).contains("hint: ", "finite");
  }

  @Test
  void findsTheOpAtFaultInAGraph() {
    Pointwise wrong = Pointwise.of("cube", x -> x.mul(x).mul(x), (x, y) -> x.mul(x).mul(2));

    assertThat(GradCheck.of(x -> x[0].exp().apply(wrong).sum(), X).toString())
        .startsWith("GradCheck failed: the function, ")
        .contains("the op at fault: cube, 6 of 6");
    assertThat(GradCheck.of(x -> x[0].exp().apply(wrong).sin(), 0.5).toString())
        .contains("the op at fault: cube, 1 of 1");
  }

  @Test
  void checksPointwiseFunctionsInDoublePrecision() {
    GradCheck.of(Pointwise.TANH, -2, 0.5, 3).assertPassed();
    GradCheck.of(Pointwise.DIV, -2, 0.5, 3).assertPassed();
    Pointwise nearly = Pointwise.of("nearly", x -> x.exp(), (x, y) -> y.mul(1.00001));

    assertThat(GradCheck.of(nearly, 0.5, 1).passed()).isFalse();
  }

  @Test
  void namesLeaves() {
    Tensor w = Tensor.of(X.copy()).named("w");

    assertThat(GradCheck.of(() -> w.detach().exp(), w).toString()).contains("input 0 (w)");
  }

  @Test
  void drawsFromLargeInputs() {
    assertThat(GradCheck.of(x -> x[0].mul(x[0]), Numbers.random(4, 30, 30)).toString())
        .contains("200 gradients");
  }

  @Test
  void refusesWhatCannotBeChecked() {
    Tensor constant = Tensor.constant(X);
    AtomicInteger calls = new AtomicInteger();

    assertThatThrownBy(() -> GradCheck.of(constant::exp, constant))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected leaves made by Tensor.of(...)")
        .hasMessageEndingWith("a constant");
    assertThatThrownBy(() -> GradCheck.of(x -> x[0].exp(), NdArray.zeros(Shape.of(0, 3))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "GradCheck: the inputs of the function are empty, so there is nothing to check");
    assertThatThrownBy(() -> GradCheck.of(x -> x[0].add(calls.incrementAndGet()), 1.0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("gave two results for the same inputs");
  }

  private interface Derivative {
    double times(double dy, double x);
  }

  private static String report(
      String name, java.util.function.DoubleUnaryOperator f, Derivative derivative) {
    Op<NdArray> op =
        new PlantedOp(
            name,
            x -> Numbers.map(x, f),
            (dy, y, x) -> {
              NdArray dx = NdArray.zeros(x.shape());
              for (int i = 0; i < dx.size(); i++) {
                dx.data()[i] = (float) derivative.times(dy.data()[i], x.data()[i]);
              }
              return dx;
            });
    return GradCheck.of(op, X).toString();
  }
}
