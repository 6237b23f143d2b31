package nn.jupyter.lab;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A JVM with the built modules on its class path: where notebooks, charts and benchmarks run. */
final class Jvm {
  private static final String VECTOR = "jdk.incubator.vector";

  // Training makes little garbage. This collector keeps the heap as small as what is on it, where
  // the usual one lets it grow to a quarter of the machine's memory first.
  private static final String SMALL_HEAP = "-XX:+UseSerialGC";

  // The JVM says so at each start; that the module is still in the incubator is no news to anybody.
  private static final String NOT_NEWS = "WARNING: Using incubator modules: " + VECTOR;

  private Jvm() {}

  /** Whether this JDK has the Vector API, which the fast kernels are written with. */
  static boolean hasVectorApi() {
    return ModuleFinder.ofSystem().find(VECTOR).isPresent();
  }

  /** The words that start a main class, with the flags that all of them run with. */
  static List<String> command(List<Path> classPath, String mainClass, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(java().toString());
    if (hasVectorApi()) {
      command.addAll(List.of("--add-modules", VECTOR));
    }
    command.add(SMALL_HEAP);
    command.addAll(List.of("-Djava.awt.headless=true", "-Dfile.encoding=UTF-8"));
    command.add("-cp");
    command.add(
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    command.add(mainClass);
    command.addAll(arguments);
    return command;
  }

  /**
   * Runs a main class with the user's terminal as its own.
   *
   * @return its exit code
   */
  static int run(Project project, List<Path> classPath, String mainClass, List<String> arguments)
      throws IOException, InterruptedException {
    ProcessBuilder builder = Programs.in(project, command(classPath, mainClass, arguments));
    builder.inheritIO();
    if (!hasVectorApi()) {
      return Programs.waitFor(builder.start());
    }
    Process process = builder.redirectError(ProcessBuilder.Redirect.PIPE).start();
    Thread errors = new Thread(() -> copyErrors(process));
    errors.start();
    int code = Programs.waitFor(process);
    errors.join();
    return code;
  }

  private static Path java() {
    return Path.of(
        System.getProperty("java.home"), "bin", Project.onWindows() ? "java.exe" : "java");
  }

  private static void copyErrors(Process process) {
    try (InputStream errors = process.getErrorStream();
        OutputStream terminal = new FileOutputStream(FileDescriptor.err)) {
      ByteArrayOutputStream first = new ByteArrayOutputStream();
      for (int b = errors.read(); b >= 0; b = errors.read()) {
        first.write(b);
        if (b == '\n') {
          break;
        }
      }
      if (!first.toString(StandardCharsets.UTF_8).strip().equals(NOT_NEWS)) {
        first.writeTo(terminal);
      }
      // From here on bytes pass as they come, so that a progress line can move.
      errors.transferTo(terminal);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
