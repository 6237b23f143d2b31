package nn.jupyter.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class BuildTest {
  private static final String MAKE_LIB =
      "mkdir -p \"$stage/notebooks/target/lib\"; echo jar > \"$stage/notebooks/target/lib/nn-a.jar\"";

  @SuppressWarnings("NullAway.Init") // JUnit sets it
  @TempDir
  Path folder;

  @SuppressWarnings("NullAway.Init")
  private Stage stage;

  @BeforeEach
  void setStage() throws IOException {
    stage = new Stage(folder);
    stage.program("mvn", "echo \"$@\" >> \"$stage/calls\"", MAKE_LIB);
  }

  private Build course() {
    return Build.course(stage.project());
  }

  @Test
  void buildsOnceAndSaysSo() throws Exception {
    course().built();
    course().built();
    assertThat(stage.lines("calls"))
        .containsExactly(
            "-q -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true -pl notebooks -am"
                + " package");
    assertThat(stage.said())
        .isEqualToIgnoringNewLines(
            "Building Glassbox; the first time takes minutes, since Maven fetches what it needs,"
                + " and is silent until it is done ...");
  }

  @Test
  void buildsThePeersUnderTheirProfile() throws Exception {
    stage.program(
        "mvn", "echo \"$@\" >> \"$stage/calls\"", MAKE_LIB.replace("notebooks", "nn-bench-peers"));
    Build peers = Build.peers(stage.project());
    assertThat(peers.built()).isEqualTo(peers.classPath());
    assertThat(stage.lines("calls"))
        .containsExactly(
            "-q -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true -P peers"
                + " -pl nn-bench-peers -am package");
  }

  @Test
  void buildsAgainWhenASourceHasChanged() throws Exception {
    course().built();
    stage.write("nn-core/src/main/java/A.java", "class B {}");
    assertThat(course().isFresh()).isFalse();
    course().built();
    assertThat(stage.lines("calls")).hasSize(2);
    assertThat(stage.said()).endsWith("Building what has changed ...\n");
  }

  @Test
  void leavesNoJarOfAnEarlierBuild() throws Exception {
    Path old = stage.write("notebooks/target/lib/gson-1.0.jar", "jar");
    course().built();
    assertThat(old).doesNotExist();
  }

  @Test
  void showsTheLastLinesOfAFailedBuildAndTriesAgain() throws Exception {
    stage.program("mvn", MAKE_LIB, "echo 'A.java: expected ;'; exit 1");
    assertThatThrownBy(() -> course().built())
        .isInstanceOf(LabException.class)
        .hasMessageStartingWith("the build failed; these are the last lines of ")
        .hasMessageEndingWith("A.java: expected ;");
    assertThat(course().isFresh()).isFalse();
  }

  @Test
  void complainsWhenTheBuildMakesNoJars() throws Exception {
    stage.program("mvn", "exit 0");
    assertThatThrownBy(() -> course().built())
        .isInstanceOf(LabException.class)
        .hasMessageContaining("the build made no ");
  }

  @Test
  void runsMavenOnTheJdkItRunsOnItself() throws Exception {
    stage.set("JAVA_HOME", "/an/old/jdk");
    stage.program("mvn", "echo \"$JAVA_HOME\" > \"$stage/home\"", MAKE_LIB);
    course().built();
    assertThat(stage.lines("home")).containsExactly(System.getProperty("java.home"));
  }

  @Test
  void findsMavenWhereMavenHomeSays() throws Exception {
    Stage other = new Stage(folder.resolve("other"));
    Path maven = other.script(other.root.resolve("maven/bin/mvn"), "exit 0");
    assertThat(Build.maven(other.project())).isEmpty();
    other.set("MAVEN_HOME", other.root.resolve("maven").toString());
    assertThat(Build.maven(other.project())).contains(maven);
  }
}
