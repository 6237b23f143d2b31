package nn.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nn.core.losses.SparseCategoricalCrossEntropy;
import nn.core.optimizers.Adam;
import nn.core.training.Epochs;
import nn.core.training.Trainer;

/** From the start of a process to the end of the first epoch, in a JVM of its own each time. */
final class ColdStart {
  private ColdStart() {}

  static List<Workload> all() {
    return List.of(
        new Workload("C", "start to W1 trained (50 epochs)", 0, () -> process("W1")),
        new Workload("C", "start to the first epoch of W2", 0, () -> process("W2")));
  }

  /** What the process started by this class runs. */
  public static void main(String[] args) {
    boolean small = args[0].equals("W1");
    int[] widths = small ? new int[] {16, 32, 16, 2} : new int[] {784, 128, 64, 10};
    Trainer trainer =
        new Trainer(DenseWorkload.model(widths), new Adam(), new SparseCategoricalCrossEntropy())
            .quiet();
    trainer.fit(
        DenseWorkload.data(small ? 20 : 60_000, widths[0], widths[widths.length - 1]),
        small ? Epochs.of(50).batch(20) : Epochs.of(1).batch(64));
  }

  private static Workload.Steps process(String workload) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-modules") || argument.startsWith("-Dnn."))
        .forEach(command::add);
    for (String property : List.of("nn.threads", "nn.kernels")) {
      String value = System.getProperty(property);
      if (value != null) {
        command.add("-D" + property + "=" + value);
      }
    }
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), ColdStart.class.getName(), workload));
    return () -> {
      try {
        int exit =
            new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (exit != 0) {
          throw new IllegalStateException("the process " + command + " ended with " + exit);
        }
        return 1;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while a process ran", e);
      }
    };
  }
}
