package nn.data.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import nn.autodiff.NdArray;
import nn.data.Fuzz;
import org.jspecify.annotations.Nullable;

/** What scikit-learn computed, from tables.json. */
final class TableFixtures {
  private static final JsonObject CASES = read();

  private TableFixtures() {}

  private static JsonObject read() {
    try (var in =
        new InputStreamReader(
            Objects.requireNonNull(Fuzz.class.getResourceAsStream("fixtures/tables.json")),
            StandardCharsets.UTF_8)) {
      return JsonParser.parseReader(in).getAsJsonObject().getAsJsonObject("cases");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Set<String> names() {
    return CASES.keySet();
  }

  static Case get(String name) {
    assertThat(names()).contains(name);
    return new Case(name, CASES.getAsJsonObject(name));
  }

  /** One case: lists by name; null is a missing cell. */
  record Case(String name, JsonObject values) {
    boolean has(String key) {
      return values.has(key);
    }

    String text(String key) {
      return values.get(key).getAsString();
    }

    double number(String key) {
      return values.get(key).getAsDouble();
    }

    int[] counts(String key) {
      return list(key, JsonElement::getAsInt).stream().mapToInt(Integer::intValue).toArray();
    }

    List<@Nullable String> texts(String key) {
      return list(key, JsonElement::getAsString);
    }

    List<@Nullable Double> numbers(String key) {
      return list(key, JsonElement::getAsDouble);
    }

    private <T> List<@Nullable T> list(String key, Function<JsonElement, T> read) {
      List<@Nullable T> list = new ArrayList<>();
      JsonArray array = values.getAsJsonArray(key);
      array.forEach(json -> list.add(json.isJsonNull() ? null : read.apply(json)));
      return list;
    }

    /** That an array is near the one of a name; ours are floats, theirs are doubles. */
    void assertClose(String key, NdArray actual) {
      JsonObject expected = values.getAsJsonObject(key);
      JsonArray shape = expected.getAsJsonArray("shape");
      int[] dims = shape.asList().stream().mapToInt(JsonElement::getAsInt).toArray();
      assertThat(actual.shape().dims()).as("shape of %s of %s", key, name).isEqualTo(dims);
      JsonArray data = expected.getAsJsonArray("data");
      for (int i = 0; i < data.size(); i++) {
        double wanted = data.get(i).getAsDouble();
        assertThat((double) actual.data()[i])
            .as("number %s of %s of %s", i, key, name)
            .isCloseTo(wanted, org.assertj.core.data.Offset.offset(1e-6 + 1e-5 * Math.abs(wanted)));
      }
    }
  }
}
