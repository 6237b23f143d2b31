package nn.jupyter.display;

import java.io.PrintStream;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nn.jupyter.Rendered;
import nn.jupyter.Rich;
import org.jspecify.annotations.Nullable;

/**
 * Another Java kernel that this JVM may be running in: IJava or JJava.
 *
 * <p>Both grew from one base library, under two package names and with signatures that changed
 * between releases. So everything here goes through reflection on names that both have.
 */
public final class ForeignKernel implements DisplayTarget {
  private record Family(String packageName, String holder, String accessor) {}

  private static final List<Family> FAMILIES =
      List.of(
          new Family(
              "org.dflib.jjava.jupyter",
              "org.dflib.jjava.jupyter.kernel.BaseKernel",
              "notebookKernel"),
          new Family("org.dflib.jjava.jupyter", "org.dflib.jjava.JJava", "getKernelInstance"),
          new Family(
              "io.github.spencerpark.jupyter",
              "io.github.spencerpark.ijava.IJava",
              "getKernelInstance"));

  /**
   * What is shown of a stream. These kernels show the value of a last statement that is closed by a
   * semicolon, too, and that of {@code System.out.printf(...);} is {@code System.out}.
   */
  private static final Map<String, String> NOTHING = Map.of("text/plain", "");

  private final Object kernel;
  private final String packageName;
  private final ClassLoader loader;

  private ForeignKernel(Object kernel, String packageName) {
    this.kernel = kernel;
    this.packageName = packageName;
    this.loader = kernel.getClass().getClassLoader();
  }

  /**
   * Wraps a kernel that is at hand.
   *
   * @param kernel a {@code BaseKernel} of either base library
   * @throws IllegalArgumentException where it is no such kernel
   */
  public static ForeignKernel of(Object kernel) {
    for (Class<?> type = kernel.getClass(); type != null; type = type.getSuperclass()) {
      for (Family family : FAMILIES) {
        if (type.getName().equals(family.packageName() + ".kernel.BaseKernel")) {
          return new ForeignKernel(kernel, family.packageName());
        }
      }
    }
    throw new IllegalArgumentException(
        "expected a kernel of IJava or JJava but got " + kernel.getClass().getName());
  }

  /** Finds the kernel that this JVM runs in, or nothing. */
  static Optional<DisplayTarget> find() {
    return running().map(kernel -> kernel);
  }

  /** Finds the kernel that this JVM runs in, or nothing where it is our own or none. */
  public static Optional<ForeignKernel> running() {
    return FAMILIES.stream().flatMap(family -> running(family).stream()).findFirst();
  }

  private static Optional<ForeignKernel> running(Family family) {
    try {
      Object kernel = Class.forName(family.holder()).getMethod(family.accessor()).invoke(null);
      return kernel == null
          ? Optional.empty()
          : Optional.of(new ForeignKernel(kernel, family.packageName()));
    } catch (ReflectiveOperationException | LinkageError e) {
      return Optional.empty(); // Not this kernel, or not running.
    }
  }

  /** Returns the kernel itself. */
  public Object kernel() {
    return kernel;
  }

  /**
   * Makes the kernel show our kinds of objects as {@link Rich} does.
   *
   * @throws IllegalStateException where the kernel is of a version that knows no renderers
   */
  public void install() {
    try {
      Object renderer = call(kernel, "getRenderer");
      Class<?> function = type("kernel.display.RenderFunction");
      Object draw =
          Proxy.newProxyInstance(
              loader,
              new Class<?>[] {function},
              (self, method, args) ->
                  switch (method.getName()) {
                    case "render" -> draw(args[0], args[1]);
                    case "equals" -> self == args[0];
                    case "hashCode" -> System.identityHashCode(self);
                    default -> "renderer of nn.jupyter";
                  });
      Set<Class<?>> types = new LinkedHashSet<>();
      Rich.renderers().forEach(each -> types.add(each.type()));
      types.add(Rendered.class);
      types.add(PrintStream.class);
      Field any = type("kernel.display.DisplayDataRenderable").getField("ANY");
      renderer
          .getClass()
          .getMethod("register", Set.class, Set.class, Set.class, function)
          .invoke(renderer, any.get(null), any.get(null), types, draw);
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new IllegalStateException(
          "cannot add rich display to "
              + kernel.getClass().getName()
              + "; the notebook runs, but shows plain text",
          e);
    }
  }

  private @Nullable Object draw(Object value, Object context) throws ReflectiveOperationException {
    Object container = call(context, "getOutputContainer");
    fill(container, value instanceof PrintStream ? NOTHING : Rich.of(value));
    return null;
  }

  @Override
  public String display(Map<String, String> data) {
    String id = UUID.randomUUID().toString();
    try {
      Object shown = fill(type("kernel.display.DisplayData").getConstructor().newInstance(), data);
      // setDisplayId returns nothing in some versions and itself in others: look it up by name.
      shown.getClass().getMethod("setDisplayId", String.class).invoke(shown, id);
      kernel.getClass().getMethod("display", shown.getClass()).invoke(kernel, shown);
      return id;
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new IllegalStateException("cannot display in " + kernel.getClass().getName(), e);
    }
  }

  @Override
  public void update(String id, Map<String, String> data) {
    try {
      Object shown = fill(type("kernel.display.DisplayData").getConstructor().newInstance(), data);
      Object io = call(kernel, "getIO");
      Object display = io.getClass().getField("display").get(io);
      display
          .getClass()
          .getMethod("updateDisplay", String.class, shown.getClass())
          .invoke(display, id, shown);
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new IllegalStateException("cannot display in " + kernel.getClass().getName(), e);
    }
  }

  private static Object fill(Object displayData, Map<String, String> data)
      throws ReflectiveOperationException {
    Method put = displayData.getClass().getMethod("putData", String.class, Object.class);
    for (Map.Entry<String, String> entry : data.entrySet()) {
      put.invoke(displayData, entry.getKey(), entry.getValue());
    }
    Map<String, Object> metadata = ImageMetadata.of(data);
    if (!metadata.isEmpty()) {
      displayData
          .getClass()
          .getMethod("putMetaData", String.class, Object.class)
          .invoke(displayData, "image/png", metadata);
    }
    return displayData;
  }

  private Class<?> type(String name) throws ClassNotFoundException {
    return Class.forName(packageName + "." + name, true, loader);
  }

  private static Object call(Object target, String method) throws ReflectiveOperationException {
    Object result = target.getClass().getMethod(method).invoke(target);
    if (result == null) {
      throw new InvocationTargetException(null, method + " gave nothing");
    }
    return result;
  }
}
