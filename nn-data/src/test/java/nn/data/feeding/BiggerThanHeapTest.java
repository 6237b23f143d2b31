package nn.data.feeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.data.images.Idx;
import nn.data.images.IdxType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process with a heap of 256 MB trains on images that are 2.7 GB as floats. They lie in a file of
 * 0.67 GB, a byte for each number. Most of each image is black and was never written, which most
 * file systems keep as a hole, so that the test needs about a quarter of that on the disk; it is
 * read like any other.
 */
class BiggerThanHeapTest {
  private static final int IMAGES = 40_960;

  /** The rows and columns of an image. */
  private static final int SIDE = 128;

  private static final long HEAP = 256L << 20;

  @Test
  void trainsToTheEnd(@TempDir Path folder) throws IOException, InterruptedException {
    Path images = folder.resolve("images");
    Path labels = folder.resolve("labels");
    write(images, labels);
    assertThat(4 * (Files.size(images) - 16)).isGreaterThanOrEqualTo(10 * HEAP);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                BiggerThanHeap.class.getName(),
                images.toString(),
                labels.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).contains("heap of 256 MB: true", "40960 examples", "accuracy 1.000");
  }

  /**
   * Images of two classes: those of class 1 have their first half bright in part, the others the
   * second.
   */
  private static void write(Path images, Path labels) throws IOException {
    RandomStream random = RandomStream.of(1, "labels");
    NdArray classes = NdArray.zeros(Shape.of(IMAGES));
    int pixels = SIDE * SIDE;
    byte[] bright = new byte[2048];
    try (RandomAccessFile file = new RandomAccessFile(images.toFile(), "rw")) {
      file.write(
          ByteBuffer.allocate(16).putInt(0x803).putInt(IMAGES).putInt(SIDE).putInt(SIDE).array());
      for (int i = 0; i < IMAGES; i++) {
        int label = random.nextInt(2);
        classes.data()[i] = label;
        Arrays.fill(bright, (byte) (128 + random.nextInt(128)));
        file.seek(16 + (long) i * pixels + (label == 1 ? 0 : pixels / 2));
        file.write(bright);
      }
      file.setLength(16 + (long) IMAGES * pixels);
    }
    Idx.write(classes, IdxType.UNSIGNED_BYTE, labels);
  }
}
