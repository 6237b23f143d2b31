package nn.jupyter.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The course as web pages, executed here: what a JDK is enough for. */
final class HtmlCourse {
  private HtmlCourse() {}

  /**
   * Executes the notebooks and opens the page that lists them.
   *
   * @return 0, or the code of the notebook that failed
   */
  static int open(Project project, boolean browser) throws IOException, InterruptedException {
    Path folder = project.notebooks().resolve("target").resolve("html");
    List<Path> notebooks = Notebooks.ofCourse(project);
    List<String> arguments = new ArrayList<>(notebooks.stream().map(Path::toString).toList());
    arguments.addAll(List.of("--out", folder.toString()));
    int code = Notebooks.run(project, arguments);
    if (code != 0) {
      return code;
    }
    Path page = folder.resolve("index.html");
    Files.writeString(page, index(notebooks));
    project.say("The course is in " + page);
    if (browser) {
      show(project, page);
    }
    return 0;
  }

  private static String index(List<Path> notebooks) {
    return """
        <!DOCTYPE html>
        <html lang="en">
        <meta charset="utf-8">
        <title>Glassbox</title>
        <style>body { font: 18px/1.6 sans-serif; max-width: 40em; margin: 3em auto; }</style>
        <h1>Glassbox</h1>
        <ul>
        %s
        </ul>
        </html>
        """
        .formatted(
            notebooks.stream()
                .map(file -> file.getFileName().toString().replace(".ipynb", ""))
                .map(
                    name ->
                        "<li><a href=\"%s.html\">%s</a></li>"
                            .formatted(name, name.replace('-', ' ')))
                .collect(Collectors.joining("\n")));
  }

  /** Opens a page with what the system has for it; where it has nothing, the user has the path. */
  private static void show(Project project, Path page) throws IOException, InterruptedException {
    if (Project.onWindows()) {
      Programs.ask(project, List.of("cmd", "/c", "start", "", page.toString()));
      return;
    }
    Optional<Path> opener =
        Programs.find(project, "open")
            .filter(file -> System.getProperty("os.name").startsWith("Mac"))
            .or(() -> Programs.find(project, "xdg-open"));
    if (opener.isPresent()) {
      Programs.ask(project, List.of(opener.get().toString(), page.toString()));
    }
  }
}
