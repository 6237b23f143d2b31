package nn.data.images;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.data.files.WholeFile;

/**
 * Pictures to arrays and back: read, resize, turn gray, show.
 *
 * <p><b>Shapes:</b> {@code (height, width)} in gray, {@code (height, width, 3)} in red, green and
 * blue; numbers 0 for dark to 1 for bright. A pixel's byte becomes {@code byte / 255}, and comes
 * back the same. What is transparent lies on white.
 *
 * <p>Reading PNG, BMP and GIF gives the same bits on every machine, and so does everything else
 * here; JDKs may decode a JPEG with a pixel off by a step or two.
 *
 * <pre>{@code
 * NdArray photo = Images.prepare(Path.of("apple.jpg"), 224, 224); // (224, 224, 3)
 * }</pre>
 */
public final class Images {
  private Images() {}

  /**
   * A picture from a file, ready for a network: in colour, stretched to this size.
   *
   * @throws IllegalArgumentException if a length is below 1
   * @throws java.io.UncheckedIOException if the file cannot be read or holds no picture
   */
  public static NdArray prepare(Path file, int height, int width) {
    return resize(read(file), height, width);
  }

  /**
   * A picture from a file, ready for a network: in gray, stretched to this size.
   *
   * @throws IllegalArgumentException if a length is below 1
   * @throws java.io.UncheckedIOException if the file cannot be read or holds no picture
   */
  public static NdArray prepareGrayscale(Path file, int height, int width) {
    return resize(grayscale(read(file)), height, width);
  }

  /**
   * A PNG, JPEG, BMP or GIF (its first picture), shape {@code (height, width, 3)}.
   *
   * @throws java.io.UncheckedIOException if the file cannot be read, holds no picture, or one of
   *     more than 100 million pixels
   */
  public static NdArray read(Path file) {
    return toArray(ImageFile.read(file));
  }

  /**
   * Writes a picture as PNG; the file appears when it is whole.
   *
   * @throws IllegalArgumentException if the array is no picture
   * @throws java.io.UncheckedIOException if the file cannot be written
   */
  public static void writePng(NdArray picture, Path file) {
    BufferedImage image = toImage(picture);
    WholeFile.write(file, out -> ImageIO.write(image, "png", out));
  }

  /** The numbers of a picture, shape {@code (height, width, 3)}. */
  public static NdArray toArray(BufferedImage image) {
    return Pixels.numbers(image);
  }

  /**
   * A picture of the numbers; those below 0 are shown as 0, those above 1 as 1.
   *
   * @throws IllegalArgumentException if the shape is not {@code (h, w)}, {@code (h, w, 1)} or
   *     {@code (h, w, 3)}, or a number is NaN
   */
  public static BufferedImage toImage(NdArray picture) {
    return Pixels.image(check(picture));
  }

  /**
   * How bright each pixel looks: {@code 0.299 red + 0.587 green + 0.114 blue}; a gray picture
   * stays.
   *
   * @return shape {@code (height, width)}
   * @throws IllegalArgumentException if the array is no picture
   * @see <a href="https://www.itu.int/rec/R-REC-BT.601">ITU-R BT.601, the weights</a>
   */
  public static NdArray grayscale(NdArray picture) {
    Shape shape = check(picture).shape();
    int height = shape.dim(0);
    int width = shape.dim(1);
    if (shape.rank() == 2 || shape.dim(2) == 1) {
      return picture.copy().reshape(height, width);
    }
    float[] rgb = picture.data();
    float[] gray = new float[height * width];
    for (int i = 0; i < gray.length; i++) {
      gray[i] = 0.299f * rgb[3 * i] + 0.587f * rgb[3 * i + 1] + 0.114f * rgb[3 * i + 2];
    }
    return NdArray.of(Shape.of(height, width), gray);
  }

  /**
   * A picture stretched to another size: between pixels when it grows (bilinear), the weighted mean
   * of all pixels that fall into one when it shrinks, so nothing is skipped.
   *
   * @throws IllegalArgumentException if a length is below 1, or the array is no picture
   */
  public static NdArray resize(NdArray picture, int height, int width) {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "Images: expected a height and width of 1 or more but got " + height + " and " + width);
    }
    return Resize.to(check(picture), height, width);
  }

  private static NdArray check(NdArray picture) {
    Shape shape = picture.shape();
    boolean gray = shape.rank() == 2;
    boolean channels = shape.rank() == 3 && (shape.dim(2) == 1 || shape.dim(2) == 3);
    if (!(gray || channels) || shape.size() == 0) {
      throw new IllegalArgumentException(
          "Images: expected a picture (height, width), (height, width, 1) or (height, width, 3) but"
              + " got shape "
              + shape
              + (shape.rank() == 4 ? "; take one of the batch with row(i)" : ""));
    }
    return picture;
  }
}
