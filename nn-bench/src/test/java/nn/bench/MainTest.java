package nn.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void runsTheNamedWorkloadAndWritesItsFigureAsJson(@TempDir Path folder) throws Exception {
    Path json = folder.resolve("figures.json");
    int exit = Main.run(out, "w1", "--seconds", "0.1", "--json", json.toString());
    assertThat(exit).isZero();
    assertThat(printed()).contains("W1 ").doesNotContain("W2").contains("16-32-16-2");
    assertThat(Files.readString(json)).contains("\"name\": \"W1\"", "\"seconds\"");
  }

  @Test
  void scalarWorkloadRuns() {
    assertThat(Main.run(out, "W8", "--seconds", "0.01")).isZero();
    assertThat(printed()).contains("scalar engine");
  }

  @Test
  void namesAnUnknownWorkload() {
    assertThat(Main.run(out, "W99")).isEqualTo(2);
    assertThat(printed()).contains("no workload W99").contains("usage:");
  }

  @Test
  void namesAnUnknownOptionAndAMissingValue() {
    assertThat(Main.run(out, "--fast", "1")).isEqualTo(2);
    assertThat(Main.run(out, "--seconds")).isEqualTo(2);
    assertThat(Main.run(out, "--threads", "none")).isEqualTo(2);
    assertThat(printed())
        .contains("no option --fast", "--seconds wants a value", "not a number: none");
  }

  @Test
  void namesAPatternThatNoBenchmarkHas() {
    System.setProperty("jmh.ignoreLock", "true"); // other benchmarks may run meanwhile
    assertThat(Main.run(out, "--jmh", "W99", "--seconds", "0.1")).isEqualTo(2);
    assertThat(printed()).contains("benchmark's name", "but got W99");
  }

  @Test
  void saysHowToGetThePeersWhereThereAreNone() {
    assertThat(Main.run(out, "--peers", "tensorflow", "W1")).isEqualTo(2);
    assertThat(printed()).contains("no other library is there; ./lab bench --peers");
  }

  @Test
  void soakShowsWhatStaysOnTheHeap(@TempDir Path folder) throws Exception {
    Path json = folder.resolve("heap.json");
    assertThat(Main.run(out, "W1", "--soak", "0.001", "--json", json.toString())).isZero();
    assertThat(printed().lines().filter(line -> line.contains("MB alive"))).hasSize(10);
    assertThat(Files.readString(json)).contains("\"heap\"");
  }

  @Test
  void saysWhenTheFiguresCannotBeWritten(@TempDir Path folder) {
    String missing = folder.resolve("missing/figures.json").toString();
    assertThat(Main.run(out, "W1", "--seconds", "0.01", "--json", missing)).isEqualTo(1);
    assertThat(printed()).contains("could not be written");
  }

  @Test
  void medianIsTheMiddleOrTheMeanOfBothMiddles() {
    assertThat(Stopwatch.median(List.of(3.0, 1.0, 2.0))).isEqualTo(2);
    assertThat(Stopwatch.median(List.of(4.0, 1.0, 2.0, 3.0))).isEqualTo(2.5);
  }
}
