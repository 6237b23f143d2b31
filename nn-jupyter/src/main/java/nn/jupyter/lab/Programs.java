package nn.jupyter.lab;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finds and runs other programs. */
final class Programs {
  private static final int PATIENCE_SECONDS = 60;

  private Programs() {}

  /** The program of that name on the user's PATH. */
  static Optional<Path> find(Project project, String name) {
    List<String> endings = Project.onWindows() ? List.of(".exe", ".cmd", ".bat") : List.of("");
    String path = project.variable("PATH").or(() -> project.variable("Path")).orElse("");
    return Stream.of(path.split(File.pathSeparator))
        .filter(folder -> !folder.isBlank())
        .flatMap(folder -> endings.stream().map(ending -> Path.of(folder, name + ending)))
        .filter(Files::isExecutable)
        .filter(file -> !Files.isDirectory(file))
        .findFirst();
  }

  /**
   * What a program says to a question such as {@code --version}: its first line, if it succeeds.
   */
  static Optional<String> ask(Project project, List<String> command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = in(project, command);
    builder.redirectErrorStream(false).redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      return Optional.empty(); // not a program of this machine: no answer either
    }
    process.getOutputStream().close();
    String answer;
    try (var output = process.inputReader()) {
      answer = String.join("\n", output.lines().toList());
    }
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroy();
      return Optional.empty();
    }
    return process.exitValue() == 0
        ? answer.lines().findFirst().or(() -> Optional.of(""))
        : Optional.empty();
  }

  /**
   * Runs a program that works for a while; what it prints goes into a log.
   *
   * @return the exit code
   */
  static int runLogged(Project project, List<String> command, Path log)
      throws IOException, InterruptedException {
    Files.createDirectories(log.toAbsolutePath().getParent());
    ProcessBuilder builder = in(project, command).directory(project.root().toFile());
    builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    builder.redirectInput(ProcessBuilder.Redirect.from(emptyFile()));
    return waitFor(builder.start());
  }

  /** A builder of a process with the project's environment. */
  static ProcessBuilder in(Project project, List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().putAll(project.environment());
    return builder;
  }

  /** Waits until a process ends; should this JVM be ended first, the process ends with it. */
  static int waitFor(Process process) throws InterruptedException {
    Thread end =
        new Thread(
            () -> {
              process.destroy();
              try {
                process.waitFor(10, TimeUnit.SECONDS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    Runtime.getRuntime().addShutdownHook(end);
    int code = process.waitFor();
    try {
      Runtime.getRuntime().removeShutdownHook(end);
    } catch (IllegalStateException e) {
      return code; // the JVM is ending already, which is what the hook is for
    }
    return code;
  }

  /** The last lines of a log, for a message. */
  static String tail(Path log, int lines) throws IOException {
    List<String> all = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
    return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
  }

  private static File emptyFile() {
    return new File(Project.onWindows() ? "NUL" : "/dev/null");
  }
}
