package nn.jupyter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelSpecTest {
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  @Test
  void tellsJupyterHowToStartTheKernel(@TempDir Path folder) throws Exception {
    Path spec = KernelSpec.write(folder, JAVA, List.of(Path.of("a.jar")), List.of("-Xmx1g"));
    assertThat(spec).isEqualTo(folder.resolve("kernels").resolve("java"));
    JsonObject json =
        JsonParser.parseString(Files.readString(spec.resolve("kernel.json"))).getAsJsonObject();
    assertThat(json.get("interrupt_mode").getAsString()).isEqualTo("message");
    assertThat(json.get("language").getAsString()).isEqualTo("java");
    assertThat(json.getAsJsonArray("argv").get(3).getAsString()).isEqualTo("{connection_file}");
    assertThat(Files.readString(spec.resolve("java.options")))
        .contains("\"jdk.incubator.vector\"", "\"-Xmx1g\"", "a.jar");
    assertThat(Files.readString(spec.resolve("logo-svg.svg"))).startsWith("<svg");
  }

  @Test
  void startsAlsoFromAFolderWithBlanks(@TempDir Path folder) throws Exception {
    List<Path> classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(Path::of)
            .toList();
    Path spec = KernelSpec.write(folder.resolve("my own"), JAVA, classPath, List.of());
    Process process =
        new ProcessBuilder(
                JAVA.toString(), "@" + spec.resolve("java.options"), KernelMain.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(said).contains("usage: java nn.jupyter.KernelMain CONNECTION-FILE");
  }

  @Test
  void saysWhichFolderItCannotWriteTo(@TempDir Path folder) throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> KernelSpec.write(file, JAVA, List.of(), List.of()))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("a folder you may write to?");
  }
}
