package nn.jupyter.lab;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A small project in a temporary folder, with a PATH that holds only what a test puts there. */
final class Stage {
  final Path root;
  private final Path programs;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final Map<String, String> environment = new HashMap<>();

  Stage(Path folder) throws IOException {
    // Blanks are where scripts break first, so every test has some in its paths.
    root = Files.createDirectories(folder.resolve("a project"));
    programs = Files.createDirectories(folder.resolve("some programs"));
    environment.put("PATH", programs.toString());
    write("pom.xml", "<project/>");
    write("notebooks/pom.xml", "<project/>");
    write("notebooks/00-tour.ipynb", "{}");
    write("nn-core/pom.xml", "<project/>");
    write("nn-core/src/main/java/A.java", "class A {}");
  }

  Project project() {
    return new Project(root, environment, new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  /** All that was said to the user. */
  String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  void set(String variable, String value) {
    environment.put(variable, value);
  }

  Path write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** Puts a program on the PATH: a shell script, which may write into {@code $stage}. */
  Path program(String name, String... lines) throws IOException {
    return script(programs.resolve(name), lines);
  }

  /** Writes a shell script that has the usual programs at hand. */
  Path script(Path file, String... lines) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        "#!/bin/sh\nPATH=/usr/bin:/bin\nstage='%s'\n%s\n"
            .formatted(root, String.join("\n", lines)));
    if (!file.toFile().setExecutable(true)) {
      throw new IOException("cannot make " + file + " executable");
    }
    return file;
  }

  /** The lines that programs have written into a file of the project. */
  List<String> lines(String name) throws IOException {
    Path file = root.resolve(name);
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }
}
