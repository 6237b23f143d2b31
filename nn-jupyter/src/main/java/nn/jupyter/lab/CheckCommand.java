package nn.jupyter.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Executes notebooks and compares the text they print with what is saved in them. */
final class CheckCommand implements Command {
  @Override
  public String name() {
    return "check";
  }

  @Override
  public String arguments() {
    return "[FILE...]";
  }

  @Override
  public String purpose() {
    return "executes notebooks (all, if none is named) and compares their saved text outputs";
  }

  @Override
  public int run(Project project, List<String> arguments) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of("--check"));
    words.addAll(
        arguments.isEmpty()
            ? Notebooks.ofCourse(project).stream().map(Path::toString).toList()
            : arguments);
    return Notebooks.run(project, words);
  }
}
