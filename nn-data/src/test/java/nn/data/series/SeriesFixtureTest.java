package nn.data.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import nn.autodiff.NdArray;
import nn.core.training.Batch;
import nn.data.Split;
import org.junit.jupiter.api.Test;

/** Series beside Keras, scikit-learn and pandas; src/test/fixtures/series.py computes theirs. */
class SeriesFixtureTest {
  private static final JsonObject FIXTURES = read();
  private static final Series SERIES =
      Series.of(NdArray.of(numbers("values")).reshape(-1, 2), "x", "y");

  private static JsonObject read() {
    try (var in =
        new InputStreamReader(
            Objects.requireNonNull(
                SeriesFixtureTest.class.getResourceAsStream("/nn/data/fixtures/series.json")),
            StandardCharsets.UTF_8)) {
      return JsonParser.parseReader(in).getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static float[] numbers(String key) {
    return numbers(FIXTURES.getAsJsonArray(key));
  }

  private static float[] numbers(JsonArray json) {
    float[] numbers = new float[json.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = json.get(i).getAsFloat();
    }
    return numbers;
  }

  @Test
  void windowsAgreeWithKeras() {
    for (JsonElement each : FIXTURES.getAsJsonArray("windows")) {
      JsonObject theirs = each.getAsJsonObject();
      int length = theirs.get("length").getAsInt();
      Windows ours =
          Windows.of(SERIES, length, 1)
              .lead(theirs.get("ahead").getAsInt() - length)
              .stride(theirs.get("stride").getAsInt())
              .targets("y");
      Batch all = ours.all();
      assertThat(ours.size()).isEqualTo(theirs.get("count").getAsInt());
      assertThat(all.inputs().data()).containsExactly(numbers(theirs.getAsJsonArray("inputs")));
      assertThat(all.targets().data()).containsExactly(numbers(theirs.getAsJsonArray("targets")));
    }
  }

  @Test
  void foldsAgreeWithScikitLearn() {
    for (JsonElement each : FIXTURES.getAsJsonArray("folds")) {
      JsonObject theirs = each.getAsJsonObject();
      JsonArray parts = theirs.getAsJsonArray("parts");
      Series steps = Series.of(new float[theirs.get("steps").getAsInt()]);
      List<Split<Windows>> ours =
          Windows.of(steps, 1, 1)
              .expandingFolds(theirs.get("folds").getAsInt(), theirs.get("gap").getAsInt());
      assertThat(ours).hasSameSizeAs(parts);
      for (int i = 0; i < ours.size(); i++) {
        JsonArray part = parts.get(i).getAsJsonArray();
        Windows train = ours.get(i).train();
        Windows test = ours.get(i).test();
        // The first step is no target: nothing is seen before it.
        assertThat(train.size()).isEqualTo(part.get(0).getAsInt() - 1);
        assertThat(test.firstTarget(0)).isEqualTo(part.get(1).getAsInt());
        assertThat(test.firstTarget(test.size() - 1)).isEqualTo(part.get(2).getAsInt() - 1);
      }
    }
  }

  @Test
  void featuresAgreeWithPandas() {
    assertLast(TimeFeatures.lags(SERIES, "x", 3), "lag 3");
    assertLast(TimeFeatures.rollingMean(SERIES, "x", 5), "mean 5");
    assertLast(TimeFeatures.rollingStd(SERIES, "x", 5), "std 5");
    assertLast(new Difference(1).apply(SERIES.select("x")), "difference 1");
    assertLast(new Difference(4).apply(SERIES.select("x")), "difference 4");
  }

  private static void assertLast(Series ours, String key) {
    float[] numbers = ours.numbers(ours.names().get(ours.names().size() - 1));
    assertThat(numbers).containsExactly(numbers(key), within(1e-6f));
  }
}
