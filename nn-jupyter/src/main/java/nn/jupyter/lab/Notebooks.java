package nn.jupyter.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The notebooks of the course, and the runner that executes any notebook without Jupyter. */
final class Notebooks {
  static final String RUNNER = "nn.jupyter.RunnerMain";

  private Notebooks() {}

  /** The files of the course, in the order to read them. */
  static List<Path> ofCourse(Project project) throws IOException {
    try (Stream<Path> files = Files.list(project.notebooks())) {
      return files.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList();
    }
  }

  /** Executes notebooks as the runner's options say; the runner is built first if needed. */
  static int run(Project project, List<String> arguments) throws IOException, InterruptedException {
    List<String> words = Stream.concat(Stream.of("run"), arguments.stream()).toList();
    return Jvm.run(project, Build.course(project).built(), RUNNER, words);
  }
}
