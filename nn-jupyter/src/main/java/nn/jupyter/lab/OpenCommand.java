package nn.jupyter.lab;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Opens the course: in Jupyter, which is installed if need be, or as HTML where there is none. */
final class OpenCommand implements Command {
  @Override
  public String name() {
    return "open";
  }

  @Override
  public String arguments() {
    return "[--no-browser] [--port N]";
  }

  @Override
  public String purpose() {
    return "opens the course in JupyterLab; so does lab alone";
  }

  @Override
  public int run(Project project, List<String> arguments) throws IOException, InterruptedException {
    boolean browser = !arguments.contains("--no-browser");
    Optional<Integer> port =
        port(arguments.stream().filter(a -> !a.equals("--no-browser")).toList());
    // At each start, since the JDK and the project may have moved.
    Kernel.register(project, project.state(), Build.course(project).built());
    Optional<Jupyter> found = Jupyter.findSuited(project);
    Jupyter jupyter;
    try {
      jupyter = found.isPresent() ? found.get() : JupyterInstaller.install(project);
    } catch (LabException e) {
      project.say(e.getMessage() + " Until then, here is the course as HTML:");
      return HtmlCourse.open(project, browser);
    }
    JupyterSettings.write(project);
    jupyter.trust(project, Notebooks.ofCourse(project));
    project.say(jupyter.name() + " is starting; its address follows. Ctrl-C ends it.");
    return jupyter.open(project, browser, port);
  }

  /** The port among {@code --port N} and {@code --port=N}; nothing else is expected. */
  static Optional<Integer> port(List<String> arguments) {
    String all = String.join("=", arguments);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    if (!all.matches("--port=\\d{1,5}") || Integer.parseInt(all.substring(7)) > 65_535) {
      throw new LabException(
          "expected --no-browser or --port N with N up to 65535, but got "
              + String.join(" ", arguments));
    }
    return Optional.of(Integer.parseInt(all.substring(7)));
  }
}
