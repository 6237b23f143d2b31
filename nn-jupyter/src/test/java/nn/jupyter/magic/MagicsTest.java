package nn.jupyter.magic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class MagicsTest {
  private Path folder;
  private final List<Path> added = new ArrayList<>();

  @BeforeEach
  void use(@TempDir Path folder) {
    this.folder = folder;
  }

  private void run(String line) {
    new Magics(folder, added::add).run(line);
  }

  @Test
  void addsWhatMatchesBelowTheNotebooksFolder() throws IOException {
    Path library = Files.createDirectories(folder.resolve("my lib"));
    Path jars = Files.createDirectories(folder.resolve("lib"));
    Files.createFile(jars.resolve("b.jar"));
    Files.createFile(jars.resolve("a.jar"));
    Files.createFile(jars.resolve("notes.txt"));
    run("%classpath lib/*.jar");
    assertThat(added).containsExactly(jars.resolve("a.jar"), jars.resolve("b.jar"));
    added.clear();
    run("%classpath " + "lib");
    assertThat(added).containsExactly(jars);
    assertThat(library).exists();
  }

  @Test
  void saysWhereItLookedForWhatItDidNotFind() {
    assertThatThrownBy(() -> run("%classpath lib/a.jar"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no file or folder matches lib/a.jar; paths start from " + folder);
    run("%classpath lib/*.jar");
    assertThat(added).isEmpty();
    assertThatThrownBy(() -> run("%classpath")).hasMessage("expected a path: %classpath GLOB");
  }

  @Test
  void wantsWholeCoordinates() {
    assertThatThrownBy(() -> run("%maven org.example:thing"))
        .hasMessageStartingWith("expected group:artifact:version but got org.example:thing");
    assertThatThrownBy(() -> run("%maven a:b:<x>")).hasMessageContaining("but got a:b:<x>");
    assertThatThrownBy(() -> run("%maven")).hasMessageStartingWith("expected a library");
  }

  /** A command in the place of {@code mvn}: answers from a local folder, as Maven would. */
  private Maven maven(String script) throws IOException {
    Path command = folder.resolve("mvn");
    Files.writeString(command, "#!/bin/sh\n" + script);
    assertThat(command.toFile().setExecutable(true)).isTrue();
    return new Maven(command.toString());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void addsALibraryAndAllItNeeds() throws IOException {
    String jars = "/repo/a.jar" + File.pathSeparator + "/repo/b.jar";
    Maven maven =
        maven(
            """
            for argument in "$@"; do
              case "$argument" in
                -Dmdep.outputFile=*) printf '%s' > "${argument#*=}" ;;
                */pom.xml) grep -q '<artifactId>thing</artifactId>' "$argument" || exit 1 ;;
              esac
            done
            """
                .formatted(jars));
    new MavenMagic(folder, maven, added::add).run(List.of("org.example:thing:1.0"));
    assertThat(added).containsExactly(Path.of("/repo/a.jar"), Path.of("/repo/b.jar"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void givesTheReasonWhenMavenFails() throws IOException {
    Maven maven =
        maven(
            "echo '[ERROR] Failed to execute goal x:y: Could not find artifact a:b:jar:9'; exit 1");
    assertThatThrownBy(() -> maven.resolve(folder, List.of("a", "b", "9")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("%maven a:b:9: Could not find artifact a:b:jar:9");
  }

  @Test
  void saysWhatToDoWithoutMaven() {
    Maven maven = new Maven(folder.resolve("no-such-command").toString());
    assertThatThrownBy(() -> maven.resolve(folder, List.of("a", "b", "1")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("it is not on the PATH")
        .hasMessageContaining("use %classpath");
  }
}
