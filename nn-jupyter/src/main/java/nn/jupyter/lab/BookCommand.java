package nn.jupyter.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the course and the documentation as web pages, to be read without running anything. */
final class BookCommand implements Command {
  @Override
  public String name() {
    return "book";
  }

  @Override
  public String arguments() {
    return "[DIR] [--no-javadoc]";
  }

  @Override
  public String purpose() {
    return "writes the course, the documentation and the javadoc as web pages into DIR";
  }

  @Override
  public int run(Project project, List<String> arguments) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(arguments);
    List<String> folders = words.stream().filter(word -> !word.startsWith("--")).toList();
    if (folders.isEmpty()) {
      Path folder = project.notebooks().resolve("target").resolve("book");
      words.add(folder.toString());
    }
    words.add(0, project.root().toString());
    return Jvm.run(project, Build.course(project).built(), "nn.jupyter.book.BookMain", words);
  }
}
