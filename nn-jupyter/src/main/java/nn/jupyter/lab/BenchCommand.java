package nn.jupyter.lab;

import java.io.IOException;
import java.util.List;

/** Measures how fast the engine is on this machine. */
final class BenchCommand implements Command {
  @Override
  public String name() {
    return "bench";
  }

  @Override
  public String arguments() {
    return "[NAME...]";
  }

  @Override
  public String purpose() {
    return "measures the speed of training on this machine";
  }

  @Override
  public int run(Project project, List<String> arguments) throws IOException, InterruptedException {
    return Jvm.run(project, Build.bench(project).built(), "nn.bench.Main", arguments);
  }
}
