package nn.jupyter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cells see what {@code %classpath} adds, whenever it comes. */
class AddedClassesTest {
  private Path folder = Path.of("");

  @BeforeEach
  void compileALibrary(@TempDir Path temporary) throws Exception {
    folder = temporary;
    Path source = Files.createDirectories(folder.resolve("src/far")).resolve("Away.java");
    Files.writeString(
        source, "package far; public class Away { public static int number() { return 42; } }");
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", folder.resolve("lib").toString(), source.toString());
    assertThat(failed).isZero();
  }

  private List<Object> values(String... cells) {
    try (Engine engine = new Engine(folder, InputStream.nullInputStream())) {
      return Stream.of(cells).map(cell -> value(engine, cell)).toList();
    }
  }

  private static Object value(Engine engine, String cell) {
    CellResult result = engine.run(cell, new RecordedOutput());
    assertThat(result.error()).as(cell).isEmpty();
    return String.valueOf(result.value());
  }

  @Test
  void seesALibraryThatTheFirstCellNames() {
    assertThat(values("%classpath lib", "import far.Away;\nAway.number()")).contains("42");
  }

  @Test
  void seesALibraryThatALaterCellNames() {
    assertThat(values("1 + 1", "%classpath lib\nimport far.Away;\nAway.number()"))
        .containsExactly("2", "42");
  }

  @Test
  void stillSeesTheClassesItBeganWith() {
    assertThat(values("%classpath lib", "nn.autodiff.Shape.of(2).size() + far.Away.number()"))
        .contains("44");
  }
}
