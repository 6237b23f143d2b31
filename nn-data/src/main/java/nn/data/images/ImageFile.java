package nn.data.images;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import nn.data.files.FileErrors;

/** Decodes a picture, but only after its header has said that it is of a sane size. */
final class ImageFile {
  private static final long MOST_PIXELS = 100_000_000;

  private ImageFile() {}

  static BufferedImage read(Path file) {
    try (InputStream in = Files.newInputStream(file);
        ImageInputStream image = new MemoryCacheImageInputStream(in)) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(image);
      if (!readers.hasNext()) {
        throw FileErrors.corrupt(file, "no picture: expected a PNG, JPEG, BMP or GIF");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(image, true, true);
        return decode(file, reader);
      } finally {
        reader.dispose();
      }
    } catch (IOException e) {
      throw FileErrors.cannotRead(file, e);
    }
  }

  private static BufferedImage decode(Path file, ImageReader reader) {
    try {
      long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
      if (pixels > MOST_PIXELS) {
        throw FileErrors.corrupt(
            file,
            "its header claims "
                + reader.getWidth(0)
                + " x "
                + reader.getHeight(0)
                + " pixels; more than "
                + MOST_PIXELS
                + " are not read");
      }
      return reader.read(0);
    } catch (IOException
        | IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException
        | NegativeArraySizeException e) {
      // The JDK's readers meet damaged data with all of these.
      throw FileErrors.corrupt(file, "the picture is damaged (" + e.getMessage() + ")");
    }
  }
}
