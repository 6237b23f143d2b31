package nn.jupyter.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import nn.data.download.DataHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequirementsTest {
  private static NotebookFile notebook(String metadata) {
    return NotebookFile.parse(
        Path.of("lesson.ipynb"),
        "{\"nbformat\": 4, \"metadata\": " + metadata + ", \"cells\": []}");
  }

  @AfterEach
  void forget() {
    System.clearProperty(DataHome.PROPERTY);
  }

  @Test
  void wantsNothingUnlessTheNotebookSaysSo() {
    assertThat(Requirements.missing(notebook("{}"))).isEmpty();
    assertThat(Requirements.missing(notebook("{\"glassbox\": {}}"))).isEmpty();
  }

  @Test
  void saysWhichDataIsMissing(@TempDir Path empty) {
    System.setProperty(DataHome.PROPERTY, empty.toString());
    assertThat(Requirements.missing(notebook("{\"glassbox\": {\"requires\": \"mnist\"}}")))
        .hasValueSatisfying(
            text ->
                assertThat(text).startsWith("lesson.ipynb: not compared").contains("\"mnist\""));
  }

  @Test
  void refusesDataNobodyKnows() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Requirements.missing(notebook("{\"glassbox\": {\"requires\": \"emnist\"}}")))
        .withMessage("lesson.ipynb requires \"emnist\"; expected one of [mnist]");
  }
}
