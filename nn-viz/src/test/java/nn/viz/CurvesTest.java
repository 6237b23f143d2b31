package nn.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CurvesTest {
  private static Series sample(DoubleUnaryOperator f) {
    return Curves.sample("f", f, -1, 1);
  }

  private static long gaps(Series series) {
    return IntStream.range(0, series.size()).filter(i -> Double.isNaN(series.y(i))).count();
  }

  @Test
  void followsASmoothFunctionFromEndToEnd() {
    Series series = sample(x -> x * x);
    assertThat(series.x(0)).isEqualTo(-1);
    assertThat(series.x(series.size() - 1)).isEqualTo(1);
    assertThat(gaps(series)).isZero();
    assertThat(series.yRange().low()).isZero();
  }

  @Test
  void breaksTheLineWhereTheFunctionJumps() {
    Series series = sample(x -> x > 0.1234 ? 1 : 0);
    assertThat(gaps(series)).isEqualTo(1);
    int gap = IntStream.range(0, series.size()).filter(i -> Double.isNaN(series.y(i))).sum();
    assertThat(series.x(gap)).isEqualTo(0.1234);
    assertThat(series.y(gap - 1)).isZero();
    assertThat(series.y(gap + 1)).isEqualTo(1);
  }

  @Test
  void keepsASteepSlopeInOnePiece() {
    assertThat(gaps(sample(x -> StrictMath.tanh(1000 * x)))).isZero();
  }

  @Test
  void leavesOutThePole() {
    Series series = sample(x -> 1 / (x - 0.001));
    assertThat(gaps(series)).isPositive();
    assertThat(series.yRange().high()).isLessThan(1e4);
  }

  @Test
  void leavesAGapWhereTheFunctionIsNotDefined() {
    Series series = sample(StrictMath::log);
    assertThat(series.hasNumbers()).isTrue();
    assertThat(series.y(0)).isNaN();
  }

  @Test
  void rejectsAFunctionThatIsNowhereDefined() {
    assertThatThrownBy(() -> sample(x -> Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("curve \"f\": is not a number anywhere from -1.0 to 1.0");
  }

  @Test
  void rejectsADomainThatIsNone() {
    for (double to : new double[] {-1, -2, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> Curves.sample("f", x -> x, -1, to))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("from a lower to a higher number but got -1.0 to " + to);
    }
  }
}
