package nn.data.text;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nn.autodiff.NdArray;
import org.jspecify.annotations.Nullable;

/** The records of this package as JSON, component by component, each with its name. */
final class RecordJson {
  private static final String TYPE = "@type";

  /** All that a file can name. */
  private static final Map<String, Class<?>> RECORDS =
      Stream.of(
              Vocabulary.class,
              BytePairEncoding.class,
              Merge.class,
              BagOfWords.class,
              TfIdf.class,
              HashingVectorizer.class,
              Sequences.class,
              OneHotSequences.class,
              Words.class,
              Characters.class,
              Matches.class,
              Cleaned.class,
              Without.class,
              NGrams.class)
          .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

  private RecordJson() {}

  /** A value as JSON. */
  static JsonElement write(Object value) {
    if (value instanceof String text) {
      return new JsonPrimitive(text);
    }
    if (value instanceof Number number) {
      return new JsonPrimitive(number);
    }
    if (value instanceof Boolean flag) {
      return new JsonPrimitive(flag);
    }
    if (value instanceof Enum<?> constant) {
      return new JsonPrimitive(constant.name());
    }
    if (value instanceof Merge merge) {
      JsonArray pair = new JsonArray(2); // there are thousands
      pair.add(merge.left());
      pair.add(merge.right());
      return pair;
    }
    JsonArray list = new JsonArray();
    if (value instanceof NdArray vector) {
      for (float number : vector.data()) {
        list.add(number);
      }
      return list;
    }
    if (value instanceof List<?> values) {
      values.forEach(each -> list.add(write(each)));
      return list;
    }
    return writeRecord(value);
  }

  private static JsonObject writeRecord(Object value) {
    Class<?> type = value.getClass();
    if (!type.equals(RECORDS.get(type.getSimpleName()))) {
      boolean lambda = type.isHidden() || type.isSynthetic();
      throw new IllegalArgumentException(
          "TextFile: expected the records of nn.data.text, which can be written down, but got "
              + (lambda ? "a lambda" : value + ", a " + type.getName())
              + "; save what it is made of, or use Tokenizer.matches(...)");
    }
    JsonObject json = new JsonObject();
    json.addProperty(TYPE, type.getSimpleName());
    for (RecordComponent component : type.getRecordComponents()) {
      try {
        json.add(component.getName(), write(component.getAccessor().invoke(value)));
      } catch (ReflectiveOperationException e) {
        throw new LinkageError(component + " is public", e);
      }
    }
    return json;
  }

  /**
   * The value of JSON.
   *
   * @throws IllegalArgumentException if it is none of this type
   */
  static Object read(JsonElement json, Type type) {
    if (type instanceof ParameterizedType list) {
      Type element = list.getActualTypeArguments()[0];
      List<Object> values = new ArrayList<>();
      array(json).forEach(each -> values.add(read(each, element)));
      return values;
    }
    Class<?> raw = (Class<?>) type;
    if (raw == NdArray.class) {
      List<Object> numbers = new ArrayList<>();
      array(json).forEach(each -> numbers.add(read(each, float.class)));
      float[] vector = new float[numbers.size()];
      for (int i = 0; i < vector.length; i++) {
        vector[i] = (Float) numbers.get(i);
      }
      return NdArray.of(vector);
    }
    if (raw == Merge.class) {
      JsonArray pair = array(json);
      if (pair.size() != 2) {
        throw wrong("a pair", json);
      }
      return new Merge((int) read(pair.get(0), int.class), (int) read(pair.get(1), int.class));
    }
    return json instanceof JsonPrimitive primitive ? scalar(primitive, raw) : readRecord(json, raw);
  }

  private static JsonArray array(JsonElement json) {
    if (json instanceof JsonArray array) {
      return array;
    }
    throw wrong("a list", json);
  }

  private static Object scalar(JsonPrimitive json, Class<?> type) {
    if (type == String.class && json.isString()) {
      return json.getAsString();
    }
    if (type == boolean.class && json.isBoolean()) {
      return json.getAsBoolean();
    }
    if (type == int.class && json.isNumber()) {
      return Integer.valueOf(json.getAsString());
    }
    if (type == float.class && json.isNumber()) {
      return Float.valueOf(json.getAsString());
    }
    if (type.isEnum() && json.isString()) {
      return Arrays.stream(type.getEnumConstants())
          .filter(constant -> ((Enum<?>) constant).name().equals(json.getAsString()))
          .findFirst()
          .orElseThrow(() -> wrong("a " + type.getSimpleName(), json));
    }
    throw wrong("a " + type.getSimpleName(), json);
  }

  private static Object readRecord(JsonElement json, Class<?> kind) {
    if (!(json instanceof JsonObject object)
        || !(object.get(TYPE) instanceof JsonPrimitive name)
        || !name.isString()) {
      throw wrong("a " + kind.getSimpleName(), json);
    }
    Class<?> type = RECORDS.get(name.getAsString());
    if (type == null || !kind.isAssignableFrom(type)) {
      throw wrong("a " + kind.getSimpleName(), name);
    }
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      JsonElement value = object.get(components[i].getName());
      if (value == null) {
        throw wrong("a " + type.getSimpleName() + " with " + components[i].getName(), json);
      }
      values[i] = read(value, components[i].getGenericType());
    }
    if (object.size() != components.length + 1) {
      throw wrong("no more than a " + type.getSimpleName() + " has", json);
    }
    return construct(type, types, values);
  }

  private static Object construct(Class<?> type, Class<?>[] types, Object[] values) {
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException wrong) {
        throw wrong;
      }
      throw new IllegalArgumentException("it makes no " + type.getSimpleName(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type + " is public", e);
    }
  }

  private static IllegalArgumentException wrong(String expected, @Nullable JsonElement json) {
    String found = String.valueOf(json);
    return new IllegalArgumentException(
        "expected " + expected + " but got " + found.substring(0, Math.min(80, found.length())));
  }
}
