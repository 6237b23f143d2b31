package nn.jupyter.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  @TempDir
  Path folder;

  @SuppressWarnings("NullAway.Init")
  private Stage stage;

  private String before = "";

  @BeforeEach
  void setStage() throws IOException {
    stage = new Stage(folder);
    stage.write("notebooks/target/lib/nn-core.jar", "jar");
    before = now();
  }

  private String now() throws IOException {
    return Fingerprint.of(stage.root, stage.root.resolve("notebooks/target/lib"));
  }

  @Test
  void changesWithASource() throws IOException {
    stage.write("nn-core/src/main/java/A.java", "class B {}");
    assertThat(now()).isNotEqualTo(before);
  }

  @Test
  void changesWhenTextMovesFromOneFileToTheNext() throws IOException {
    stage.write("nn-core/src/main/java/A.java", "one");
    stage.write("nn-core/src/main/java/B.java", "two");
    String apart = now();
    stage.write("nn-core/src/main/java/A.java", "onet");
    stage.write("nn-core/src/main/java/B.java", "wo");
    assertThat(now()).isNotEqualTo(apart);
  }

  @Test
  void changesWithANewSourceAndWithAPom() throws IOException {
    stage.write("nn-core/src/main/java/B.java", "");
    String more = now();
    assertThat(more).isNotEqualTo(before);
    stage.write("nn-core/pom.xml", "<project></project>");
    assertThat(now()).isNotIn(before, more);
  }

  @Test
  void changesWhenSomebodyElseBuildsTheJars() throws IOException {
    stage.write("notebooks/target/lib/nn-core.jar", "other jar");
    assertThat(now()).isNotEqualTo(before);
  }

  @Test
  void doesNotChangeWithTestsNotebooksAndTheJarsOfOthers() throws IOException {
    stage.write("nn-core/src/test/java/ATest.java", "class ATest {}");
    stage.write("notebooks/00-tour.ipynb", "{ }");
    stage.write("notebooks/target/lib/gson.jar", "jar");
    assertThat(now()).isEqualTo(before);
  }

  @Test
  void doesNotChangeWhenTheProjectIsElsewhere() throws IOException {
    Stage elsewhere = new Stage(folder.resolve("elsewhere"));
    elsewhere.write("notebooks/target/lib/nn-core.jar", "jar");
    Path lib = elsewhere.root.resolve("notebooks/target/lib");
    assertThat(Fingerprint.of(elsewhere.root, lib)).isEqualTo(before);
  }
}
