package nn.jupyter.engine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class InterruptTest {
  private final RecordedOutput output = new RecordedOutput();
  private Engine engine;

  @BeforeEach
  void start() {
    Gate.close();
    engine = new Engine(Path.of("target"), InputStream.nullInputStream());
  }

  @AfterEach
  void end() {
    engine.close();
  }

  private CellResult interrupted(String source) throws Exception {
    CompletableFuture<CellResult> cell =
        CompletableFuture.supplyAsync(() -> engine.run(source, output));
    Gate.awaitEntered();
    engine.interrupt();
    return cell.get();
  }

  private void nextCellPrints() {
    RecordedOutput next = new RecordedOutput();
    assertThat(engine.run("System.out.print(\"next\"); 5", next).value()).isEqualTo(5);
    assertThat(next.out()).isEqualTo("next");
  }

  @Test
  void stopsALoopThatChecksAndGoesOnInTheCell() throws Exception {
    CellResult result =
        interrupted(
            """
            {
              nn.jupyter.engine.Gate.enter();
              while (!Thread.interrupted()) {}
            }
            "ended in good order"
            """);
    assertThat(result.value()).isEqualTo("ended in good order");
    nextCellPrints();
  }

  @Test
  void stopsASleep() throws Exception {
    CellResult result =
        interrupted("{ nn.jupyter.engine.Gate.enter();\nThread.sleep(1_000_000); }");
    CellError error = result.error().orElseThrow();
    assertThat(error.name()).isEqualTo("Interrupted");
    assertThat(error.summary()).isEqualTo("Cell 1, line 2: Interrupted: the cell was stopped");
    nextCellPrints();
  }

  @Test
  void stopsAnEndlessLoopThatDoesNotCheck() throws Exception {
    CellResult result =
        interrupted("long n = 0;\n{ nn.jupyter.engine.Gate.enter();\nwhile (true) { n++; } }");
    assertThat(result.error().orElseThrow().summary())
        .isEqualTo("Cell 1, line 3: Interrupted: the cell was stopped");
    nextCellPrints();
  }

  @Test
  void givesUpALoopThatCannotBeStopped() throws Exception {
    CellResult result =
        interrupted("{ nn.jupyter.engine.Gate.enter();\nnn.jupyter.engine.Gate.spin(); }");
    assertThat(result.error().orElseThrow().message())
        .startsWith("the code does not look at Thread.interrupted() and runs on by itself");
    nextCellPrints();
    Gate.open();
  }

  @Test
  void runsNothingMoreOfTheCell() throws Exception {
    CellResult result =
        interrupted(
            """
            {
              nn.jupyter.engine.Gate.enter();
              while (!Thread.currentThread().isInterrupted()) {}
            }
            System.out.print("must not run");
            """);
    assertThat(result.error()).isPresent();
    assertThat(output.out()).isEmpty();
    nextCellPrints();
  }

  @Test
  void endsTheLoopOfAThreadThatACellHasInterrupted() throws Exception {
    CellResult result =
        engine.run(
            """
            var thread = new Thread(() -> {
              nn.jupyter.engine.Gate.enter();
              long n = 0;
              while (true) { n++; }
            });
            thread.setDaemon(true);
            thread.setUncaughtExceptionHandler((it, thrown) -> {});
            thread.start();
            thread
            """,
            output);
    Gate.awaitEntered();
    assertThat(engine.run("thread.interrupt();", output).error()).isEmpty();
    requireNonNull((Thread) result.value()).join();
    nextCellPrints();
  }

  @Test
  void leavesTheOtherThreadsOfACellAlone() {
    CellResult result =
        engine.run(
            """
            var going = new java.util.concurrent.atomic.AtomicLong();
            var free = new Thread(() -> { while (going.incrementAndGet() > 0) {} });
            var told = new Thread(() -> { long n = 0; while (true) { n++; } });
            for (var each : List.of(free, told)) {
              each.setDaemon(true);
              each.setUncaughtExceptionHandler((it, thrown) -> {});
              each.start();
            }
            told.interrupt();
            told.join();
            going
            """,
            output);
    assertThat(result.error()).isEmpty();
    AtomicLong going = requireNonNull((AtomicLong) result.value());
    long before = going.get();
    while (going.get() == before) {
      Thread.onSpinWait(); // It goes on, or the test takes too long.
    }
    going.set(Long.MIN_VALUE);
  }

  @Test
  void interruptingWhenNothingRunsHarmsNoCell() {
    engine.interrupt();
    nextCellPrints();
  }
}
