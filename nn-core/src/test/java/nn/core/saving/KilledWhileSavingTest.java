package nn.core.saving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that saves is really killed, many times, at moments that nobody chose. */
class KilledWhileSavingTest {
  private static final int TIMES = 25;

  @TempDir Path folder = Path.of("");

  @Test
  void leavesAWholeFileEachTime() throws IOException, InterruptedException {
    Path file = folder.resolve("some.safetensors");
    int inTheMiddle = 0;
    for (int time = 0; time < TIMES; time++) {
      Process process = start(file);
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        int saved = 1 + time % 2;
        for (int number = 1; number <= saved; number++) {
          assertThat(lines.readLine()).isEqualTo(String.valueOf(number));
        }
        // Some way into one of the next files; how far does not matter to what is asserted.
        LockSupport.parkNanos(RandomStream.of(time, "kill").nextInt(10_000_000));
        process.destroyForcibly().waitFor();
        assertWhole(file, saved);
      }
      inTheMiddle += deleteLeftOvers(file);
    }
    assertThat(inTheMiddle).as("kills that hit a file half written").isPositive();
  }

  private static Process start(Path file) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            SavingForEver.class.getName(),
            file.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** One number everywhere: that of a save the process told of, or of a later one. */
  private static void assertWhole(Path file, int saved) {
    Map<String, NdArray> tensors = SafeTensors.read(file);
    NdArray x = Objects.requireNonNull(tensors.get("x"));
    assertThat(x.size()).isEqualTo(SavingForEver.NUMBERS);
    assertThat(x.get(0)).isGreaterThanOrEqualTo(saved);
    assertThat(x).isEqualTo(NdArray.full(x.shape(), x.get(0)));
  }

  private int deleteLeftOvers(Path file) throws IOException {
    List<Path> others;
    try (Stream<Path> files = Files.list(folder)) {
      others = files.filter(other -> !other.equals(file)).toList();
    }
    for (Path other : others) {
      Files.delete(other);
    }
    return others.size();
  }
}
