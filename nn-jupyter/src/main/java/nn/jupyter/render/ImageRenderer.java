package nn.jupyter.render;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.RenderedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;
import nn.jupyter.display.Renderer;

/**
 * Shows an image as PNG, and its size as text. A small one is enlarged, each pixel to a square, so
 * that a digit of 28 x 28 pixels can be seen.
 */
public final class ImageRenderer implements Renderer<RenderedImage> {
  private static final int EASY_TO_SEE = 160;

  /** Creates the renderer; found through {@link java.util.ServiceLoader}. */
  public ImageRenderer() {}

  @Override
  public Class<RenderedImage> type() {
    return RenderedImage.class;
  }

  @Override
  public Map<String, String> render(RenderedImage image) {
    String text = "image of " + image.getWidth() + " x " + image.getHeight() + " pixels";
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(enlarged(image), "png", png)) {
        return Map.of("text/plain", text + " (of a kind that PNG cannot hold)");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the " + text + " as PNG", e);
    }
    return Map.of(
        "text/plain", text, "image/png", Base64.getEncoder().encodeToString(png.toByteArray()));
  }

  private static RenderedImage enlarged(RenderedImage image) {
    int times = EASY_TO_SEE / Math.max(1, Math.max(image.getWidth(), image.getHeight()));
    if (times < 2) {
      return image;
    }
    int width = image.getWidth() * times;
    int height = image.getHeight() * times;
    Raster from = image.getData();
    WritableRaster raster = image.getColorModel().createCompatibleWritableRaster(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        Object pixel =
            from.getDataElements(image.getMinX() + x / times, image.getMinY() + y / times, null);
        raster.setDataElements(x, y, pixel);
      }
    }
    return new BufferedImage(
        image.getColorModel(), raster, image.getColorModel().isAlphaPremultiplied(), null);
  }
}
