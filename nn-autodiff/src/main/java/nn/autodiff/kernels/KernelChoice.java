package nn.autodiff.kernels;

import java.lang.System.Logger.Level;
import java.util.Locale;

/**
 * Which kernels run.
 *
 * <p>The Vector API's where its module is there ({@code --add-modules jdk.incubator.vector}), else
 * plain Java's. A JVM that has the Vector API begins on the plain ones, too, and changes when there
 * was some work ({@link StartingKernels}); the bits are the same. The system property {@code
 * nn.kernels} forces {@code plain} or {@code vector} from the beginning, and {@code nn.threads}
 * says on how many threads, where not one per processor.
 */
public final class KernelChoice {
  /** The threads of this JVM's kernels; as many as the system property {@code nn.threads} says. */
  public static final Workers WORKERS = Workers.configured(System.getProperty("nn.threads"));

  private static final Running RUNNING = new Running(System.getProperty("nn.kernels", ""));

  /** The kernels that run: those a JVM begins on, then the chosen ones. */
  private static final class Running {
    private volatile Kernels kernels;

    Running(String forced) {
      kernels = first(forced);
    }
  }

  private KernelChoice() {}

  /** The kernels that run now; to be asked for at each use. */
  public static Kernels kernels() {
    return RUNNING.kernels;
  }

  /** The kernels that work is done on, once there is some. */
  public static Kernels chosen() {
    if (RUNNING.kernels instanceof StartingKernels) {
      change();
    }
    return RUNNING.kernels;
  }

  /** What runs, for people: {@code vector kernels, 512-bit, 2 threads}. */
  public static String describe() {
    return chosen().description();
  }

  private static Kernels first(String forced) {
    boolean vector = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    return vector && forced.isEmpty()
        ? new StartingKernels(WORKERS, KernelChoice::change)
        : choose(forced, WORKERS);
  }

  private static void change() {
    RUNNING.kernels = choose("vector", WORKERS);
  }

  static Kernels choose(String forced, Workers workers) {
    var vector = ModuleLayer.boot().findModule("jdk.incubator.vector");
    return switch (forced.toLowerCase(Locale.ROOT)) {
      case "plain" -> new PlainKernels(workers);
      case "vector" ->
          vector
              .map(module -> vector(module, workers))
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          "nn.kernels=vector, but the Vector API is not there; start java with"
                              + " --add-modules jdk.incubator.vector"));
      case "" ->
          vector.map(module -> vector(module, workers)).orElseGet(() -> plainAndSaySo(workers));
      default ->
          throw new IllegalStateException(
              "nn.kernels: expected plain or vector but got " + forced + "; or leave it out");
    };
  }

  private static Kernels plainAndSaySo(Workers workers) {
    System.getLogger("nn.autodiff")
        .log(
            Level.INFO,
            "running on plain Java kernels; start java with --add-modules jdk.incubator.vector for"
                + " the faster ones (same results)");
    return new PlainKernels(workers);
  }

  /** Loaded by name: its classes link only where the Vector API is there. */
  private static Kernels vector(Module vectorApi, Workers workers) {
    KernelChoice.class.getModule().addReads(vectorApi);
    try {
      return Class.forName("nn.autodiff.kernels.vector.VectorKernels")
          .asSubclass(Kernels.class)
          .getDeclaredConstructor(Workers.class)
          .newInstance(workers);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the vector kernels could not be loaded: " + e, e);
    }
  }
}
