package nn.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nn.jupyter.coursework.CourseworkMain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exercises as a Maven project: the same cells, the same checks, the same hints. */
class CourseworkTest {
  private final Path dir;
  private final Path glassbox;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  CourseworkTest(@TempDir Path folder) {
    dir = folder.resolve("coursework");
    glassbox = folder.resolve("glassbox");
  }

  private int create(Path from, String... options) {
    List<String> words =
        Stream.concat(Stream.of(from.toString(), dir.toString()), Stream.of(options)).toList();
    said.reset();
    return CourseworkMain.run(words, new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private static Path here() {
    return Course.folder().resolveSibling(".").normalize();
  }

  /** The name of a task's test, with what is to be said of it. */
  private static Map<String, String> expected(boolean hints) {
    Map<String, String> expected = new TreeMap<>();
    for (Path file : Course.files()) {
      String chapter = Course.name(file).substring(0, 2);
      for (String id : Course.exercises(file)) {
        String number = id.replace("exercise-", "");
        String hint = Course.printed(Course.cell(file, id.replace("exercise", "check")));
        expected.put(
            "Task" + chapter + "_" + number + "Test",
            hints ? chapter + "." + number + ": " + hint : "");
      }
    }
    return expected;
  }

  @Test
  void beginsWithEveryHintOfTheNotebooksAndNoPoint() throws IOException {
    assertThat(create(here())).as(said()).isZero();
    CourseworkRun run = CourseworkRun.of(dir, "");
    assertThat(run.outcomes()).isEqualTo(expected(true));
    assertThat(run.points().get("points").getAsInt()).isZero();
    assertThat(run.points().get("of").getAsInt()).isEqualTo(run.outcomes().size());
    for (JsonElement one : run.points().getAsJsonArray("tasks")) {
      JsonObject task = one.getAsJsonObject();
      String number = task.get("task").getAsString();
      assertThat(run.outcomes())
          .containsEntry(
              "Task" + number.replace('.', '_') + "Test",
              number + ": Not yet: " + task.get("hint").getAsString());
    }
    assertThat(run.points().getAsJsonArray("tasks")).hasSameSizeAs(run.outcomes().keySet());
  }

  @Test
  void isFullOfPointsWithTheSolutions() throws IOException {
    makeGlassbox();
    for (Path file : Course.files()) {
      Map<String, String> answers =
          Course.exercises(file).stream()
              .collect(Collectors.toMap(id -> id, id -> Course.solution(file, id, "right")));
      Files.writeString(
          glassbox.resolve("notebooks").resolve(file.getFileName()),
          Course.edited(file, cell -> true, answers).toJson());
    }
    assertThat(create(glassbox)).as(said()).isZero();
    CourseworkRun run = CourseworkRun.of(dir, "");
    assertThat(run.outcomes()).isEqualTo(expected(false));
    assertThat(run.points().get("points")).isEqualTo(run.points().get("of"));
    assertThat(run.points().getAsJsonArray("tasks"))
        .hasSameSizeAs(run.outcomes().keySet())
        .noneMatch(task -> task.getAsJsonObject().has("hint"));
  }

  @Test
  void runsTheTasksOfATag() throws IOException {
    create(here(), "--chapters", "01");
    assertThat(CourseworkRun.of(dir, "01.2").outcomes()).containsOnlyKeys("Task01_2Test");
    CourseworkRun chapter = CourseworkRun.of(dir, "01");
    assertThat(chapter.outcomes().keySet()).allMatch(test -> test.startsWith("Task01_"));
    assertThat(chapter.outcomes()).hasSizeGreaterThan(1);
  }

  @Test
  void givesAHintWhereAVariableCannotBeComputed() throws IOException {
    create(here(), "--chapters", "01");
    Path task = dir.resolve("src/main/java/coursework/Task01_1.java");
    String source = Files.readString(task);
    Files.writeString(
        task, source.replaceFirst("nandW1 = 0", "nandW1 = Integer.parseInt(\"ten\")"));
    assertThat(CourseworkRun.of(dir, "01.1").outcomes().get("Task01_1Test"))
        .contains("stopped with a NumberFormatException (Task01_1.java, line ", "\"ten\"");
  }

  @Test
  void countsThePointsThatTheCellSays() throws IOException {
    makeGlassbox();
    Path file = Course.folder().resolve("01-one-neuron.ipynb");
    JsonObject notebook = Course.json(file);
    JsonObject own = new JsonObject();
    own.addProperty("points", 3);
    notebook.getAsJsonArray("cells").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .filter(cell -> Course.id(cell).equals("exercise-2"))
        .forEach(cell -> cell.getAsJsonObject("metadata").add("glassbox", own));
    Files.writeString(
        glassbox.resolve("notebooks").resolve(file.getFileName()), notebook.toString());
    create(glassbox);
    assertThat(CourseworkRun.of(dir, "01.2").points().get("of").getAsInt()).isEqualTo(3);
  }

  @Test
  void tellsInTheClassWhatIsToBeDone() throws IOException {
    create(here());
    assertThat(dir.resolve("src/main/java/coursework/Task01_1.java"))
        .content()
        .contains(
            " * <p><strong>Exercise 1.</strong> ", "mvn test -Dgroups=01.1", "class Task01_1 {")
        .contains("    static double nandW1 = 0")
        .doesNotContain("## Exercises", "import nn.viz")
        .satisfies(text -> assertThat(text.lines()).allMatch(line -> line.length() <= 100));
  }

  @Test
  void buildsWithTheVersionsOfThisProject() throws IOException {
    create(here());
    assertThat(Files.readString(dir.resolve("pom.xml")))
        .contains("<artifactId>nn-course</artifactId>", "compiler.release>17<", "-SNAPSHOT")
        .doesNotContain("@");
    assertThat(dir.resolve("README.md")).exists();
    assertThat(dir.resolve(".gitignore")).hasContent("target/\n");
  }

  @Test
  void addsChaptersAndLeavesWhatIsThereAlone() throws IOException {
    List<String> chapters =
        Course.files().stream().map(file -> Course.name(file).substring(0, 2)).toList();
    create(here(), "--chapters", chapters.get(0));
    Path task = dir.resolve("src/main/java/coursework/Task" + chapters.get(0) + "_1.java");
    for (Path file : List.of(task, dir.resolve("pom.xml"), dir.resolve("README.md"))) {
      Files.writeString(file, Files.readString(file) + "\n<!-- mine -->\n");
    }
    assertThat(create(here(), "--chapters", chapters.get(0) + "," + chapters.get(1))).isZero();
    assertThat(said()).startsWith("Tasks " + chapters.get(1) + ".1, ");
    for (Path file : List.of(task, dir.resolve("pom.xml"), dir.resolve("README.md"))) {
      assertThat(file).content().endsWith("\n<!-- mine -->\n");
    }
    assertThat(create(here(), "--chapters", chapters.get(0))).isZero();
    assertThat(said()).startsWith("Nothing is new");
  }

  @Test
  void refusesAFolderOfSomethingElse() throws IOException {
    Files.createDirectories(dir);
    Files.writeString(dir.resolve("diary.txt"), "Today");
    assertThat(create(here())).isEqualTo(1);
    assertThat(said()).contains("is not empty");
    assertThat(create(here(), "--chapters", "01")).isEqualTo(1);
    assertThat(dir).isDirectoryNotContaining("glob:**.xml");
  }

  @Test
  void refusesToMakeTheSameTwice() {
    assertThat(create(here())).isZero();
    assertThat(create(here())).isEqualTo(1);
    assertThat(said()).contains("holds coursework already", "--chapters");
  }

  @Test
  void namesTheChaptersThereAre() {
    assertThat(create(here(), "--chapters", "01,77")).isEqualTo(1);
    assertThat(said()).contains("there are exercises in the chapters 00, 01, ", "says 01,77");
    assertThat(dir).doesNotExist();
    assertThat(create(here(), "--chapter", "01")).isEqualTo(2);
    assertThat(said()).startsWith("expected new-coursework DIR");
  }

  /** A project for changed notebooks. */
  private void makeGlassbox() throws IOException {
    Files.createDirectories(glassbox.resolve("notebooks"));
    Files.copy(here().resolve("pom.xml"), glassbox.resolve("pom.xml"));
  }
}
