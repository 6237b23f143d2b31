package nn.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nn.jupyter.runner.NotebookCell;
import nn.jupyter.runner.NotebookFile;
import nn.jupyter.runner.NotebookRun;
import nn.jupyter.runner.Runner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A check turns away what a notebook is saved with and what is typically wrong, each with a hint,
 * and lets a right solution pass.
 *
 * <p>The solutions lie in the test resources, one file for each exercise cell. Only the first cell,
 * those tagged {@code needed-by-exercises}, the exercises and their checks are run.
 */
class ExercisesTest {
  private final Locale locale = Locale.getDefault();

  @AfterEach
  void putTheLocaleBack() {
    Locale.setDefault(locale);
  }

  static Stream<Path> notebooks() {
    return Course.files().stream();
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void isSavedUnsolvedWithAHint(Path file) {
    List<JsonObject> checks =
        Course.codeCells(file).stream()
            .filter(cell -> Course.id(cell).matches("check-\\d+"))
            .toList();
    assertThat(checks).hasSizeBetween(1, 4);
    assertThat(checks)
        .allSatisfy(check -> assertThat(Course.printed(check)).startsWith("Not yet: "));
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void letsARightSolutionPass(Path file) throws IOException {
    Map<String, String> printed = run(file, answers(file, "right"));
    assertThat(printed).isNotEmpty();
    assertThat(printed).allSatisfy((check, text) -> assertThat(text).startsWith("Right"));
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void tellsWhatIsWrongWithATypicalMistake(Path file) throws IOException {
    Map<String, String> printed = run(file, answers(file, "wrong"));
    assertThat(printed).isNotEmpty();
    assertThat(printed)
        .allSatisfy(
            (check, text) -> {
              assertThat(text).startsWith("Not yet: ").isNotEqualTo(savedHint(file, check));
            });
  }

  private static String savedHint(Path file, String check) {
    return Course.codeCells(file).stream()
        .filter(cell -> Course.id(cell).equals(check))
        .map(Course::printed)
        .findFirst()
        .orElseThrow();
  }

  /**
   * What is written into each exercise cell: {@code solutions/11-classification/exercise-1.right}.
   */
  private static Map<String, String> answers(Path file, String kind) throws IOException {
    String name = file.getFileName().toString().replace(".ipynb", "");
    Path folder = Course.folder().resolve("src/test/resources/solutions").resolve(name);
    Map<String, String> answers = new HashMap<>();
    for (JsonObject cell : Course.codeCells(file)) {
      String id = Course.id(cell);
      if (id.matches("exercise-\\d+")) {
        answers.put(id, Files.readString(folder.resolve(id + "." + kind)));
      }
    }
    return answers;
  }

  /** What each check prints when these answers stand in the exercise cells. */
  private static Map<String, String> run(Path file, Map<String, String> answers) {
    NotebookFile solved = Course.edited(file, ExercisesTest::isNeeded, answers);
    NotebookRun run = new Runner().run(solved);
    assertThat(run.failure()).as("why %s stopped", file.getFileName()).isEmpty();
    JsonObject executed = JsonParser.parseString(run.notebook().toJson()).getAsJsonObject();
    Map<String, String> printed = new HashMap<>();
    StreamSupport.stream(executed.getAsJsonArray("cells").spliterator(), false)
        .map(cell -> cell.getAsJsonObject())
        .filter(cell -> Course.id(cell).matches("check-\\d+"))
        .forEach(cell -> printed.put(Course.id(cell), Course.printed(cell)));
    return printed;
  }

  private static boolean isNeeded(NotebookCell cell) {
    return cell.isCode()
        && (cell.id().matches("setup|(exercise|check)-\\d+") || cell.hasTag("needed-by-exercises"));
  }
}
