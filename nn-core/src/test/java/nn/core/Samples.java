package nn.core;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.core.activations.Activation;
import nn.core.initializers.GlorotUniform;
import nn.core.initializers.Initializer;
import nn.core.layers.Dense;
import nn.core.layers.Padding;
import nn.core.layers.Size;
import nn.core.losses.Loss;
import nn.core.losses.SparseCategoricalCrossEntropy;
import nn.core.optimizers.Adam;
import nn.core.optimizers.Optimizer;
import nn.core.schedules.ConstantRate;
import nn.core.schedules.Schedule;

/**
 * One of each: finds the public classes of a kind and makes them by their public constructors, so
 * that a contract test covers a newcomer without being told.
 */
public final class Samples {
  /** Where those that write a file write it; nothing is there at first. */
  public static final Path FILE = Path.of("target", "samples", "file");

  /**
   * What a constructor may ask for, and what it is given; smooth, so that gradients can be checked.
   */
  private static final Map<Class<?>, List<Object>> GIVEN =
      Map.ofEntries(
          entry(int.class, 3),
          entry(long.class, 1L),
          entry(double.class, 0.25),
          entry(boolean.class, false, true),
          entry(double[].class, new double[] {0.5, 1, 2}),
          entry(Loss.class, new SparseCategoricalCrossEntropy()),
          entry(int[].class, new int[] {2, 1}, new int[] {-1, 3}),
          entry(UnaryOperator.class, (UnaryOperator<Tensor>) Tensor::tanh),
          entry(String.class, "loss"),
          entry(Path.class, FILE),
          entry(NdArray.class, normal(1, Shape.of(5, 3))),
          entry(Activation.class, Activation.TANH, Activation.SOFTMAX),
          entry(Initializer.class, new GlorotUniform()),
          entry(Size.class, new Size(2, 1)),
          entry(Padding.class, Padding.VALID, Padding.SAME, new Padding.Explicit(1, 0, 0, 0)),
          entry(Schedule.class, new ConstantRate(0.25)),
          entry(Optimizer.class, new Adam()),
          entry(
              Layer[].class,
              new Layer[] {new Dense(3, Activation.TANH), new Dense(2)},
              new Layer[] {new Dense(6, Activation.TANH)}));

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("nn.core");

  private Samples() {}

  private static Map.Entry<Class<?>, List<Object>> entry(Class<?> type, Object... given) {
    return Map.entry(type, List.of(given));
  }

  /** Instances of every public class of a kind, by every constructor that can be called. */
  public static <T> List<T> of(Class<T> kind) {
    List<T> samples = new ArrayList<>();
    for (Class<?> type : types(kind)) {
      List<T> own = new ArrayList<>();
      for (Constructor<?> constructor : type.getConstructors()) {
        for (Object[] arguments : arguments(constructor)) {
          try {
            own.add(kind.cast(make(constructor, arguments)));
          } catch (IllegalArgumentException e) {
            // What this constructor rejects; others are left.
          }
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

  /** Shapes of one example that some layer may take: a row, a sequence, an image. */
  public static List<Shape> inputShapes() {
    return List.of(Shape.of(6), Shape.of(8, 3), Shape.of(7, 7, 3));
  }

  /** Numbers of a shape that a layer takes: normal ones, or whole ones in 0..2. */
  public static NdArray input(Layer layer, long seed, Shape example, int batch) {
    NdArray x = normal(seed, example.prepend(batch));
    if (!takesAnyNumbers(layer, example)) {
      RandomStream random = RandomStream.of(seed, "test");
      for (int i = 0; i < x.size(); i++) {
        x.data()[i] = random.nextInt(3);
      }
    }
    return x;
  }

  /** Whether a layer takes all numbers, as others than {@code Embedding} do. */
  public static boolean takesAnyNumbers(Layer layer, Shape example) {
    try {
      return new Sequential(example, layer).predict(normal(1, example.prepend(1))).size() > 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
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
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException rejected) {
        throw rejected;
      }
      throw new LinkageError(constructor + " failed: " + e.getCause(), e);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(constructor + " failed: " + e.getCause(), e);
    }
  }
}
