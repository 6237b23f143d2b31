package nn.bench.feeding;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.training.Batch;
import nn.core.training.Dataset;

/**
 * Gray images of 28 x 28 pixels, each in a PNG file, read and decoded by the JDK whenever they are
 * asked for.
 *
 * @param files the images
 * @param labels the class of each
 */
record PngFolder(List<Path> files, NdArray labels) implements Dataset {
  private static final int SIDE = 28;
  private static final int PIXELS = SIDE * SIDE;

  /** Writes images as files, 1,000 to a folder. */
  static PngFolder write(Path folder, byte[] pixels, NdArray labels) throws IOException {
    ImageIO.setUseCache(false); // files of its own for each file would be no measure of anything
    List<Path> files =
        IntStream.range(0, labels.size())
            .mapToObj(i -> folder.resolve(i / 1000 + "/" + i + ".png"))
            .toList();
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
    byte[] gray = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < files.size(); i++) {
      Files.createDirectories(files.get(i).resolveSibling(""));
      System.arraycopy(pixels, i * PIXELS, gray, 0, PIXELS);
      ImageIO.write(image, "png", files.get(i).toFile());
    }
    return new PngFolder(files, labels);
  }

  @Override
  public int size() {
    return files.size();
  }

  @Override
  public Shape inputShape() {
    return Shape.of(PIXELS);
  }

  @Override
  public Shape targetShape() {
    return Shape.of();
  }

  @Override
  public Batch batch(int... examples) {
    NdArray inputs = NdArray.zeros(Shape.of(examples.length, PIXELS));
    for (int i = 0; i < examples.length; i++) {
      decode(files.get(examples[i]), inputs.data(), i * PIXELS);
    }
    return new Batch(inputs, labels.take(examples));
  }

  private static void decode(Path file, float[] to, int at) {
    try {
      byte[] gray =
          ((DataBufferByte) ImageIO.read(file.toFile()).getRaster().getDataBuffer()).getData();
      for (int i = 0; i < PIXELS; i++) {
        to[at + i] = (gray[i] & 0xff) / 255f;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + e.getMessage(), e);
    }
  }
}
