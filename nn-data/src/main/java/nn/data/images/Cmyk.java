package nn.data.images;

import java.awt.image.Raster;

/**
 * Inks to light, without a colour profile: {@code red = (1 - cyan)(1 - black)}, and so on.
 *
 * <p>JPEGs hold inks the way Adobe's programs write them, 255 for none. Those that hold luma and
 * chroma in place of the first three are turned into inks by the formula of JFIF first.
 */
final class Cmyk {
  private Cmyk() {}

  /** Numbers 0 to 1, red, green and blue for each pixel. */
  static float[] light(Raster raster, boolean lumaAndChroma) {
    int width = raster.getWidth();
    int height = raster.getHeight();
    float[] light = new float[height * width * 3];
    int[] row = new int[4 * width];
    for (int y = 0; y < height; y++) {
      raster.getPixels(0, y, width, 1, row);
      for (int x = 0; x < width; x++) {
        if (lumaAndChroma) {
          inks(row, 4 * x);
        }
        for (int k = 0; k < 3; k++) {
          light[(y * width + x) * 3 + k] = row[4 * x + k] / 255f * (row[4 * x + 3] / 255f);
        }
      }
    }
    return light;
  }

  private static void inks(int[] row, int at) {
    double luma = row[at];
    double blue = row[at + 1] - 128;
    double red = row[at + 2] - 128;
    row[at] = 255 - step(luma + 1.402 * red);
    row[at + 1] = 255 - step(luma - 0.344136 * blue - 0.714136 * red);
    row[at + 2] = 255 - step(luma + 1.772 * blue);
  }

  private static int step(double light) {
    return (int) Math.max(0, Math.min(255, light + 0.5));
  }
}
