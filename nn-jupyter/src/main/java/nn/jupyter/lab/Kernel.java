package nn.jupyter.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Java kernel, as Jupyter knows it: registered in the project, where only it looks. */
final class Kernel {
  private static final String REGISTRAR = "nn.jupyter.KernelSpec";

  private Kernel() {}

  /** Where Jupyter reads how the kernel is started. */
  static Path file(Project project) {
    return project.state().resolve("kernels").resolve("java").resolve("kernel.json");
  }

  /** Registers it below a folder, with this JDK and these jars. */
  static void register(Project project, Path folder, List<Path> classPath)
      throws IOException, InterruptedException {
    Path log = Files.createDirectories(project.state()).resolve("kernel.log");
    List<String> words = List.of(folder.toString());
    int code = Programs.runLogged(project, Jvm.command(classPath, REGISTRAR, words), log);
    if (code != 0) {
      throw new LabException("cannot register the Java kernel:\n" + Programs.tail(log, 20));
    }
  }

  /** The {@code java} it is registered with, if it is. */
  static Optional<Path> java(Project project) throws IOException {
    Path file = file(project);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Matcher first =
        Pattern.compile("\"argv\": \\[\\s*\"([^\"]+)\"").matcher(Files.readString(file));
    return first.find()
        ? Optional.of(Path.of(first.group(1).replace("\\\\", "\\")))
        : Optional.empty();
  }
}
