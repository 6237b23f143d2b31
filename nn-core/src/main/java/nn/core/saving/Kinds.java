package nn.core.saving;

import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;

/** What the declared types of a record's components say of what can stand there. */
final class Kinds {
  private static final List<Class<?>> NUMBERS =
      List.of(
          byte.class,
          short.class,
          int.class,
          long.class,
          float.class,
          double.class,
          Byte.class,
          Short.class,
          Integer.class,
          Long.class,
          Float.class,
          Double.class);

  private Kinds() {}

  /** The class of a type, without what it is a list of. */
  static Class<?> raw(Type type) {
    if (type instanceof Class<?> plain) {
      return plain;
    }
    if (type instanceof ParameterizedType generic) {
      return raw(generic.getRawType());
    }
    return type instanceof WildcardType any ? raw(any.getUpperBounds()[0]) : Object.class;
  }

  /** What a list, an optional, or a map by strings holds. */
  static Type element(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return arguments[arguments.length - 1];
    }
    return Object.class;
  }

  static boolean isNumber(Class<?> type) {
    return NUMBERS.contains(type);
  }

  static boolean isBoolean(Class<?> type) {
    return type == boolean.class || type == Boolean.class;
  }

  /** Whether the class of what stands there is to be seen, so that it has to be named. */
  static boolean isOpen(Class<?> type) {
    boolean listed = type == List.class || type == Map.class;
    return !listed
        && (type.isInterface() || Modifier.isAbstract(type.getModifiers()))
        && !type.isPrimitive()
        && !type.isArray()
        && !type.isEnum();
  }

  /** Whether what stands there can be put into JSON at all. */
  static boolean isKnown(Type type) {
    Class<?> raw = raw(type);
    if (raw == List.class || raw == Map.class || raw == Optional.class) {
      return isKnown(element(type));
    }
    return isNumber(raw)
        || isBoolean(raw)
        || raw == String.class
        || raw == Shape.class
        || raw == NdArray.class
        || raw.isEnum()
        || raw.isRecord()
        || isOpen(raw);
  }
}
