package nn.autodiff.kernels;

import java.lang.System.Logger.Level;
import java.util.Locale;

/**
 * Which kernels run, chosen once at start-up.
 *
 * <p>The Vector API's where its module is there ({@code --add-modules jdk.incubator.vector}), else
 * plain Java's. The system property {@code nn.kernels} forces {@code plain} or {@code vector}.
 */
public final class KernelChoice {
  /** The kernels of this JVM. */
  public static final Kernels KERNELS = choose(System.getProperty("nn.kernels", ""));

  private KernelChoice() {}

  static Kernels choose(String forced) {
    var vector = ModuleLayer.boot().findModule("jdk.incubator.vector");
    return switch (forced.toLowerCase(Locale.ROOT)) {
      case "plain" -> new PlainKernels();
      case "vector" ->
          vector
              .map(KernelChoice::vector)
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          "nn.kernels=vector, but the Vector API is not there; start java with"
                              + " --add-modules jdk.incubator.vector"));
      case "" -> vector.map(KernelChoice::vector).orElseGet(KernelChoice::plainAndSaySo);
      default ->
          throw new IllegalStateException(
              "nn.kernels: expected plain or vector but got " + forced + "; or leave it out");
    };
  }

  private static Kernels plainAndSaySo() {
    System.getLogger("nn.autodiff")
        .log(
            Level.INFO,
            "running on plain Java kernels; start java with --add-modules jdk.incubator.vector for"
                + " the faster ones (same results)");
    return new PlainKernels();
  }

  /** Loaded by name: its classes link only where the Vector API is there. */
  private static Kernels vector(Module vectorApi) {
    KernelChoice.class.getModule().addReads(vectorApi);
    try {
      return Class.forName("nn.autodiff.kernels.vector.VectorKernels")
          .asSubclass(Kernels.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the vector kernels could not be loaded: " + e, e);
    }
  }
}
