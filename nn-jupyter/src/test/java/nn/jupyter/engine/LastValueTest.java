package nn.jupyter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import nn.jupyter.CellFunctions;
import nn.jupyter.Rendered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the kernel and the runner make of a cell's last value: its picture. */
@Timeout(60)
class LastValueTest {
  private static final String BROKEN =
      """
      class Broken implements nn.viz.Chart {
        public int width() { return 100; }
        public int height() { return 60; }
        public String altText() { return "nothing"; }
        public void draw(java.awt.Graphics2D g) {
          throw new IllegalStateException("nothing to draw");
        }
      }
      """;

  private final RecordedOutput output = new RecordedOutput();
  private Engine engine;

  @BeforeEach
  void start() {
    Gate.close();
    engine = new Engine(Path.of("target"), InputStream.nullInputStream(), CellFunctions::render);
  }

  @AfterEach
  void end() {
    engine.close();
  }

  private void nextCellRuns() {
    assertThat(engine.run("6 * 7", output).value()).hasToString("42");
  }

  @Test
  void isDrawnOnlyWhereItIsShown() {
    assertThat(engine.run("\"<b>\"", output).value()).isInstanceOf(Rendered.class);
    assertThat(engine.run(BROKEN + "Broken kept = new Broken();", output).error()).isEmpty();
    assertThat(engine.run("kept;", output).error()).isEmpty();
  }

  @Test
  void failsTheCellAsItsOwnCodeDoesWhereItCannotBeDrawn() {
    CellResult result = engine.run(BROKEN + "new Broken()", output);
    assertThat(result.value()).isNull();
    CellError error = result.error().orElseThrow();
    assertThat(error.summary()).isEqualTo("Cell 1, line 6: IllegalStateException: nothing to draw");
    assertThat(error.story())
        .startsWith("Cell 1, line 6", "    throw new IllegalStateException(\"nothing to draw\");");
    nextCellRuns();
  }

  @Test
  void failsTheSameWayWithinADisplay() {
    CellResult result =
        engine.run(BROKEN + "display(new Broken());\nSystem.out.print(\"not reached\");", output);
    assertThat(result.error().orElseThrow().story())
        .startsWith("Cell 1, line 6")
        .contains("IllegalStateException: nothing to draw", "called by", "  Cell 1, line 9");
    assertThat(output.displays()).isEmpty();
    assertThat(output.out()).isEmpty();
    nextCellRuns();
  }

  @Test
  void namesTheLastExpressionWhereNoOtherLineOfACellIsToBlame() {
    CellResult result =
        engine.run(
            "var list = new ArrayList<Object>();\nlist.add(List.of(list));\nlist // of itself",
            output);
    CellError error = result.error().orElseThrow();
    assertThat(error.summary()).isEqualTo("Cell 1, line 3: StackOverflowError");
    assertThat(error.library()).anyMatch(frame -> frame.contains("toString"));
    nextCellRuns();
  }

  @Test
  void canBeStoppedWhileItIsDrawn() throws Exception {
    String endless =
        """
        class Endless {
          @Override
          public String toString() {
            nn.jupyter.engine.Gate.enter();
            while (true) {}
          }
        }
        new Endless()
        """;
    CompletableFuture<CellResult> cell =
        CompletableFuture.supplyAsync(() -> engine.run(endless, output));
    Gate.awaitEntered();
    engine.interrupt();
    assertThat(cell.get().error().orElseThrow().summary())
        .isEqualTo("Cell 1, line 5: Interrupted: the cell was stopped");
    nextCellRuns();
  }
}
