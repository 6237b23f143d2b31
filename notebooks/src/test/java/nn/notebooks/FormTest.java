package nn.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nn.jupyter.coursework.Declarations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All notebooks are built alike, and saved as they were executed. */
class FormTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

  static Stream<Path> notebooks() {
    return Course.files().stream();
  }

  private static String prose(Path file) {
    return Course.cells(file).stream()
        .filter(cell -> !Course.isCode(cell))
        .map(Course::source)
        .collect(Collectors.joining("\n\n"));
  }

  private static Stream<JsonObject> outputs(Path file) {
    List<JsonObject> outputs = new ArrayList<>();
    for (JsonObject cell : Course.codeCells(file)) {
      for (JsonElement output : cell.getAsJsonArray("outputs")) {
        outputs.add(output.getAsJsonObject());
      }
    }
    return outputs.stream();
  }

  @Test
  void eachHasANumberOfItsOwn() {
    assertThat(Course.files())
        .extracting(file -> file.getFileName().toString().substring(0, 3))
        .doesNotHaveDuplicates()
        .allMatch(number -> number.matches("[0-9]{2}-"))
        .startsWith("00-", "01-", "02-");
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void isANotebookForTheJavaKernel(Path file) {
    JsonObject notebook = Course.json(file);
    assertThat(notebook.get("nbformat").getAsInt()).isEqualTo(4);
    assertThat(notebook.get("nbformat_minor").getAsInt()).isEqualTo(5);
    assertThat(notebook.getAsJsonObject("metadata").getAsJsonObject("kernelspec").get("name"))
        .hasToString("\"java\"");
    assertThat(Course.cells(file)).extracting(Course::id).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void isSavedAsItWasExecutedFromTheFirstCellToTheLast(Path file) {
    List<JsonObject> cells = Course.codeCells(file);
    assertThat(cells)
        .extracting(cell -> cell.get("execution_count").toString())
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, cells.size()).mapToObj(Integer::toString).toList());
    assertThat(outputs(file))
        .noneMatch(output -> output.get("output_type").getAsString().equals("error"));
    assertThat(outputs(file))
        .noneMatch(
            output -> output.has("name") && output.get("name").getAsString().equals("stderr"));
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void showsPictures(Path file) {
    assertThat(outputs(file))
        .filteredOn(output -> output.has("data") && output.getAsJsonObject("data").has("image/png"))
        .hasSizeGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void hasWhatEveryLessonHas(Path file) {
    assertThat(prose(file))
        .startsWith("# " + file.getFileName().toString().substring(0, 2) + " · ")
        .contains("**The question:** ")
        .contains("**What you should know:** ")
        .containsPattern("\\*\\*Time needed:\\*\\* \\d+ minutes")
        .containsPattern("(?m)^## A surprise: ")
        .containsPattern("(?m)^## Exercises$")
        .containsPattern("(?m)^## What we simplified$")
        .containsPattern("(?m)^## Where to read on$");
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void everyExerciseIsFollowedByItsCheck(Path file) {
    List<String> ids = Course.codeCells(file).stream().map(Course::id).toList();
    List<String> exercises = ids.stream().filter(id -> id.matches("exercise-\\d+")).toList();
    assertThat(exercises).hasSizeBetween(2, 4);
    assertThat(exercises)
        .allSatisfy(
            id ->
                assertThat(ids.get(ids.indexOf(id) + 1))
                    .isEqualTo(id.replace("exercise", "check")));
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void anExerciseHoldsDeclarationsOnly(Path file) {
    assertThat(Course.exercises(file))
        .allSatisfy(id -> Declarations.asMembers(Course.source(Course.cell(file, id))));
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void aCheckIsOneCallOfTheCoursesOwn(Path file) {
    assertThat(Course.source(Course.codeCells(file).get(0))).contains("import nn.course.*;");
    for (String id : Course.exercises(file)) {
      String call = Course.source(Course.cell(file, id.replace("exercise", "check")));
      assertThat(call).matches("(?s)[A-Z]\\w+\\.[a-z]\\w*\\(.*\\)");
      assertThat(Declarations.asMembers("Verdict check =\n" + call + ";"))
          .contains("static Verdict");
    }
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void linksOnlyToFilesThatAreThere(Path file) {
    Matcher link = LINK.matcher(prose(file));
    while (link.find()) {
      assertThat(Course.folder().resolve(link.group(1))).exists();
    }
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void keepsLinesShortEnoughForAPage(Path file) {
    assertThat(Course.codeCells(file))
        .flatExtracting(cell -> Course.source(cell).lines().toList())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(84));
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void isListedInTheReadme(Path file) throws IOException {
    assertThat(Files.readString(Course.folder().resolve("README.md")))
        .contains("](" + file.getFileName() + ")");
  }
}
