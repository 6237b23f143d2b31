package nn.bench.contest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A contestant's process, seen from the one that gives the word. */
final class Runner implements AutoCloseable {
  private final Contestant contestant;
  private final int threads;
  private final Process process;
  private final BufferedReader answers;
  private final Writer orders;
  private final Path errors;

  /** Processor time of all turns so far. */
  private Duration inTurns = Duration.ZERO;

  /** Starts a process; it gets ready while others do. */
  Runner(Contestant contestant, Task task, int threads) throws IOException {
    this.contestant = contestant;
    this.threads = threads;
    this.errors = Files.createTempFile("contestant", ".log");
    List<String> command = new ArrayList<>(Jvm.command(threads));
    command.addAll(
        List.of(
            Child.class.getName(),
            contestant.getClass().getName(),
            String.valueOf(Task.all().toList().indexOf(task)),
            String.valueOf(threads)));
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
    builder.environment().putAll(contestant.environment(threads));
    this.process = builder.start();
    this.answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    this.orders = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
  }

  Contestant contestant() {
    return contestant;
  }

  int threads() {
    return threads;
  }

  void awaitReady() throws IOException {
    answer();
  }

  /** Runs for a while; the seconds of a step. */
  double run(double seconds) throws IOException {
    Duration before = processorTime();
    orders.write(seconds + "\n");
    orders.flush();
    String answer = answer();
    int space = answer.indexOf(' ');
    inTurns = inTurns.plus(processorTime().minus(before));
    return Double.parseDouble(answer.substring(space))
        / 1e9
        / Long.parseLong(answer.substring(0, space));
  }

  /** Processor time that it has used outside its turns. */
  Duration idleTime() {
    return processorTime().minus(inTurns);
  }

  /** Processor time that it has used; zero where the system does not tell. */
  private Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private String answer() throws IOException {
    for (String line = answers.readLine(); line != null; line = answers.readLine()) {
      if (line.startsWith(Child.ANSWER)) {
        return line.substring(Child.ANSWER.length());
      }
    }
    List<String> said = Files.readAllLines(errors);
    throw new IOException(
        contestant.title()
            + " ended too early; it said:\n"
            + String.join("\n", said.subList(Math.max(0, said.size() - 15), said.size())));
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      Files.deleteIfExists(errors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
