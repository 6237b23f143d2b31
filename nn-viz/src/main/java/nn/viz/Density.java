package nn.viz;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/** How many dots lie over each pixel of a picture, and of which colours. */
final class Density {
  /** The part of the touched pixels that may be as deep as the deepest. */
  private static final double DEEPEST = 0.02;

  private final int width;
  private final int height;
  private final int reach;
  private final int[] disc;
  private final int[] counts;

  /** Sums of squares of red, green and blue, which mix as light does, nearly. */
  private final float[] light;

  /** A picture of dots of this radius in pixels. */
  Density(int width, int height, double radius) {
    this.width = width;
    this.height = height;
    reach = (int) StrictMath.ceil(radius);
    disc = new int[2 * reach + 1];
    for (int dy = -reach; dy <= reach; dy++) {
      disc[dy + reach] = (int) Math.sqrt(Math.max(0, radius * radius - dy * dy));
    }
    counts = new int[width * height];
    light = new float[3 * width * height];
  }

  /** Adds a dot; what lies outside the picture is left out. */
  void add(double x, double y, Color color) {
    int column = (int) StrictMath.floor(x);
    int row = (int) StrictMath.floor(y);
    float red = color.getRed() * (float) color.getRed();
    float green = color.getGreen() * (float) color.getGreen();
    float blue = color.getBlue() * (float) color.getBlue();
    for (int py = Math.max(0, row - reach); py <= Math.min(height - 1, row + reach); py++) {
      int half = disc[py - row + reach];
      int last = Math.min(width - 1, column + half);
      for (int px = Math.max(0, column - half); px <= last; px++) {
        int at = py * width + px;
        counts[at]++;
        light[3 * at] += red;
        light[3 * at + 1] += green;
        light[3 * at + 2] += blue;
      }
    }
  }

  int count(int x, int y) {
    return counts[y * width + x];
  }

  /**
   * The picture, clear where no dot lies; depth grows with the logarithm of how many do.
   *
   * @param faintest the opacity under a single dot, 0 to 1
   */
  BufferedImage picture(double faintest) {
    int most = most();
    int[] opacity = new int[most + 1];
    for (int count = 1; count <= most; count++) {
      double part = most == 1 ? 1 : StrictMath.log(count) / StrictMath.log(most);
      opacity[count] = (int) Math.round(255 * (faintest + (1 - faintest) * part));
    }
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    for (int at = 0; at < counts.length; at++) {
      if (counts[at] > 0) {
        int argb = opacity[Math.min(most, counts[at])] << 24;
        argb |= channel(at, 0) << 16 | channel(at, 1) << 8 | channel(at, 2);
        picture.setRGB(at % width, at / width, argb);
      }
    }
    return picture;
  }

  private int channel(int at, int channel) {
    return (int) Math.min(255, Math.round(Math.sqrt(light[3 * at + channel] / counts[at])));
  }

  /** So many dots that few places have more, so that those few do not make all others faint. */
  private int most() {
    int[] touched = Arrays.stream(counts).filter(count -> count > 0).sorted().toArray();
    return touched.length == 0 ? 1 : touched[(int) ((touched.length - 1) * (1 - DEEPEST))];
  }
}
