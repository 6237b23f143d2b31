package nn.data.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import nn.data.Fuzz;
import nn.data.fixtures.Fixtures;
import org.junit.jupiter.api.Test;

/**
 * Damaged pictures of all formats give pictures or the documented error, and take little memory.
 */
class ImageFuzzTest {
  /** The files have a few kilobytes: whoever believes what a header claims takes more than this. */
  private static final long MOST_BYTES = 128L << 20;

  private static List<byte[]> pictures() throws IOException {
    List<byte[]> pictures = new ArrayList<>();
    for (String name : Fixtures.of("images").names("decode/")) {
      try (InputStream in = Fixtures.open("images/" + name.substring("decode/".length()))) {
        pictures.add(in.readAllBytes());
      }
    }
    return pictures;
  }

  @Test
  void damagedPicturesGiveTheDocumentedErrorOnly() throws IOException {
    List<byte[]> pictures = pictures();
    int[] read = new int[1];
    Fuzz.repeat(
        "images",
        600,
        random -> {
          byte[] good = pictures.get(random.nextInt(pictures.size()));
          byte[] other = pictures.get(random.nextInt(pictures.size()));
          byte[] damaged = Fuzz.mutate(good, other, random);
          long bytes =
              Fuzz.allocated(
                  () -> {
                    try {
                      ImageFile.decode(damaged, "picture");
                      read[0]++;
                    } catch (UncheckedIOException documented) {
                      assertThat(documented).hasMessageStartingWith("picture: ");
                    }
                  });
          assertThat(bytes).isLessThan(MOST_BYTES);
        });
    assertThat(read[0]).isBetween(1, Fuzz.rounds(600) - 1);
  }
}
