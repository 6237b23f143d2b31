package nn.data.feeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nn.core.training.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that fill a cache: killed on the way, or two at once. */
class FillingProcessesTest {
  private final Path folder;
  private final Path file;
  private final AtomicInteger read = new AtomicInteger();

  FillingProcessesTest(@TempDir Path folder) {
    this.folder = folder;
    this.file = folder.resolve("c");
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:ActiveProcessorCount=2",
            "-cp",
            System.getProperty("java.class.path"),
            FillingProcess.class.getName(),
            file.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static BufferedReader lines(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Returns when a process has read so many examples, or all there are. */
  private static void await(BufferedReader lines, int examples) throws IOException {
    int count = 0;
    for (String line = lines.readLine();
        line != null && !line.startsWith("filled");
        line = lines.readLine()) {
      count += Integer.parseInt(line);
      if (count >= examples) {
        return;
      }
    }
  }

  private void assertRight() throws IOException {
    Dataset data = FillingProcess.data(read::addAndGet);
    Dataset kept = Cache.onDisk(data, file);
    int[] some = {0, 698, 2500, FillingProcess.SIZE - 1};
    assertThat(kept.size()).isEqualTo(FillingProcess.SIZE);
    assertThat(kept.batch(some)).isEqualTo(FillingProcess.data(count -> {}).batch(some));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aKilledOneLosesOnlyWhatItHadNotWritten() throws Exception {
    for (int killed = 0; killed < 3; killed++) {
      Process process = start();
      try (BufferedReader lines = lines(process)) {
        // Twelve portions of 174 examples; two threads may be four ahead of what is written, so
        // at least one more chunk of 698 is. It is killed then or, if this thread has to wait for
        // a processor, later.
        await(lines, 2000);
        process.destroyForcibly().waitFor();
      }
    }
    assertRight();
    assertThat(read.get()).isLessThanOrEqualTo(FillingProcess.SIZE - 3 * 698 + 16);
  }

  @Test
  void theSecondWaitsForTheFirst() throws Exception {
    Process process = start();
    try (BufferedReader lines = lines(process)) {
      await(lines, 100);
      assertRight();
      assertThat(read.get()).as("examples looked at to know the data").isEqualTo(16);
      assertThat(lines.lines().reduce("", (a, b) -> b)).isEqualTo("filled 4000");
    }
    assertThat(process.waitFor()).isZero();
  }
}
