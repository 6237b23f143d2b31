package nn.autodiff;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Formulas print with the parentheses they need and no others. */
class TermTest {
  private static String formula(UnaryOperator<Term> f) {
    return Pointwise.of("f", f, (x, y) -> x).formula();
  }

  @Test
  void printsTheFormulasOfTheConstants() {
    assertThat(Pointwise.RELU.formula()).isEqualTo("max(x, 0)");
    assertThat(Pointwise.RELU.derivativeFormula()).isEqualTo("(y > 0)");
    assertThat(Pointwise.TANH.derivativeFormula()).isEqualTo("1 - y * y");
    assertThat(Pointwise.SIGMOID.derivativeFormula()).isEqualTo("y * (1 - y)");
    assertThat(Pointwise.SQRT.derivativeFormula()).isEqualTo("0.5 / y");
    assertThat(Pointwise.COS.derivativeFormula()).isEqualTo("-sin(x)");
    assertThat(Pointwise.ABS.derivativeFormula()).isEqualTo("(x > 0) - (x < 0)");
    assertThat(Pointwise.LESS.formula()).isEqualTo("(b > a)");
    assertThat(Pointwise.ADD).hasToString("add(a, b) = a + b");
  }

  @Test
  void putsParenthesesAroundWhatBindsLess() {
    assertThat(formula(x -> x.add(1).mul(2))).isEqualTo("(x + 1) * 2");
    assertThat(formula(x -> x.mul(2).add(1))).isEqualTo("x * 2 + 1");
    assertThat(formula(x -> x.add(1).pow(x.sub(1)))).isEqualTo("(x + 1) ^ (x - 1)");
    assertThat(formula(x -> x.add(1).neg())).isEqualTo("-(x + 1)");
    assertThat(formula(x -> x.mul(2).neg())).isEqualTo("-x * 2");
  }

  @Test
  void keepsTheOrderOfDifferencesQuotientsAndPowers() {
    assertThat(formula(x -> x.sub(1).sub(2))).isEqualTo("x - 1 - 2");
    assertThat(formula(x -> x.like(1).sub(x.sub(2)))).isEqualTo("1 - (x - 2)");
    assertThat(formula(x -> x.like(1).sub(x.add(2)))).isEqualTo("1 - (x + 2)");
    assertThat(formula(x -> x.add(x.add(2)))).isEqualTo("x + x + 2");
    assertThat(formula(x -> x.like(1).div(x.mul(2)))).isEqualTo("1 / (x * 2)");
    assertThat(formula(x -> x.like(1).div(x).div(2))).isEqualTo("1 / x / 2");
    assertThat(formula(x -> x.mul(x.mul(3)))).isEqualTo("x * x * 3");
    assertThat(formula(x -> x.pow(2).pow(3))).isEqualTo("(x ^ 2) ^ 3");
    assertThat(formula(x -> x.pow(x.pow(3)))).isEqualTo("x ^ x ^ 3");
  }

  @Test
  void setsNegativeOperandsApart() {
    assertThat(formula(x -> x.mul(-2))).isEqualTo("x * (-2)");
    assertThat(formula(x -> x.add(x.neg()))).isEqualTo("x + (-x)");
    assertThat(formula(x -> x.neg().pow(2))).isEqualTo("(-x) ^ 2");
    assertThat(formula(x -> x.pow(2).neg())).isEqualTo("-x ^ 2");
    assertThat(formula(x -> x.pow(-1))).isEqualTo("x ^ (-1)");
    assertThat(formula(x -> x.neg().neg())).isEqualTo("-(-x)");
    assertThat(formula(x -> x.neg().exp())).isEqualTo("exp(-x)");
    assertThat(formula(x -> x.sub(1).abs().mul(2))).isEqualTo("|x - 1| * 2");
  }

  @Test
  void leavesOutWhatChangesNothing() {
    assertThat(formula(x -> x.mul(1).add(0).sub(0).div(1))).isEqualTo("x");
    assertThat(formula(x -> x.mul(x.like(2).mul(3)))).isEqualTo("x * 6");
    assertThat(formula(x -> x.like(-1).mul(x))).isEqualTo("-x");
  }

  @Test
  void showsSixDigitsOfANumber() {
    assertThat(formula(x -> x.mul(1 / 3.0))).isEqualTo("x * 0.333333");
    assertThat(formula(x -> x.mul(0.1))).isEqualTo("x * 0.1");
    assertThat(formula(x -> x.mul(1e-7))).isEqualTo("x * 1E-7");
    assertThat(formula(x -> x.mul(1 / 0.0))).isEqualTo("x * Infinity");
  }

  @Test
  void writesOutTheFunctionsItIsMadeOf() {
    assertThat(formula(x -> x.apply(Pointwise.RELU).mul(x))).isEqualTo("max(x, 0) * x");
    assertThat(formula(x -> x.like(0.5).mul(x.add(1).relu()))).isEqualTo("0.5 * max(x + 1, 0)");
  }

  @Test
  void writesFormulasInNamesOfOnesOwn() {
    Term w = Term.variable("w");
    Term n = Term.variable("n");
    Term out = Term.variable("out");
    assertThat(Pointwise.MUL.formula(w, n)).hasToString("w * n");
    assertThat(Pointwise.MUL.derivative(0, out, w, n)).hasToString("n");
    assertThat(Pointwise.DIV.derivative(1, out, w, n)).hasToString("-out / n");
    assertThat(Pointwise.TANH.derivative(0, out, n)).hasToString("1 - out * out");
    assertThat(Pointwise.POW.formula(n, Term.constant(2))).hasToString("n ^ 2");
    assertThat(Pointwise.POW.derivative(0, out, n, Term.constant(2))).hasToString("2 * n");
    assertThat(Pointwise.POW.derivative(0, out, n, Term.constant(3))).hasToString("3 * n ^ 2");
    assertThatThrownBy(() -> Pointwise.MUL.formula(w))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("mul: expected 2 terms but got 1");
    assertThat(Pointwise.of("odd", x -> x.mul(w), (x, y) -> w).at(2)).isNaN();
  }

  @Test
  void anOpThatIsPointwiseTellsItsFunction() {
    assertThat(requireNonNull(Value.of(2).tanh().op()).pointwise()).isSameAs(Pointwise.TANH);
    Tensor x = Tensor.of(NdArray.of(1, 2));
    assertThat(requireNonNull(x.mul(x).op()).pointwise()).isSameAs(Pointwise.MUL);
    assertThat(requireNonNull(x.sum().op()).pointwise()).isNull();
  }
}
