package nn.data.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnseededSamplersTest {
  /** What draws from Tablesaw's own generator, which takes no seed. */
  private static final Pattern SAMPLER =
      Pattern.compile("\\.(sampleSplit|stratifiedSampleSplit|sampleN|sampleX)\\(");

  @Test
  void noSourceOfThisModuleCallsTablesawsSamplers() throws IOException {
    List<Path> sources;
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      sources = files.filter(file -> file.toString().endsWith(".java")).toList();
    }
    assertThat(sources).hasSizeGreaterThan(50);
    for (Path source : sources) {
      assertThat(SAMPLER.matcher(Files.readString(source)).results().toList())
          .as("samplers without a seed in %s", source)
          .isEmpty();
    }
  }
}
