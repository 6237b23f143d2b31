package nn.bench.contest;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM like this one: the same JDK, class path and choice of kernels. */
public final class Jvm {
  private Jvm() {}

  /** The words that start one, up to the main class, with as many threads as this one uses. */
  public static List<String> command() {
    String threads = System.getProperty("nn.threads");
    return command(
        threads == null ? Runtime.getRuntime().availableProcessors() : Integer.parseInt(threads));
  }

  /** The words that start one, up to the main class, with so many threads. */
  static List<String> command(int threads) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-modules"))
        .forEach(command::add);
    String kernels = System.getProperty("nn.kernels");
    if (kernels != null) {
      command.add("-Dnn.kernels=" + kernels);
    }
    command.add("-Dnn.threads=" + threads);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    return command;
  }
}
