package nn.core.saving;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Puts records into JSON by their components, {@code {"@type": "Dense", "units": 32, ...}}; {@link
 * Maker} goes the other way.
 *
 * <p>The type is named where it does not follow from the place. Constants are texts, {@code
 * "RELU"}.
 */
record Describer(KnownTypes known) {
  /** The name of a type in JSON; no component can be called so. */
  static final String TYPE = "@type";

  /** An array's shape. */
  static final String SHAPE = "shape";

  /** An array's numbers, row by row. */
  static final String NUMBERS = "numbers";

  private static final int FEWEST_DIGITS = 6;

  /**
   * An object as JSON.
   *
   * @param value the object
   * @param type as what it is declared
   * @param where its place, for errors: {@code layers[1].activation}
   * @throws IllegalArgumentException if it cannot be described
   */
  JsonElement describe(@Nullable Object value, Type type, String where) {
    Class<?> raw = Kinds.raw(type);
    if (value == null) {
      return JsonNull.INSTANCE;
    }
    if (value instanceof Number number && Kinds.isNumber(raw)) {
      boolean finite = Double.isFinite(number.doubleValue());
      return finite ? new JsonPrimitive(number) : new JsonPrimitive(number.toString());
    }
    if (value instanceof Boolean flag) {
      return new JsonPrimitive(flag);
    }
    if (value instanceof String text) {
      return new JsonPrimitive(text);
    }
    if (value instanceof Shape shape) {
      return list(Arrays.stream(shape.dims()).boxed().toList(), int.class, where);
    }
    if (value instanceof NdArray array) {
      return array(array, where);
    }
    if (value instanceof List<?> list) {
      return list(list, Kinds.element(type), where);
    }
    if (value instanceof Optional<?> optional) {
      return describe(optional.orElse(null), Kinds.element(type), where);
    }
    if (value instanceof Map<?, ?> map) {
      JsonObject json = new JsonObject();
      // In order of the names, whatever order the map has, so that the same map makes one text.
      for (Object key : map.keySet().stream().sorted().toList()) {
        String place = where + "[" + key + "]";
        json.add(key.toString(), describe(map.get(key), Kinds.element(type), place));
      }
      return json;
    }
    if (raw.isEnum() && value instanceof Enum<?> constant) {
      return new JsonPrimitive(constant.name());
    }
    return raw.isRecord() ? record(value, new JsonObject(), where) : named(value, raw, where);
  }

  private JsonObject array(NdArray array, String where) {
    JsonObject json = new JsonObject();
    json.add(SHAPE, describe(array.shape(), Shape.class, where));
    JsonArray numbers = new JsonArray();
    for (float number : array.data()) {
      numbers.add(number(number));
    }
    json.add(NUMBERS, numbers);
    return json;
  }

  /** The fewest digits that give back the same float, which JDKs before 19 do not always find. */
  private static JsonPrimitive number(float number) {
    if (!Float.isFinite(number) || number == 0) {
      return Float.floatToRawIntBits(number) == 0
          ? new JsonPrimitive(0)
          : new JsonPrimitive(Float.toString(number));
    }
    BigDecimal exact = new BigDecimal(number);
    for (int digits = FEWEST_DIGITS; ; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits)).stripTrailingZeros();
      if (rounded.floatValue() == number) {
        return new JsonPrimitive(rounded);
      }
    }
  }

  private JsonArray list(List<?> list, Type element, String where) {
    JsonArray json = new JsonArray();
    for (int i = 0; i < list.size(); i++) {
      json.add(describe(list.get(i), element, where + "[" + i + "]"));
    }
    return json;
  }

  /** An object whose class does not follow from its place. */
  private JsonElement named(Object value, Class<?> kind, String where) {
    Optional<String> text = new Constants(known).name(value, kind);
    if (text.isPresent()) {
      return new JsonPrimitive(text.get());
    }
    if (!value.getClass().isRecord()) {
      throw cannot(value, where);
    }
    Optional<String> name = known.name(value.getClass());
    if (name.isEmpty()) {
      String type = value.getClass().getSimpleName();
      throw new IllegalArgumentException(
          where
              + ": expected a known type but got "
              + type
              + "; save and load with KnownTypes.standard().with("
              + type
              + ".class)");
    }
    JsonObject json = new JsonObject();
    json.addProperty(TYPE, name.get());
    return record(value, json, where);
  }

  private JsonObject record(Object value, JsonObject json, String where) {
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      Type type = component.getGenericType();
      if (!Kinds.isKnown(type)) {
        throw cannot(value, where);
      }
      String name = component.getName();
      json.add(name, describe(get(value, component), type, where + "." + name));
    }
    return json;
  }

  private static @Nullable Object get(Object value, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(value);
    } catch (InaccessibleObjectException | ReflectiveOperationException e) {
      throw new IllegalArgumentException(
          "cannot read "
              + component
              + " of "
              + value.getClass().getName()
              + "; open its package to nn.core in module-info.java",
          e);
    }
  }

  private static IllegalArgumentException cannot(Object value, String where) {
    Class<?> type = value.getClass();
    boolean lambda = type.isHidden() || type.isSynthetic();
    return new IllegalArgumentException(
        where
            + ": expected something that can be written down but got "
            + (lambda ? "a lambda" : value + ", a " + type.getName())
            + "; make it a record of numbers, texts and layers, known by"
            + " KnownTypes.standard().with(Its.class), or give the object a name:"
            + " KnownTypes.standard().with(\"name\", object); save and load with the same");
  }
}
