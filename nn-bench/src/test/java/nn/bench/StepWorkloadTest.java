package nn.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepWorkloadTest {
  private static float[] result(String step, int n) {
    Product product = Objects.requireNonNull(StepWorkload.products().get(step), step);
    float[] c = new float[n * n];
    product.compute(n, StepWorkload.numbers("a", n), StepWorkload.numbers("b", n), c);
    return c;
  }

  private static Iterable<String> steps() {
    return StepWorkload.products().keySet();
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 320})
  void everyStepComputesTheProduct(int n) {
    float[] a = StepWorkload.numbers("a", n);
    float[] b = StepWorkload.numbers("b", n);
    for (Map.Entry<String, Product> step : StepWorkload.products().entrySet()) {
      float[] c = result(step.getKey(), n);
      for (int at = 0; at < c.length; at++) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
          sum += (double) a[at / n * n + k] * b[k * n + at % n];
        }
        assertThat((double) c[at])
            .as("%s, number %d", step.getKey(), at)
            .isBetween(sum - 1e-6 * n, sum + 1e-6 * n);
      }
    }
  }

  @Test
  void anotherOrderOfTheLoopsChangesNoBit() {
    assertThat(result("2 along rows", 320))
        .isEqualTo(result("1 three loops", 320))
        .isEqualTo(result("3 one index", 320));
  }

  @Test
  void blocksThatGoOnWithASumChangeNoBit() {
    assertThat(result("5 blocks", 320)).isEqualTo(result("4 four at once", 320));
  }

  @Test
  void panelsAddAsTheLibraryDoes() {
    assertThat(steps()).contains("9 the library");
    for (String step : steps()) {
      if (step.matches("[78].*")) {
        assertThat(result(step, 320)).as(step).isEqualTo(result("9 the library", 320));
      }
    }
  }
}
