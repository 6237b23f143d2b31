package nn.jupyter.lab;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Says what is there and what is missing, and how to mend it. Changes nothing. */
final class DoctorCommand implements Command {
  @Override
  public String name() {
    return "doctor";
  }

  @Override
  public String arguments() {
    return "";
  }

  @Override
  public String purpose() {
    return "says what is there, what is missing, and how to mend it";
  }

  @Override
  public int run(Project project, List<String> arguments) throws IOException, InterruptedException {
    List<Finding> findings =
        List.of(
            MachineChecks.jdk(),
            MachineChecks.vectorApi(),
            MachineChecks.fonts(),
            MachineChecks.disk(project),
            ProjectChecks.maven(project),
            ProjectChecks.build(project),
            ProjectChecks.python(project),
            ProjectChecks.jupyter(project),
            ProjectChecks.kernel(project),
            ProjectChecks.mnist(project));
    findings.forEach(finding -> tell(project, finding));
    long missing = findings.stream().filter(f -> f.state() == Finding.State.MISSING).count();
    project.say("");
    project.say(
        missing == 0
            ? "Nothing that is needed is missing."
            : missing + (missing == 1 ? " thing is" : " things are") + " missing.");
    return missing == 0 ? 0 : 1;
  }

  private static void tell(Project project, Finding finding) {
    String state = finding.state().name().toLowerCase(Locale.ROOT);
    project.say("%-8s %-11s %s".formatted(state, finding.thing(), finding.found()));
    if (!finding.mend().isEmpty()) {
      project.say("%-8s %-11s -> %s".formatted("", "", finding.mend()));
    }
  }
}
