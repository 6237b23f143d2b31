package nn.core.training;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same bits everywhere: one loss curve, written down as hexadecimal, and every layer's results,
 * on both kernels and with one and two threads, each in a JVM of its own.
 *
 * <p>Whoever changes what the numbers are, and means to, writes the curve anew:
 *
 * <pre>
 * mvn -pl nn-core -am test -Dtest=GoldenLossCurveTest -Dsurefire.failIfNoSpecifiedTests=false
 *     -Dgolden.write=true
 * </pre>
 */
class GoldenLossCurveTest {
  private static final int STEPS = 100;
  private static final String FILE = "nn/core/training/golden-loss-curve.txt";

  private static final Map<String, List<String>> RUNS = new TreeMap<>();

  @BeforeAll
  static void runOnBothKernelsAndOneAndTwoThreads(@TempDir Path folder) throws Exception {
    Map<String, Process> processes = new TreeMap<>();
    for (String kernels : List.of("plain", "vector")) {
      for (int threads = 1; threads <= 2; threads++) {
        String name = kernels + "-" + threads;
        processes.put(name, start(kernels, threads, folder.resolve(name)));
      }
    }
    for (Map.Entry<String, Process> run : processes.entrySet()) {
      int exit = run.getValue().waitFor();
      Path output = folder.resolve(run.getKey());
      assertThat(exit).as(() -> run.getKey() + " printed " + read(output)).isZero();
      RUNS.put(
          run.getKey(),
          read(output).lines().filter(line -> line.matches("[0-9a-f]{8}|layer .*")).toList());
    }
    if (Boolean.getBoolean("golden.write")) {
      Path resources = Path.of("src/test/resources");
      Files.writeString(
          resources.resolve(FILE), String.join("\n", plain().subList(0, STEPS)) + "\n");
    }
  }

  private static Process start(String kernels, int threads, Path output) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--add-modules", "jdk.incubator.vector"));
    command.addAll(List.of("-Dnn.kernels=" + kernels, "-Dnn.threads=" + threads));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(GoldenRun.class.getName());
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
  }

  private static List<String> plain() {
    return Objects.requireNonNull(RUNS.get("plain-1"));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> golden() throws IOException {
    Path written = Path.of("src/test/resources").resolve(FILE);
    if (Boolean.getBoolean("golden.write")) {
      return Files.readAllLines(written);
    }
    try (var in = GoldenLossCurveTest.class.getResourceAsStream("/" + FILE)) {
      assertThat(in).as(FILE).isNotNull();
      return new String(in.readAllBytes(), UTF_8).lines().toList();
    }
  }

  @Test
  void theLossCurveIsTheGoldenOneToTheLastBit() throws IOException {
    List<String> golden = golden();
    assertThat(golden).hasSize(STEPS);
    RUNS.forEach((name, lines) -> assertThat(lines.subList(0, STEPS)).as(name).isEqualTo(golden));
  }

  @Test
  void theCurveIsOneOfLearning() throws IOException {
    List<String> golden = golden();
    float first = Float.intBitsToFloat(Integer.parseUnsignedInt(golden.get(0), 16));
    float last = Float.intBitsToFloat(Integer.parseUnsignedInt(golden.get(STEPS - 1), 16));
    assertThat(first).isBetween(1f, 2f);
    assertThat(last).isBetween(0.01f, first / 2);
  }

  @Test
  void everyLayerComputesTheSameBits() {
    List<String> expected = plain();
    assertThat(expected).hasSizeGreaterThan(STEPS + 10);
    assertThat(expected).anyMatch(line -> line.startsWith("layer Dense"));
    RUNS.forEach((name, lines) -> assertThat(lines).as(name).isEqualTo(expected));
  }
}
