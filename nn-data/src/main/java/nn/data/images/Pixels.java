package nn.data.images;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;

/** Pixels of Java's images to numbers 0 to 1 and back. */
final class Pixels {
  private Pixels() {}

  static NdArray numbers(BufferedImage image) {
    ColorModel model = image.getColorModel();
    boolean gray =
        model.getColorSpace().getType() == ColorSpace.TYPE_GRAY
            && !(model instanceof IndexColorModel);
    return gray ? fromGray(image) : fromColour(image);
  }

  private static NdArray fromColour(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    float[] numbers = new float[height * width * 3];
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        float alpha = (row[x] >>> 24) / 255f;
        int at = (y * width + x) * 3;
        numbers[at] = onWhite((row[x] >> 16 & 0xff) / 255f, alpha);
        numbers[at + 1] = onWhite((row[x] >> 8 & 0xff) / 255f, alpha);
        numbers[at + 2] = onWhite((row[x] & 0xff) / 255f, alpha);
      }
    }
    return NdArray.of(Shape.of(height, width, 3), numbers);
  }

  /** Java takes gray samples for linear light and would brighten them; here they are read as is. */
  private static NdArray fromGray(BufferedImage image) {
    Raster raster = image.getRaster();
    ColorModel model = image.getColorModel();
    int width = image.getWidth();
    int height = image.getHeight();
    float most = (1 << model.getComponentSize(0)) - 1;
    float[] numbers = new float[height * width * 3];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        float alpha = model.hasAlpha() ? raster.getSample(x, y, 1) / most : 1;
        float gray = onWhite(raster.getSample(x, y, 0) / most, alpha);
        int at = (y * width + x) * 3;
        numbers[at] = gray;
        numbers[at + 1] = gray;
        numbers[at + 2] = gray;
      }
    }
    return NdArray.of(Shape.of(height, width, 3), numbers);
  }

  static float onWhite(float light, float alpha) {
    return alpha == 1 ? light : light * alpha + (1 - alpha);
  }

  static BufferedImage image(NdArray picture) {
    Shape shape = picture.shape();
    int height = shape.dim(0);
    int width = shape.dim(1);
    int channels = shape.rank() == 2 ? 1 : shape.dim(2);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int at = (y * width + x) * channels;
        int red = step(picture, at);
        int green = step(picture, at + (channels == 3 ? 1 : 0));
        int blue = step(picture, at + (channels == 3 ? 2 : 0));
        image.setRGB(x, y, red << 16 | green << 8 | blue);
      }
    }
    return image;
  }

  /** A picture of one channel as an image whose samples are the bytes as they are. */
  static BufferedImage grayImage(NdArray picture) {
    int height = picture.shape().dim(0);
    int width = picture.shape().dim(1);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.getRaster().setSample(x, y, 0, step(picture, y * width + x));
      }
    }
    return image;
  }

  private static int step(NdArray picture, int at) {
    float light = picture.data()[at];
    if (Float.isNaN(light)) {
      throw new IllegalArgumentException(
          "Images: number "
              + at
              + " of a picture of shape "
              + picture.shape()
              + " is NaN and has no brightness");
    }
    return (int) (Math.max(0, Math.min(1, light)) * 255 + 0.5f);
  }
}
