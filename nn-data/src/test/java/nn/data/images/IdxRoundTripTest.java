package nn.data.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;

class IdxRoundTripTest {
  @Property(tries = 100)
  void readingGivesBackWhatWasWritten(
      @ForAll IdxType type,
      @ForAll @IntRange(min = 1, max = 4) int rank,
      @ForAll boolean compressed,
      @ForAll long seed)
      throws IOException {
    RandomStream random = RandomStream.of(seed, "test");
    int[] dims = new int[rank];
    Arrays.setAll(dims, axis -> random.nextInt(5));
    NdArray array = NdArray.zeros(Shape.of(dims));
    for (int i = 0; i < array.size(); i++) {
      boolean fraction = type == IdxType.FLOAT || type == IdxType.DOUBLE;
      array.data()[i] = fraction ? (float) random.nextGaussian() : random.nextInt(100);
    }
    Path file = Files.createTempFile("idx", compressed ? ".gz" : "");
    try {
      Idx.write(array, type, file);
      assertThat(Idx.read(file)).isEqualTo(array);
    } finally {
      Files.delete(file);
    }
  }
}
