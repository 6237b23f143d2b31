package nn.data.images;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * JPEG, BMP and GIF by the JDK's decoders, once their headers have been checked; in memory only.
 */
final class JdkDecoder {
  private static final int INKS = 4;

  private JdkDecoder() {}

  static Decoded jpeg(byte[] file) throws IOException {
    JpegMarkers markers = JpegMarkers.read(file);
    int width = markers.width();
    int height = markers.height();
    ImageFile.checkRoom(width, height, (long) file.length * ImageFile.PIXELS_OF_A_JPEG_BYTE);
    if (markers.components() == INKS) {
      Raster raster = read(file, "jpeg", reader -> reader.readRaster(0, null));
      float[] light = Cmyk.light(raster, markers.hasLumaAndChroma());
      return new Decoded(raster.getHeight(), raster.getWidth(), 3, Decoded.numbers(light, 3))
          .turned(markers.held());
    }
    return decoded(read(file, "jpeg", reader -> reader.read(0))).turned(markers.held());
  }

  static Decoded bmp(byte[] file) throws IOException {
    BmpHeader.check(file);
    return decoded(read(file, "bmp", reader -> reader.read(0)));
  }

  static Decoded gif(byte[] file) throws IOException {
    GifBlocks.check(file);
    return decoded(read(file, "gif", reader -> reader.read(0)));
  }

  @FunctionalInterface
  private interface Reading<T> {
    T from(ImageReader reader) throws IOException;
  }

  private static <T> T read(byte[] file, String format, Reading<T> reading) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
    if (!readers.hasNext()) {
      throw new IOException("this JDK has no reader of " + format + "; save it as PNG");
    }
    ImageReader reader = readers.next();
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(in, true, true);
      return reading.from(reader);
    } finally {
      reader.dispose();
    }
  }

  private static Decoded decoded(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    ColorModel model = image.getColorModel();
    if (model.hasAlpha()) {
      float[] numbers = Pixels.numbers(image).data();
      return new Decoded(height, width, 3, Decoded.numbers(numbers, 3));
    }
    // What JPEGs come in, and its arrays belong to nobody else: taken as they are.
    DataBuffer buffer = image.getRaster().getDataBuffer();
    if (image.getType() == BufferedImage.TYPE_3BYTE_BGR
        && buffer instanceof DataBufferByte bytes
        && bytes.getData().length == height * width * 3) {
      return new Decoded(height, width, 3, Decoded.blueFirst(bytes.getData()));
    }
    if (image.getType() == BufferedImage.TYPE_BYTE_GRAY
        && buffer instanceof DataBufferByte bytes
        && bytes.getData().length == height * width) {
      return new Decoded(height, width, 1, Decoded.bytes(bytes.getData(), 1));
    }
    return new Decoded(height, width, 3, Decoded.bytes(colours(image), 3));
  }

  private static byte[] colours(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    byte[] bytes = new byte[height * width * 3];
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        int at = (y * width + x) * 3;
        bytes[at] = (byte) (row[x] >> 16);
        bytes[at + 1] = (byte) (row[x] >> 8);
        bytes[at + 2] = (byte) row[x];
      }
    }
    return bytes;
  }
}
