package nn.core;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.core.activations.Activation;
import nn.core.initializers.GlorotUniform;
import nn.core.initializers.Initializer;
import nn.core.layers.Dense;
import nn.core.layers.Padding;
import nn.core.layers.Size;

/**
 * One of each: finds the public classes of a kind and makes them by their public constructors, so
 * that a contract test covers a newcomer without being told.
 */
public final class Samples {
  /**
   * What a constructor may ask for, and what it is given; smooth, so that gradients can be checked.
   */
  private static final Map<Class<?>, List<Object>> GIVEN =
      Map.of(
          int.class, List.of(3),
          long.class, List.of(1L),
          double.class, List.of(0.25),
          boolean.class, List.of(false, true),
          Activation.class, List.of(Activation.TANH, Activation.SOFTMAX),
          Initializer.class, List.of(new GlorotUniform()),
          Size.class, List.of(new Size(2, 1)),
          Padding.class, List.of(Padding.VALID, Padding.SAME, new Padding.Explicit(1, 0, 0, 0)),
          Layer[].class,
              List.of((Object) new Layer[] {new Dense(3, Activation.TANH), new Dense(2)}));

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("nn.core");

  private Samples() {}

  /** Instances of every public class of a kind, by every constructor that can be called. */
  public static <T> List<T> of(Class<T> kind) {
    List<T> samples = new ArrayList<>();
    for (Class<?> type : types(kind)) {
      List<T> own = new ArrayList<>();
      for (Constructor<?> constructor : type.getConstructors()) {
        for (Object[] arguments : arguments(constructor)) {
          own.add(kind.cast(make(constructor, arguments)));
        }
      }
      if (own.isEmpty()) {
        throw new AssertionError(
            "Samples cannot make a " + type + "; add what it asks for to GIVEN");
      }
      samples.addAll(own);
    }
    return samples;
  }

  /**
   * Instances of every public class of a kind as it comes, by the constructor without arguments.
   */
  public static <T> List<T> usual(Class<T> kind) {
    List<T> samples = new ArrayList<>();
    for (Class<?> type : types(kind)) {
      try {
        samples.add(kind.cast(make(type.getConstructor())));
      } catch (NoSuchMethodException e) {
        throw new AssertionError(type + " has no constructor with the usual settings", e);
      }
    }
    return samples;
  }

  /** Every layer, activations among them. */
  public static List<Layer> layers() {
    return Stream.concat(of(Layer.class).stream(), Activation.all().stream()).toList();
  }

  /** Normal numbers from a seed. */
  public static NdArray normal(long seed, Shape shape) {
    return Initializer.normal(shape, RandomStream.of(seed, "test"), 1);
  }

  /** Shapes of one example that some layer may take. */
  public static List<Shape> inputShapes() {
    return List.of(Shape.of(6), Shape.of(4, 5), Shape.of(6, 6, 3));
  }

  private static List<Class<?>> types(Class<?> kind) {
    List<Class<?>> types = new ArrayList<>();
    for (JavaClass found : CORE) {
      Class<?> type = found.reflect();
      if (kind.isAssignableFrom(type)
          && isPublic(type)
          && !Modifier.isAbstract(type.getModifiers())) {
        types.add(type);
      }
    }
    types.sort(Comparator.comparing(Class::getName));
    if (types.isEmpty()) {
      throw new AssertionError("no class of nn.core is a " + kind);
    }
    return types;
  }

  private static boolean isPublic(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
  }

  /** All combinations of what the parameters may be given; none if one is unknown. */
  private static List<Object[]> arguments(Constructor<?> constructor) {
    List<Object[]> all = List.<Object[]>of(new Object[0]);
    for (Class<?> parameter : constructor.getParameterTypes()) {
      List<Object[]> longer = new ArrayList<>();
      for (Object[] known : all) {
        for (Object next : given(parameter)) {
          Object[] more = Arrays.copyOf(known, known.length + 1);
          more[known.length] = next;
          longer.add(more);
        }
      }
      all = longer;
    }
    return all;
  }

  private static List<Object> given(Class<?> parameter) {
    return parameter.isEnum()
        ? List.of(parameter.getEnumConstants())
        : GIVEN.getOrDefault(parameter, List.of());
  }

  private static Object make(Constructor<?> constructor, Object... arguments) {
    try {
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(constructor + " failed: " + e.getCause(), e);
    }
  }
}
