package nn.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseworkTest {
  private final Path file;

  CourseworkTest(@TempDir Path folder) {
    file = folder.resolve("target/points.json");
  }

  @BeforeEach
  void writeIntoAFolderOfItsOwn() {
    System.setProperty("nn.course.points", file.toString());
  }

  @AfterEach
  void writeWhereItIsUsual() {
    System.clearProperty("nn.course.points");
  }

  @Test
  void failsWithTheHint() {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> Coursework.check("01.2", 1, () -> Verdict.notYet("Look at the bias.")))
        .withMessage("01.2: Not yet: Look at the bias.");
  }

  @Test
  void failsWithAHintForCodeThatThrows() {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(
            () ->
                Coursework.check(
                    "01.2",
                    1,
                    () -> {
                      throw new IllegalStateException("why not");
                    }))
        .withMessage("01.2: Not yet: Your code stopped with an IllegalStateException: why not");
  }

  @Test
  void writesThePointsAfterEachTask() throws IOException {
    Coursework.check("02.1", 3, () -> Verdict.right("as it should be."));
    assertThat(Files.readString(file))
        .isEqualTo(
            """
            {
              "points": 3,
              "of": 3,
              "tasks": [
                {
                  "task": "02.1",
                  "points": 3,
                  "of": 3
                }
              ]
            }
            """);
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> Coursework.check("01.1", 1, () -> Verdict.notYet("w < 0 & b > 0?")));
    assertThat(Files.readString(file))
        .isEqualTo(
            """
            {
              "points": 3,
              "of": 4,
              "tasks": [
                {
                  "task": "01.1",
                  "points": 0,
                  "of": 1,
                  "hint": "w < 0 & b > 0?"
                },
                {
                  "task": "02.1",
                  "points": 3,
                  "of": 3
                }
              ]
            }
            """);
    assertThat(file.getParent())
        .isDirectoryContaining(path -> path.equals(file))
        .isDirectoryNotContaining("glob:**.tmp");
  }
}
