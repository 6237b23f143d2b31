package nn.jupyter.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Registers the Java kernel for a Jupyter that is not started by {@code ./lab}. */
final class KernelCommand implements Command {
  @Override
  public String name() {
    return "kernel";
  }

  @Override
  public String arguments() {
    return "DIR";
  }

  @Override
  public String purpose() {
    return "registers the Java kernel in DIR, a data folder of another Jupyter";
  }

  @Override
  public int run(Project project, List<String> arguments) throws IOException, InterruptedException {
    if (arguments.size() != 1) {
      throw new LabException(
          "register the kernel where? lab kernel DIR, with one of the data folders that"
              + " \"jupyter --paths\" lists");
    }
    Path folder = Path.of(arguments.get(0)).toAbsolutePath().normalize();
    Kernel.register(project, folder, Build.course(project).built());
    project.say("The Java kernel is registered in " + folder.resolve("kernels").resolve("java"));
    return 0;
  }
}
