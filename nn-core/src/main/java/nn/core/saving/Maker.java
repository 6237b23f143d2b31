package nn.core.saving;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import org.jspecify.annotations.Nullable;

/** Makes records of the JSON that {@link Describer} made of them. */
record Maker(KnownTypes known) {
  /**
   * An object of its description.
   *
   * @param json the description
   * @param type as what it is declared
   * @param where its place, for errors: {@code layers[1].activation}
   * @throws IllegalArgumentException if the description is not one of such an object
   */
  @Nullable Object make(JsonElement json, Type type, String where) {
    Class<?> raw = Kinds.raw(type);
    if (json.isJsonNull() && !raw.isPrimitive() && raw != Optional.class) {
      return null;
    }
    if (Kinds.isNumber(raw)) {
      return number(raw, json, where);
    }
    if (Kinds.isBoolean(raw)) {
      if (json instanceof JsonPrimitive primitive && primitive.isBoolean()) {
        return primitive.getAsBoolean();
      }
      throw wrong("true or false", json, where);
    }
    if (raw == String.class) {
      return text(json, "a text", where);
    }
    if (raw == Shape.class) {
      return shape(json, where);
    }
    if (raw == NdArray.class) {
      return array(object(json, where), where);
    }
    if (raw == List.class) {
      return list(json, Kinds.element(type), where);
    }
    if (raw == Optional.class) {
      return Optional.ofNullable(json.isJsonNull() ? null : make(json, Kinds.element(type), where));
    }
    if (raw == Map.class) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      for (Map.Entry<String, JsonElement> entry : object(json, where).entrySet()) {
        String place = where + "[" + entry.getKey() + "]";
        map.put(entry.getKey(), make(entry.getValue(), Kinds.element(type), place));
      }
      return map;
    }
    if (raw.isEnum()) {
      return constant(raw, json, where);
    }
    return raw.isRecord() ? record(raw, object(json, where), where) : named(raw, json, where);
  }

  private static Object number(Class<?> type, JsonElement json, String where) {
    if (json instanceof JsonPrimitive primitive && !primitive.isBoolean()) {
      String text = primitive.getAsString();
      try {
        if (type == int.class || type == Integer.class) {
          return Integer.valueOf(text);
        }
        if (type == long.class || type == Long.class) {
          return Long.valueOf(text);
        }
        if (type == double.class || type == Double.class) {
          return Double.valueOf(text);
        }
        if (type == float.class || type == Float.class) {
          return Float.valueOf(text);
        }
        return type == short.class || type == Short.class
            ? Short.valueOf(text)
            : (Object) Byte.valueOf(text);
      } catch (NumberFormatException e) {
        throw wrong("a number of type " + type.getSimpleName(), json, where);
      }
    }
    throw wrong("a number of type " + type.getSimpleName(), json, where);
  }

  private static String text(JsonElement json, String what, String where) {
    if (json instanceof JsonPrimitive primitive && primitive.isString()) {
      return primitive.getAsString();
    }
    throw wrong(what, json, where);
  }

  private static JsonObject object(JsonElement json, String where) {
    if (json instanceof JsonObject object) {
      return object;
    }
    throw wrong("an object", json, where);
  }

  Shape shape(JsonElement json, String where) {
    List<?> dims = list(json, int.class, where);
    try {
      return Shape.of(dims.stream().mapToInt(dim -> (Integer) dim).toArray());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
    }
  }

  /** An array, whose shape has to fit the numbers that are there. */
  private NdArray array(JsonObject json, String where) {
    if (!json.keySet().equals(Set.of(Describer.SHAPE, Describer.NUMBERS))) {
      throw wrong("an array with its shape and numbers", json, where);
    }
    Shape shape = shape(json.get(Describer.SHAPE), where + "." + Describer.SHAPE);
    List<?> numbers = list(json.get(Describer.NUMBERS), float.class, where);
    if (numbers.size() != shape.size()) {
      throw new IllegalArgumentException(
          where
              + ": expected "
              + shape.size()
              + " numbers for shape "
              + shape
              + " but got "
              + numbers.size());
    }
    NdArray array = NdArray.zeros(shape);
    for (int i = 0; i < array.size(); i++) {
      array.data()[i] = (Float) numbers.get(i);
    }
    return array;
  }

  private List<?> list(JsonElement json, Type element, String where) {
    if (!(json instanceof JsonArray array)) {
      throw wrong("a list", json, where);
    }
    List<@Nullable Object> list = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      String place = where + "[" + i + "]";
      if (array.get(i).isJsonNull()) {
        throw wrong("an entry", array.get(i), place);
      }
      list.add(make(array.get(i), element, place));
    }
    return list;
  }

  private static Object constant(Class<?> type, JsonElement json, String where) {
    List<?> constants = Arrays.asList(type.getEnumConstants());
    String name = text(json, "one of " + constants, where);
    for (Object constant : constants) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw wrong("one of " + constants, json, where);
  }

  /** An object whose class does not follow from its place. */
  private Object named(Class<?> kind, JsonElement json, String where) {
    if (json instanceof JsonPrimitive primitive && primitive.isString()) {
      String name = primitive.getAsString();
      return new Constants(known).object(name, kind).orElseThrow(() -> unknown(kind, name, where));
    }
    JsonObject object = object(json, where);
    JsonElement type = object.get(Describer.TYPE);
    if (type == null) {
      throw wrong("an object with " + Describer.TYPE, json, where);
    }
    String name = text(type, "the name of a type", where + "." + Describer.TYPE);
    return known
        .type(name, kind)
        .filter(Class::isRecord)
        .map(found -> record(found, object, where))
        .orElseThrow(() -> unknown(kind, name, where));
  }

  private IllegalArgumentException unknown(Class<?> kind, String name, String where) {
    return new IllegalArgumentException(
        where
            + ": expected a known "
            + kind.getSimpleName()
            + " but got \""
            + name
            + "\"; load with what it was saved with, KnownTypes.standard().with(...), or with the"
            + " version of Glassbox that has it; known are "
            + known.names(kind));
  }

  private Object record(Class<?> type, JsonObject json, String where) {
    RecordComponent[] components = type.getRecordComponents();
    List<String> names = Arrays.stream(components).map(RecordComponent::getName).toList();
    List<String> given = json.keySet().stream().filter(key -> !key.equals(Describer.TYPE)).toList();
    if (!given.containsAll(names) || !names.containsAll(given)) {
      throw new IllegalArgumentException(
          where
              + ": expected "
              + LibraryTypes.name(type)
              + " with "
              + names
              + " but got "
              + given
              + "; it was saved by another version of that class");
    }
    Object[] values = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < values.length; i++) {
      String name = names.get(i);
      types[i] = components[i].getType();
      values[i] = make(json.get(name), components[i].getGenericType(), where + "." + name);
    }
    return construct(type, types, values, where);
  }

  private static Object construct(
      Class<?> type, Class<?>[] types, @Nullable Object[] values, String where) {
    try {
      Constructor<?> canonical = type.getDeclaredConstructor(types);
      canonical.setAccessible(true);
      return canonical.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(where + ": " + reason(e.getCause()), e);
    } catch (InaccessibleObjectException | ReflectiveOperationException e) {
      throw new IllegalArgumentException(
          where
              + ": cannot make a "
              + type.getName()
              + "; open its package to nn.core in module-info.java",
          e);
    }
  }

  private static String reason(@Nullable Throwable cause) {
    return cause instanceof NullPointerException
        ? "expected all components but one is null"
        : cause == null ? "it cannot be made" : String.valueOf(cause.getMessage());
  }

  private static IllegalArgumentException wrong(String what, JsonElement json, String where) {
    return new IllegalArgumentException(where + ": expected " + what + " but got " + json);
  }
}
