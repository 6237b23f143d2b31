package nn.viz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import nn.autodiff.NdArray;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Curves of a classifier against those that scikit-learn draws; see src/test/fixtures. */
class CurveFixtureTest {
  /** The numbers of one case by name. */
  private static Map<String, double[]> read(String name) {
    Map<String, double[]> numbers = new HashMap<>();
    try (InputStream in =
        Objects.requireNonNull(CurveFixtureTest.class.getResourceAsStream("curves.txt"))) {
      for (String line : new String(in.readAllBytes(), UTF_8).split("\n", -1)) {
        String[] words = line.split(" ", -1);
        if (words[0].startsWith(name + ".")) {
          numbers.put(
              words[0].substring(name.length() + 1),
              Arrays.stream(words).skip(1).mapToDouble(Double::parseDouble).toArray());
        }
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return numbers;
  }

  private static double[] numbers(Map<String, double[]> from, String name) {
    return Objects.requireNonNull(from.get(name), name);
  }

  private static NdArray array(Map<String, double[]> from, String name) {
    double[] numbers = numbers(from, name);
    float[] floats = new float[numbers.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) numbers[i];
    }
    return NdArray.of(floats);
  }

  @ParameterizedTest
  @ValueSource(strings = {"distinct", "ties"})
  void rocCurvesAgree(String name) {
    Map<String, double[]> theirs = read(name);
    RocCurve ours = RocCurve.of("test", array(theirs, "scores"), array(theirs, "labels"));
    assertThat(ours.falsePositives())
        .containsExactly(numbers(theirs, "falsePositives"), within(1e-12));
    assertThat(ours.truePositives())
        .containsExactly(numbers(theirs, "truePositives"), within(1e-12));
    assertThat(ours.area()).isEqualTo(numbers(theirs, "area")[0], within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(strings = {"distinct", "ties"})
  void precisionAndRecallAgree(String name) {
    Map<String, double[]> theirs = read(name);
    PrecisionRecallCurve ours =
        PrecisionRecallCurve.of("test", array(theirs, "scores"), array(theirs, "labels"));
    assertThat(ours.recall()).containsExactly(numbers(theirs, "recall"), within(1e-12));
    assertThat(ours.precision()).containsExactly(numbers(theirs, "precision"), within(1e-12));
    assertThat(ours.averagePrecision())
        .isEqualTo(numbers(theirs, "averagePrecision")[0], within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(strings = {"distinct", "ties"})
  void calibrationAgrees(String name) {
    Map<String, double[]> theirs = read(name);
    CalibrationCurve ours =
        CalibrationCurve.of("test", array(theirs, "scores"), array(theirs, "labels"), 10);
    assertThat(ours.said()).containsExactly(numbers(theirs, "said"), within(1e-12));
    assertThat(ours.cameTrue()).containsExactly(numbers(theirs, "cameTrue"), within(1e-12));
  }
}
