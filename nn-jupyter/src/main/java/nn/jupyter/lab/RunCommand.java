package nn.jupyter.lab;

import java.io.IOException;
import java.util.List;

/** Executes notebooks, and writes them with their outputs, as notebook and as HTML. */
final class RunCommand implements Command {
  @Override
  public String name() {
    return "run";
  }

  @Override
  public String arguments() {
    return "FILE... [--out DIR]";
  }

  @Override
  public String purpose() {
    return "executes notebooks without a browser; writes notebook and HTML into DIR";
  }

  @Override
  public int run(Project project, List<String> arguments) throws IOException, InterruptedException {
    if (arguments.isEmpty()) {
      throw new LabException("run what? lab run " + arguments());
    }
    return Notebooks.run(project, arguments);
  }
}
