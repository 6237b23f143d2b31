package nn.data.images;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;

/**
 * A decoded picture, seen upright: its samples stay as they were stored, bytes mostly, and become
 * numbers 0 to 1 row by row when somebody reads them.
 */
final class Decoded {
  /** What number a byte stands for. */
  private static final float[] UNIT = new float[256];

  static {
    for (int i = 0; i < UNIT.length; i++) {
      UNIT[i] = i / 255f;
    }
  }

  /** The stored numbers, 0 to 1. */
  @FunctionalInterface
  interface Samples {
    /** Of a pixel, counted row by row as they are stored, one of its channels. */
    float at(int pixel, int channel);
  }

  private final int height;
  private final int width;
  private final int channels;
  private final Samples samples;

  /** Pixel (y, x) of the upright picture is stored pixel first + y * down + x * right. */
  private final int first;

  private final int down;
  private final int right;

  /** A picture stored as height rows of width pixels of 1 or 3 samples. */
  Decoded(int height, int width, int channels, Samples samples) {
    this(height, width, channels, samples, 0, width, 1);
  }

  private Decoded(
      int height, int width, int channels, Samples samples, int first, int down, int right) {
    this.height = height;
    this.width = width;
    this.channels = channels;
    this.samples = samples;
    this.first = first;
    this.down = down;
    this.right = right;
  }

  /** Bytes, pixel after pixel. */
  static Samples bytes(byte[] bytes, int channels) {
    return (pixel, channel) -> UNIT[bytes[pixel * channels + channel] & 0xff];
  }

  /** Bytes, pixel after pixel, blue first. */
  static Samples blueFirst(byte[] bytes) {
    return (pixel, channel) -> UNIT[bytes[pixel * 3 + 2 - channel] & 0xff];
  }

  /** Numbers, pixel after pixel. */
  static Samples numbers(float[] numbers, int channels) {
    return (pixel, channel) -> numbers[pixel * channels + channel];
  }

  /** A picture, as it is stored so far, the way the camera was held. */
  Decoded turned(Orientation held) {
    int begin =
        (held.fromTheLastRow ? (height - 1) * width : 0) + (held.fromTheLastColumn ? width - 1 : 0);
    int row = held.fromTheLastRow ? -width : width;
    int column = held.fromTheLastColumn ? -1 : 1;
    return held.turned
        ? new Decoded(width, height, channels, samples, begin, column, row)
        : new Decoded(height, width, channels, samples, begin, row, column);
  }

  int height() {
    return height;
  }

  int width() {
    return width;
  }

  /** Writes one row as numbers, in gray if 1 channel is wanted, in colour if 3 are. */
  void row(int y, int wanted, float[] into, int at) {
    int pixel = first + y * down;
    for (int x = 0, to = at; x < width; x++, pixel += right, to += wanted) {
      if (channels == wanted) {
        for (int k = 0; k < wanted; k++) {
          into[to + k] = samples.at(pixel, k);
        }
      } else if (wanted == 1) {
        into[to] = Images.gray(samples.at(pixel, 0), samples.at(pixel, 1), samples.at(pixel, 2));
      } else {
        float gray = samples.at(pixel, 0);
        into[to] = gray;
        into[to + 1] = gray;
        into[to + 2] = gray;
      }
    }
  }

  /** All numbers in colour, shape {@code (height, width, 3)}. */
  NdArray inColour() {
    return NdArray.of(Shape.of(height, width, 3), all(3));
  }

  float[] all(int wanted) {
    float[] numbers = new float[Shape.of(height, width, wanted).size()];
    for (int y = 0; y < height; y++) {
      row(y, wanted, numbers, y * width * wanted);
    }
    return numbers;
  }
}
