package nn.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import nn.bench.contest.Jvm;
import nn.bench.contest.Training;
import nn.core.training.Epochs;

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
    Training training = Training.named(args[0]);
    int epochs = args[0].equals("W1") ? 50 : 1;
    TrainingWorkload.trainer(training.network())
        .fit(TrainingWorkload.data(training), Epochs.of(epochs).batch(training.batch()));
  }

  private static Workload.Steps process(String workload) {
    List<String> command = new ArrayList<>(Jvm.command());
    command.addAll(List.of(ColdStart.class.getName(), workload));
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
