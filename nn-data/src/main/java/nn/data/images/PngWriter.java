package nn.data.images;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;

/** Pictures to the bytes of a PNG, made in memory: {@code ImageIO.write} would use a file. */
final class PngWriter {
  private PngWriter() {}

  static byte[] bytes(NdArray picture) {
    Shape shape = picture.shape();
    boolean gray = shape.rank() == 2 || shape.dim(2) == 1;
    BufferedImage image = gray ? Pixels.grayImage(picture) : Pixels.image(picture);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      if (!ImageIO.write(image, "png", out)) {
        throw new IllegalStateException("Images: this JDK has no writer of PNG");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return bytes.toByteArray();
  }
}
