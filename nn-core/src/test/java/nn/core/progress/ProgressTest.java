package nn.core.progress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream terminal = new PrintStream(bytes, true, UTF_8);

  private String written() {
    return bytes.toString(UTF_8);
  }

  @Test
  void drawsTheFirstStateAtOnceAndTheLastOneWithoutTime() {
    try (ProgressBar bar = new TerminalBar(terminal, 80, "Training", 4)) {
      bar.update(1, "loss 0.9");
      bar.update(4, "loss 0.1");
    }
    assertThat(written())
        .startsWith("\rTraining [======>                 ]  25%")
        .endsWith(
            "\rTraining [========================] 100%  loss 0.1"
                + padding()
                + System.lineSeparator());
  }

  /** What the first line was longer by: it told the time left. */
  private String padding() {
    String first = written().split("\r", -1)[1];
    String last = "Training [========================] 100%  loss 0.1";
    return " ".repeat(Math.max(0, first.length() - last.length()));
  }

  @Test
  void padsALineThatIsShorterThanTheOneBefore() {
    try (ProgressBar bar = new TerminalBar(terminal, 80, "Reading", 0)) {
      bar.update(7, "a long name");
      bar.update(8, "b");
    }
    assertThat(written()).isEqualTo("\rReading 7  a long name\rReading 8  b          \n");
  }

  @Test
  void cutsALineThatWouldWrapButNotTheLast() {
    try (ProgressBar bar = new TerminalBar(terminal, 16, "Reading", 0)) {
      bar.update(7, "a long name");
    }
    assertThat(written()).isEqualTo("\rReading 7  a lo\rReading 7  a long name\n");
  }

  @Test
  void tellsTheTimeLeftWhileItRuns() {
    try (ProgressBar bar = new TerminalBar(terminal, 80, "Reading", 10)) {
      bar.update(5, "x");
    }
    assertThat(written()).containsPattern("\rReading \\[=+> +\\]  50%  \\d+ s left  x\r");
  }

  @Test
  void stopsAtOneHundredPercent() {
    try (ProgressBar bar = new TerminalBar(terminal, 80, "Reading", 10)) {
      bar.update(12, "");
    }
    assertThat(written()).endsWith("\rReading [========================] 100%\n");
  }

  @Test
  void endsOnce() {
    ProgressBar bar = new TerminalBar(terminal, 80, "Reading", 10);
    bar.close();
    bar.close();
    assertThat(written()).isEqualTo("\rReading [>                       ]   0%\n");
  }

  @Test
  void asksForAMessageOnlyWhenItDraws() {
    AtomicInteger asked = new AtomicInteger();
    try (ProgressBar bar = Progress.none()) {
      bar.update(1, () -> "message " + asked.incrementAndGet());
    }
    assertThat(asked).hasValue(0);
  }

  @Test
  void goesWhereADisplayIsThere() {
    assertThat(
            RecordingDisplay.during(
                () -> {
                  try (ProgressBar bar = Progress.start("Reading", 3)) {
                    bar.update(2, "two");
                  }
                }))
        .containsExactly("Reading 3", "2 two", "closed");
  }

  @Test
  void drawsOnAGivenStream() {
    try (ProgressBar bar = Progress.on(terminal, "Reading", 0)) {
      bar.update(1, "one");
    }
    assertThat(written()).isEqualTo("\rReading 1  one\rReading 1  one\n");
  }
}
