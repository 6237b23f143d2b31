package nn.jupyter.lab;

import java.io.IOException;
import java.util.List;

/** Trains a network on the handwritten digits. */
final class MnistCommand implements Command {
  @Override
  public String name() {
    return "mnist";
  }

  @Override
  public String arguments() {
    return "mlp|cnn [--epochs N] [--seed N]";
  }

  @Override
  public String purpose() {
    return "trains a network on the 60,000 digits of MNIST and tests it on the other 10,000";
  }

  @Override
  public int run(Project project, List<String> arguments) throws IOException, InterruptedException {
    return Jvm.run(project, Build.bench(project).built(), "nn.bench.mnist.MnistMain", arguments);
  }
}
