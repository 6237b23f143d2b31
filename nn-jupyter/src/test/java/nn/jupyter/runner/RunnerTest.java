package nn.jupyter.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RunnerTest {
  private static final Path PATH = Path.of("lesson.ipynb");

  private static NotebookRun run(NotebookFile notebook) {
    return new Runner().run(notebook);
  }

  private static JsonObject output(NotebookFile notebook, int cell, int output) {
    return notebook.cells().get(cell).outputs().get(output).getAsJsonObject();
  }

  @Test
  void writesEveryKindOfOutput() {
    NotebookFile notebook =
        Notebooks.of(
            PATH,
            "System.out.println(\"a\"); System.out.println(\"b\"); System.err.print(\"c\");\n6 * 7",
            "String id = display(\"first\");",
            "updateDisplay(id, \"second\");");
    NotebookRun run = run(notebook);
    assertThat(run.failure()).isEmpty();
    NotebookFile done = run.notebook();
    assertThat(output(done, 0, 0))
        .hasToString(
            "{\"name\":\"stdout\",\"output_type\":\"stream\",\"text\":[\"a\\n\",\"b\\n\"]}");
    assertThat(output(done, 0, 1).get("name").getAsString()).isEqualTo("stderr");
    assertThat(output(done, 0, 2))
        .hasToString(
            "{\"data\":{\"text/plain\":[\"42\"]},\"metadata\":{},\"execution_count\":1,"
                + "\"output_type\":\"execute_result\"}");
    assertThat(output(done, 1, 0).get("data")).hasToString("{\"text/plain\":[\"second\"]}");
    assertThat(done.cells().get(2).outputs()).isEmpty();
    assertThat(notebook.cells().get(0).outputs()).isEmpty();
  }

  @Test
  void givesTheSameFileEachTime() {
    NotebookFile first = run(Notebooks.of(PATH, "int x = 3;", "x * x")).notebook();
    NotebookFile again = run(NotebookFile.parse(PATH, first.toJson())).notebook();
    assertThat(again.toJson()).isEqualTo(first.toJson());
    assertThat(OutputComparison.compare(first, again)).isEmpty();
  }

  @Test
  void namesCellLineAndCauseOfAFailureAndStopsThere() {
    NotebookRun run =
        run(Notebooks.of(PATH, "1", "int x = 0;\nint y = 5 / x;", "System.out.print(\"ran\");"));
    String failure = run.failure().orElseThrow().toString();
    assertThat(failure)
        .startsWith("lesson.ipynb: Cell 2, line 2: ArithmeticException: / by zero")
        .contains("int y = 5 / x;");
    assertThat(run.notebook().cells().get(2).outputs()).isEmpty();
  }

  @Test
  void failsACellWhoseResultCannotBeDrawn() {
    NotebookRun run =
        run(
            Notebooks.of(
                PATH,
                "var list = new ArrayList<Object>();\nlist.add(List.of(list));\nlist",
                "System.out.print(\"ran\");"));
    assertThat(run.failure().orElseThrow().toString())
        .startsWith("lesson.ipynb: Cell 1, line 3: StackOverflowError");
    assertThat(output(run.notebook(), 0, 0).get("ename").getAsString())
        .isEqualTo("StackOverflowError");
    assertThat(run.notebook().cells().get(1).outputs()).isEmpty();
  }

  @Test
  void goesOnAfterACellThatIsMeantToRaise() {
    JsonObject json = Notebooks.json();
    json.getAsJsonArray("cells")
        .add(Notebooks.code("throw new IllegalStateException(\"shown\");", "raises-exception"));
    json.getAsJsonArray("cells").add(Notebooks.code("\"after\""));
    NotebookRun run = run(NotebookFile.parse(PATH, json.toString()));
    assertThat(run.failure()).isEmpty();
    JsonObject error = output(run.notebook(), 0, 0);
    assertThat(error.get("ename").getAsString()).isEqualTo("IllegalStateException");
    assertThat(error.get("evalue").getAsString()).isEqualTo("shown");
    assertThat(run.notebook().cells().get(1).outputs()).hasSize(1);
  }

  @Test
  void leavesOutCellsTaggedToBeSkipped() {
    JsonObject json = Notebooks.json();
    json.getAsJsonArray("cells").add(Notebooks.code("not java", "skip-execution"));
    json.getAsJsonArray("cells").add(Notebooks.code("1"));
    NotebookRun run = run(NotebookFile.parse(PATH, json.toString()));
    assertThat(run.failure()).isEmpty();
    assertThat(run.notebook().cells().get(1).outputs()).hasSize(1);
  }

  @Test
  void endsACellThatTakesTooLong() {
    Runner runner = new Runner(Duration.ofSeconds(1), cell -> {});
    NotebookRun run = runner.run(Notebooks.of(PATH, "while (true) {}"));
    assertThat(run.failure().orElseThrow().toString())
        .startsWith("lesson.ipynb: Cell 1, line 1: Interrupted: the cell was stopped")
        .contains("(it ran longer than 1 s)");
  }

  @Test
  void saysThatNobodyCanTypeHere() {
    NotebookRun run = run(Notebooks.of(PATH, "new Scanner(System.in).nextLine()"));
    assertThat(run.failure().orElseThrow().toString())
        .contains("this cell reads System.in, but nobody can type here");
  }

  @Test
  void dropsWhatAThreadPrintsAfterItsCell() {
    NotebookRun run =
        run(
            Notebooks.of(
                PATH,
                """
                var go = new CountDownLatch(1);
                var printed = new CountDownLatch(1);
                var thread = new Thread(() -> {
                  try { go.await(); } catch (InterruptedException e) {}
                  System.out.println("late");
                  printed.countDown();
                });
                thread.setDaemon(true);
                thread.start();
                """,
                "System.out.println(\"second\");"));
    assertThat(run.failure()).isEmpty();
    assertThat(run.notebook().cells().get(0).outputs()).isEmpty();
    assertThat(run.notebook().cells().get(1).outputs()).hasSize(1);
  }

  @Test
  void givesTheNotebooksFolderAndPutsTheSettingsBack() {
    NotebookFile notebook =
        Notebooks.of(Path.of("a b", "lesson.ipynb"), "System.getProperty(\"nn.notebook.folder\")");
    NotebookRun run = run(notebook);
    assertThat(output(run.notebook(), 0, 0).toString()).contains("a b");
    assertThat(System.getProperty(Runner.FOLDER_PROPERTY)).isNull();
  }

  @Test
  void reportsAChangedOutputWithCellAndLine() {
    NotebookFile committed = run(Notebooks.of(PATH, "1", "\"one\\ntwo\"")).notebook();
    NotebookFile changed = NotebookFile.parse(PATH, committed.toJson().replace("two", "2"));
    List<OutputDifference> differences = OutputComparison.compare(changed, committed);
    assertThat(differences).hasSize(2 - 1);
    assertThat(differences.get(0).toString())
        .contains("lesson.ipynb, cell 2, line 2 of its output:")
        .contains("expected: 2")
        .contains("got:      two")
        .contains("run the notebook with --in-place");
  }

  @Test
  void reportsAnOutputThatIsMissingOrNew() {
    NotebookFile empty = Notebooks.of(PATH, "1");
    NotebookFile full = run(empty).notebook();
    assertThat(OutputComparison.compare(empty, full).get(0).expected())
        .isEqualTo("(no more output)");
    assertThat(OutputComparison.compare(full, empty).get(0).got()).isEqualTo("(no more output)");
  }

  @Test
  void comparesNothingInACellTaggedToBeIgnored() {
    JsonObject json = Notebooks.json();
    json.getAsJsonArray("cells").add(Notebooks.code("System.nanoTime()", "nbval-ignore-output"));
    NotebookFile notebook = NotebookFile.parse(PATH, json.toString());
    assertThat(OutputComparison.compare(notebook, run(notebook).notebook())).isEmpty();
  }

  @Test
  void rejectsATimeoutThatIsNone() {
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> new Runner(Duration.ZERO, cell -> {})))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected a positive timeout but got PT0S");
  }
}
