package nn.data.images;

import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.nio.file.Path;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.data.files.WholeFile;

/**
 * Pictures to arrays and back: read, resize, turn gray, show.
 *
 * <p><b>Shapes:</b> {@code (height, width)} in gray, {@code (height, width, 3)} in red, green and
 * blue; numbers 0 for dark to 1 for bright. A pixel's byte becomes {@code byte / 255}, and comes
 * back the same. What is transparent lies on white, and a photo is turned the way its EXIF data say
 * the camera was held. Colour profiles are not looked at.
 *
 * <p>Reading PNG, BMP and GIF gives the same bits on every machine, and so does everything else
 * here; JDKs may decode a JPEG with a pixel off by a step or two. Of a GIF with several pictures
 * the first is read. Nothing is written to disk, and no screen is needed.
 *
 * <p>A damaged or malicious file gives an error that names it. Pictures of more than 100 million
 * pixels are not read, and memory is taken for what a file's bytes can hold, not for what its
 * header claims.
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
    return prepare(file, Resize.to(height, width));
  }

  /**
   * A picture from a file, ready for a network: in colour, resized.
   *
   * @throws java.io.UncheckedIOException if the file cannot be read or holds no picture
   */
  public static NdArray prepare(Path file, Resize resize) {
    Shape shape = Shape.of(resize.height(), resize.width(), 3);
    return NdArray.of(shape, resized(ImageFile.read(file), resize, 3));
  }

  /**
   * A picture from a file, ready for a network: in gray, stretched to this size.
   *
   * @throws IllegalArgumentException if a length is below 1
   * @throws java.io.UncheckedIOException if the file cannot be read or holds no picture
   */
  public static NdArray prepareGrayscale(Path file, int height, int width) {
    return prepareGrayscale(file, Resize.to(height, width));
  }

  /**
   * A picture from a file, ready for a network: in gray, resized.
   *
   * @throws java.io.UncheckedIOException if the file cannot be read or holds no picture
   */
  public static NdArray prepareGrayscale(Path file, Resize resize) {
    Shape shape = Shape.of(resize.height(), resize.width());
    return NdArray.of(shape, resized(ImageFile.read(file), resize, 1));
  }

  private static float[] resized(Decoded picture, Resize resize, int channels) {
    float[] numbers = new float[resize.height() * resize.width() * channels];
    write(picture, resize, channels, numbers, 0);
    return numbers;
  }

  static void write(Decoded picture, Resize resize, int channels, float[] out, int at) {
    resize.write(
        (y, row) -> picture.row(y, channels, row, 0),
        picture.height(),
        picture.width(),
        channels,
        out,
        at);
  }

  /**
   * A PNG, JPEG, BMP or GIF (its first picture), shape {@code (height, width, 3)}.
   *
   * @throws java.io.UncheckedIOException if the file cannot be read, holds no picture, or one of
   *     more than 100 million pixels
   */
  public static NdArray read(Path file) {
    return ImageFile.read(file).inColour();
  }

  /**
   * A picture from a stream, which is read to its end and not closed.
   *
   * @return shape {@code (height, width, 3)}
   * @throws java.io.UncheckedIOException if the stream cannot be read, holds no picture, or one of
   *     more than 100 million pixels
   */
  public static NdArray read(InputStream stream) {
    return ImageFile.read(stream).inColour();
  }

  /**
   * A picture from the bytes of a file.
   *
   * @return shape {@code (height, width, 3)}
   * @throws java.io.UncheckedIOException if they are no picture, or one of more than 100 million
   *     pixels
   */
  public static NdArray read(byte[] bytes) {
    return ImageFile.decode(bytes, bytes.length + " bytes").inColour();
  }

  /**
   * Writes a picture as PNG, gray ones in gray; the file appears when it is whole.
   *
   * @throws IllegalArgumentException if the array is no picture
   * @throws java.io.UncheckedIOException if the file cannot be written
   */
  public static void writePng(NdArray picture, Path file) {
    byte[] png = PngWriter.bytes(check(picture));
    WholeFile.write(file, out -> out.write(png));
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
    NdArray batch = picture.reshape(shape.prepend(1));
    return new Grayscale().apply(batch).reshape(shape.dim(0), shape.dim(1));
  }

  static float gray(float red, float green, float blue) {
    return 0.299f * red + 0.587f * green + 0.114f * blue;
  }

  /**
   * A picture stretched to another size: between pixels when it grows (bilinear), the weighted mean
   * of all pixels that fall into one when it shrinks, so nothing is skipped.
   *
   * @throws IllegalArgumentException if a length is below 1, or the array is no picture
   */
  public static NdArray resize(NdArray picture, int height, int width) {
    return resize(picture, Resize.to(height, width));
  }

  /**
   * A picture in another size.
   *
   * @throws IllegalArgumentException if the array is no picture
   */
  public static NdArray resize(NdArray picture, Resize resize) {
    return resize.apply(picture.reshape(check(picture).shape().prepend(1))).row(0);
  }

  /**
   * A part of a picture.
   *
   * @param top the first row that is kept
   * @param left the first column that is kept
   * @param height how many rows are kept
   * @param width how many columns are kept
   * @throws IllegalArgumentException if the part is empty or reaches over the edge, or the array is
   *     no picture
   */
  public static NdArray crop(NdArray picture, int top, int left, int height, int width) {
    Shape shape = check(picture).shape();
    if (height < 1
        || width < 1
        || top < 0
        || left < 0
        || top > shape.dim(0) - height
        || left > shape.dim(1) - width) {
      throw new IllegalArgumentException(
          "Images: expected a part of a picture of shape "
              + shape
              + " but got "
              + height
              + " rows from row "
              + top
              + " on and "
              + width
              + " columns from column "
              + left
              + " on");
    }
    int channels = shape.rank() == 2 ? 1 : shape.dim(2);
    int[] dims = shape.dims();
    dims[0] = height;
    dims[1] = width;
    NdArray part = NdArray.zeros(Shape.of(dims));
    for (int y = 0; y < height; y++) {
      System.arraycopy(
          picture.data(),
          ((top + y) * shape.dim(1) + left) * channels,
          part.data(),
          y * width * channels,
          width * channels);
    }
    return part;
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
