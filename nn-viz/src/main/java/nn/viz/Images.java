package nn.viz;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;

/**
 * Arrays as pictures.
 *
 * <p><b>Shapes</b>: {@code (n, height, width)} and {@code (n, height, width, 1)} gray, {@code (n,
 * height, width, 3)} red, green, blue. Numbers within 0..1 go from black to white, else within
 * 0..255; any others, such as those of standardized images, are stretched so that the least is
 * black and the greatest white.
 */
final class Images {
  private final List<BufferedImage> pictures = new ArrayList<>();
  private final boolean stretched;

  Images(NdArray images) {
    Shape shape = images.shape();
    int channels = shape.rank() == 4 ? shape.dim(3) : 1;
    if (shape.rank() < 3 || shape.rank() > 4 || (channels != 1 && channels != 3)) {
      throw new IllegalArgumentException(
          "images: expected shape (n, height, width), (n, height, width, 1) or (n, height, width, 3)"
              + " but got "
              + shape
              + "; reshape the numbers, and put a single image into a batch of one");
    }
    if (shape.size() == 0) {
      throw new IllegalArgumentException("images: there is nothing to draw in shape " + shape);
    }
    float low = Float.POSITIVE_INFINITY;
    float high = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < images.size(); i++) {
      float value = images.data()[i];
      if (!Float.isFinite(value)) {
        throw new IllegalArgumentException(
            "images: expected finite numbers but image "
                + i / (images.size() / shape.dim(0))
                + " of "
                + shape.dim(0)
                + " holds "
                + value);
      }
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    stretched = low < 0 || high > 255;
    float black = stretched ? low : 0;
    float white = stretched ? high : high > 1 ? 255 : 1;
    for (int image = 0; image < shape.dim(0); image++) {
      pictures.add(picture(images, image, shape.dim(1), shape.dim(2), channels, black, white));
    }
  }

  private static BufferedImage picture(
      NdArray images, int image, int height, int width, int channels, float black, float white) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int start = image * height * width * channels;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int at = start + (y * width + x) * channels;
        int rgb = 0;
        for (int channel = 0; channel < 3; channel++) {
          float value = images.data()[at + (channels == 3 ? channel : 0)];
          float part = white == black ? 0 : (value - black) / (white - black);
          rgb = rgb << 8 | Math.round(255 * part);
        }
        picture.setRGB(x, y, rgb);
      }
    }
    return picture;
  }

  List<BufferedImage> pictures() {
    return pictures;
  }

  int width() {
    return pictures.get(0).getWidth();
  }

  int height() {
    return pictures.get(0).getHeight();
  }

  boolean stretched() {
    return stretched;
  }
}
