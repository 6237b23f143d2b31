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
    return "[NAME...] [--peers] [--jmh]";
  }

  @Override
  public String purpose() {
    return "measures the speed of training on this machine, alone or beside other libraries";
  }

  @Override
  public int run(Project project, List<String> arguments) throws IOException, InterruptedException {
    Build build = arguments.contains("--peers") ? Build.peers(project) : Build.bench(project);
    return Jvm.run(project, build.built(), "nn.bench.Main", arguments);
  }
}
