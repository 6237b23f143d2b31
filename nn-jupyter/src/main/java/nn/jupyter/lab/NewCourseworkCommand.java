package nn.jupyter.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes a Maven project of the exercises, and has Maven know the module it depends on. */
final class NewCourseworkCommand implements Command {
  @Override
  public String name() {
    return "new-coursework";
  }

  @Override
  public String arguments() {
    return "DIR [--chapters 01,03]";
  }

  @Override
  public String purpose() {
    return "writes the exercises into DIR as a Maven project with tests";
  }

  @Override
  public int run(Project project, List<String> arguments) throws IOException, InterruptedException {
    if (arguments.isEmpty()) {
      throw new LabException("coursework into which folder? lab new-coursework " + arguments());
    }
    List<String> words = new ArrayList<>(List.of(project.root().toString()));
    words.addAll(arguments);
    String main = "nn.jupyter.coursework.CourseworkMain";
    int code = Jvm.run(project, Build.course(project).built(), main, words);
    if (code == 0) {
      install(project);
    }
    return code;
  }

  /**
   * Coursework stands outside of this project, so it finds nn-course in the local repository only.
   */
  private static void install(Project project) throws IOException, InterruptedException {
    List<String> goals = List.of("install", "-Dmaven.test.skip=true", "-pl", "nn-course", "-am");
    project.say(
        "Installing nn-course into Maven's local repository: mvn " + String.join(" ", goals));
    Path maven =
        Build.maven(project)
            .orElseThrow(() -> new LabException("Maven is missing; coursework needs it, too."));
    List<String> command = new ArrayList<>(List.of(maven.toString(), "-q", "-B", "-ntp"));
    command.addAll(List.of("-Dspotless.check.skip=true"));
    command.addAll(goals);
    Path log = project.state().resolve("install.log");
    Project same = project.with("JAVA_HOME", System.getProperty("java.home"));
    if (Programs.runLogged(same, command, log) != 0) {
      throw new LabException(
          "that failed; these are the last lines of " + log + ":\n" + Programs.tail(log, 20));
    }
    project.say("Now, there: mvn test");
  }
}
