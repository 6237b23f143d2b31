package nn.data.transforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nn.data.Fuzz;
import nn.data.PreparationFile;
import nn.data.transforms.TransformSamples.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransformFileFuzzTest {
  @TempDir Path folder = Path.of("");

  @Test
  void aDamagedFileIsToldOrGivesATransform() throws IOException {
    Path file = folder.resolve("transform.safetensors");
    List<Sample> samples =
        Stream.concat(TransformSamples.fittables().stream(), TransformSamples.ready().stream())
            .toList();
    for (Sample sample : samples) {
      PreparationFile.save((Record) sample.fit(), file);
      byte[] good = Files.readAllBytes(file);
      Fuzz.repeat(
          sample.toString(),
          12,
          random -> {
            Files.write(file, Fuzz.mutate(good, random));
            try {
              assertThat(PreparationFile.load(file, Transform.class)).isNotNull();
            } catch (UncheckedIOException | IllegalArgumentException documented) {
              assertThat(documented).hasMessageStartingWith(file.toString());
            }
          });
    }
  }
}
