package nn.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
 * A check turns away what a notebook is saved with and two typical mistakes, each with a hint of
 * its own, and lets a right solution pass.
 *
 * <p>The solutions lie in the test resources, one file for each exercise cell and kind. Only the
 * first cell, the exercises and their checks are run: an exercise needs nothing else.
 */
class ExercisesTest {
  private static final List<String> MISTAKES = List.of("wrong-1", "wrong-2");

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
    assertThat(checks).hasSizeBetween(2, 4);
    assertThat(checks)
        .allSatisfy(check -> assertThat(Course.printed(check)).startsWith("Not yet: "));
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void letsARightSolutionPass(Path file) {
    Map<String, String> said = run(file, answers(file, "right"));
    assertThat(said).isNotEmpty();
    assertThat(said).allSatisfy((check, text) -> assertThat(text).startsWith("Right"));
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void hasAnotherHintForEachTypicalMistake(Path file) {
    Map<String, List<String>> said = new TreeMap<>();
    Course.exercises(file).stream()
        .map(ExercisesTest::check)
        .forEach(check -> said.put(check, new ArrayList<>(List.of(savedHint(file, check)))));
    for (String mistake : MISTAKES) {
      run(file, answers(file, mistake))
          .forEach((check, text) -> said.computeIfAbsent(check, c -> new ArrayList<>()).add(text));
    }
    assertThat(said)
        .allSatisfy(
            (check, hints) ->
                assertThat(hints)
                    .hasSize(3)
                    .doesNotHaveDuplicates()
                    .allSatisfy(hint -> assertThat(hint).startsWith("Not yet: "))
                    .noneSatisfy(hint -> assertThat(hint).contains("Your code stopped with")));
  }

  private static String check(String exercise) {
    return exercise.replace("exercise", "check");
  }

  private static String savedHint(Path file, String check) {
    return Course.printed(Course.cell(file, check));
  }

  /** What is written into each exercise cell. */
  private static Map<String, String> answers(Path file, String kind) {
    return Course.exercises(file).stream()
        .collect(Collectors.toMap(id -> id, id -> Course.solution(file, id, kind)));
  }

  /** What each check says when these answers stand in the exercise cells. */
  private static Map<String, String> run(Path file, Map<String, String> answers) {
    NotebookFile solved = Course.edited(file, ExercisesTest::isNeeded, answers);
    NotebookRun run = new Runner().run(solved);
    assertThat(run.failure()).as("why %s stopped", file.getFileName()).isEmpty();
    JsonObject executed = JsonParser.parseString(run.notebook().toJson()).getAsJsonObject();
    Map<String, String> said = new TreeMap<>();
    StreamSupport.stream(executed.getAsJsonArray("cells").spliterator(), false)
        .map(cell -> cell.getAsJsonObject())
        .filter(cell -> Course.id(cell).matches("check-\\d+"))
        .forEach(cell -> said.put(Course.id(cell), Course.printed(cell)));
    return said;
  }

  private static boolean isNeeded(NotebookCell cell) {
    return cell.isCode() && cell.id().matches("setup|(exercise|check)-\\d+");
  }
}
