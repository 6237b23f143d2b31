package nn.jupyter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineTest {
  private Engine engine;
  private RecordedOutput output = new RecordedOutput();

  @BeforeAll
  void start() {
    byte[] typed = "typed\n".getBytes(StandardCharsets.UTF_8);
    engine = new Engine(Path.of("target"), new ByteArrayInputStream(typed));
  }

  @AfterAll
  void end() {
    engine.close();
  }

  private CellResult run(String source) {
    output = new RecordedOutput();
    return engine.run(source, output);
  }

  private CellError fails(String source) {
    CellResult result = run(source);
    assertThat(result.value()).isNull();
    return result.error().orElseThrow();
  }

  @Test
  void givesTheLiveObjectOfTheLastExpression() {
    run("var numbers = new ArrayList<Integer>(); numbers.add(7);");
    Object first = run("numbers").value();
    assertThat(first).isEqualTo(List.of(7));
    assertThat(run("int unrelated = 1;\nnumbers").value()).isSameAs(first);
  }

  @Test
  void showsNothingForALastStatementThatIsClosed() {
    assertThat(run("1 + 1").value()).isEqualTo(2);
    assertThat(run("1 + 1 // a note;").value()).isEqualTo(2);
    assertThat(run("Math.abs(-1);").value()).isNull();
    assertThat(run("Math.abs(-1); // a note").value()).isNull();
    assertThat(run("int declared = 3;").value()).isNull();
    assertThat(run("").value()).isNull();
  }

  @Test
  void letsTheLastSemicolonBeLeftOut() {
    assertThat(run("int open = 5 // no semicolon").error()).isEmpty();
    assertThat(run("open").value()).isEqualTo(5);
    assertThat(fails("throw new RuntimeException(\"x\")").name()).isEqualTo("RuntimeException");
  }

  @Test
  void takesASealedInterfaceAndItsRecordsInOneCell() {
    CellResult result =
        run(
            """
            sealed interface Figure {}
            record Disc(double radius) implements Figure {}
            /** With a comment { between. */
            record Box(double side) implements Figure {}
            double area(Figure figure) {
              return figure instanceof Box box ? box.side() * box.side() : 0;
            }
            area(new Box(3))
            """);
    assertThat(result.error()).isEmpty();
    assertThat(result.value()).isEqualTo(9.0);
  }

  @Test
  void takesASealedTypeWithItsPermitsClause() {
    CellResult result =
        run(
            """
            sealed interface Answer permits Yes, No {}
            record Yes() implements Answer {}
            record No() implements Answer {}
            new Yes() instanceof Answer
            """);
    assertThat(result.error()).isEmpty();
    assertThat(result.value()).isEqualTo(true);
  }

  @Test
  void takesDefinitionsAgain() {
    run("int twice(int x) { return 2 * x; }");
    assertThat(run("twice(4)").value()).isEqualTo(8);
    run("int twice(int x) { return x + x + 1; }\nString twice = \"a\";");
    assertThat(run("twice(4) + twice").value()).isEqualTo("9a");
    run("double twice = 2.5;");
    assertThat(run("twice").value()).isEqualTo(2.5);
  }

  @Test
  void capturesBothStreams() {
    run("System.out.println(\"grün \\uD83D\\uDE00\"); System.err.print(\"careful\");");
    assertThat(output.out()).isEqualTo("grün \uD83D\uDE00\n");
    assertThat(output.err()).isEqualTo("careful");
  }

  @Test
  void cutsOffAFloodOfText() {
    assertThat(run("for (int i = 0; i < 300_000; i++) System.out.println(i);").error()).isEmpty();
    assertThat(output.out()).hasSize(Console.MOST_CHARACTERS);
    assertThat(output.err())
        .contains("[cut off: this cell printed more than 1,000,000 characters]");
  }

  @Test
  void readsInput() {
    assertThat(run("new Scanner(System.in).nextLine()").value()).isEqualTo("typed");
  }

  @Test
  void namesTheReadersOwnLineFirst() {
    int cell = engine.cellsRun() + 1;
    CellError error =
        fails(
            """
            int divide(int by) {
              return 10 / by;
            }

            int call() { return divide(0); }
            call()
            """);
    assertThat(error.name()).isEqualTo("ArithmeticException");
    assertThat(error.message()).isEqualTo("/ by zero");
    assertThat(error.traceback())
        .startsWith(
            "Cell " + cell + ", line 2",
            "    return 10 / by;",
            "ArithmeticException: / by zero",
            "called by",
            "  Cell " + cell + ", line 2, in divide",
            "  Cell " + cell + ", line 5, in call",
            "  Cell " + cell + ", line 6");
    assertThat(error.summary())
        .isEqualTo("Cell " + cell + ", line 2: ArithmeticException: / by zero");
  }

  @Test
  void keepsTheCausesAndPutsLibraryFramesLast() {
    int cell = engine.cellsRun() + 1;
    CellError error =
        fails(
            """
            void load() throws IOException {
              throw new IOException("no such file");
            }
            try {
              load();
            } catch (IOException e) {
              throw new IllegalStateException("cannot start", e);
            }
            """);
    assertThat(error.story())
        .containsSubsequence(
            "Cell " + cell + ", line 7",
            "IllegalStateException: cannot start",
            "caused by IOException: no such file (Cell " + cell + ", line 2)");
    CellError library = fails("List.of(1).iterator().remove()");
    assertThat(library.story()).noneMatch(line -> line.contains("java.util"));
    assertThat(library.library()).isNotEmpty().allMatch(line -> line.contains("java."));
  }

  @Test
  void survivesCausesThatGoInACircle() {
    CellError error =
        fails(
            """
            var first = new Exception("first");
            var second = new Exception("second", first);
            first.initCause(second);
            throw first;
            """);
    assertThat(error.story())
        .contains("Exception: first")
        .filteredOn(line -> line.startsWith("caused by"))
        .hasSize(1)
        .allMatch(line -> line.startsWith("caused by Exception: second"));
  }

  @Test
  void tellsOfAnEndlessRecursionOnce() {
    CellError error = fails("int down(int n) { return down(n + 1) + 1; }\ndown(0)");
    assertThat(error.name()).isEqualTo("StackOverflowError");
    assertThat(error.traceback()).hasSizeLessThan(12);
    assertThat(String.join("\n", error.story())).containsPattern("in down \\([0-9,]+ times\\)");
    assertThat(run("1").value()).isEqualTo(1);
  }

  @Test
  void pointsAtTheColumnThatDoesNotCompile() {
    int cell = engine.cellsRun() + 1;
    CellError error = fails("int good = 1;\n  String bad = good;");
    assertThat(error.name()).isEqualTo("CompileError");
    assertThat(error.place()).contains(new Place(cell, 2, 16));
    assertThat(error.story())
        .startsWith(
            "Cell " + cell + ", line 2, column 16",
            "      String bad = good;",
            "                   ^")
        .anyMatch(line -> line.contains("int cannot be converted to"));
  }

  @Test
  void runsNothingOfACellThatEndsTooEarly() {
    CellError error = fails("System.out.println(\"ran\");\nMath.max(1,");
    assertThat(error.message()).contains("ends in the middle of a statement");
    assertThat(output.out()).isEmpty();
  }

  @Test
  void findsANameThatNothingDeclares() {
    int cell = engine.cellsRun() + 1;
    CellError inMethod = fails("int use() {\n  return missing();\n}");
    assertThat(inMethod.place()).contains(new Place(cell, 2, 10));
    assertThat(inMethod.message()).isEqualTo("cannot find symbol: method missing()");
    assertThat(fails("nowhere + 1").message()).isEqualTo("cannot find symbol: variable nowhere");
  }

  @Test
  void marksTheMissingNameAndTheEndOfAMethodThatReturnsNothing() {
    int cell = engine.cellsRun() + 1;
    assertThat(fails("System.out.printn(3);").place()).contains(new Place(cell, 1, 12));
    assertThat(fails("int sign(double x) {\n  if (x > 0) return 1;\n}").place())
        .contains(new Place(cell + 1, 3, 1));
  }

  @Test
  void saysWhatDoesNotFitWhereAMethodsNameIsThere() {
    run("double slope(double[] path, double x) { return x; }");
    int cell = engine.cellsRun() + 1;
    CellError error = fails("double twice(double x) {\n  return 2 * slope(x);\n}");
    assertThat(error.place()).contains(new Place(cell, 2, 14));
    assertThat(error.message()).startsWith("method slope cannot be applied to given types");
  }

  @Test
  void asksForTheCellsAboveOnlyWhereNoneHasRun() {
    try (Engine fresh = new Engine(Path.of("target"), InputStream.nullInputStream())) {
      List<String> first = fresh.run("nowhere + 1", output).error().orElseThrow().story();
      assertThat(first).last().asString().contains("run those above first");
      List<String> second = fresh.run("nowhere + 1", output).error().orElseThrow().story();
      assertThat(second).noneMatch(line -> line.contains("above"));
    }
  }

  @Test
  void leavesTheJvmAloneWhenACellCallsExit() {
    CellError error = fails("System.exit(3);");
    assertThat(error.name()).isEqualTo("CellExit");
    assertThat(error.message()).startsWith("System.exit(3) would end the whole notebook");
    assertThat(fails("Runtime.getRuntime().halt(1);").name()).isEqualTo("CellExit");
  }

  @Test
  void displaysAndUpdatesInPlace() {
    run("String id = display(\"first\");\nupdateDisplay(id, render(\"<b>2</b>\", \"text/html\"));");
    assertThat(output.displays()).hasSize(1);
    assertThat(output.displays().get(0)).containsEntry("text/html", "<b>2</b>");
  }

  @Test
  void completesAlsoWhatTheSameCellDeclares() {
    assertThat(engine.complete("\"abc\".toUpp", 11).texts()).contains("toUpperCase(");
    String cell = "import java.util.*;\nvar words = new ArrayList<String>();\nwords.addA";
    Completions found = engine.complete(cell, cell.length());
    assertThat(found.texts()).containsExactly("addAll(");
    assertThat(cell.substring(found.from(), found.to())).isEqualTo("addA");
  }

  @Test
  void inspectsVariablesAndMethods() {
    run("int inspected = 42;");
    assertThat(engine.inspect("inspected + 1", 3)).contains("int inspected = 42");
    assertThat(engine.inspect("Math.max(1, 2)", 7).orElseThrow()).contains("int Math.max(int a");
    assertThat(engine.inspect("", 0)).isEmpty();
  }

  @Test
  void namesAnUnknownMagicAndThoseThereAre() {
    CellError error = fails("int before = 1;\n%nonsense");
    assertThat(error.summary())
        .contains("line 2")
        .contains("there is no magic %nonsense; there are %classpath GLOB and %maven");
  }

  @Test
  void takesAPercentSignInTextForText() {
    assertThat(run("var text = \"\"\"\n%maven is a magic\n\"\"\";\ntext").value())
        .isEqualTo("%maven is a magic\n");
    assertThat(run("int rest = 7\n  % 4;\nrest").value()).isEqualTo(3);
  }

  @Test
  void runsEachCellInOrderAndCountsThem() {
    int before = engine.cellsRun();
    assertThat(run("1").number()).isEqualTo(before + 1);
    assertThat(run("syntax error").number()).isEqualTo(before + 2);
  }
}
