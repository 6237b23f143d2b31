package nn.jupyter.render;

import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;
import nn.jupyter.display.Renderer;

/** Shows an image as PNG, and its size as text. */
public final class ImageRenderer implements Renderer<RenderedImage> {
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
      if (!ImageIO.write(image, "png", png)) {
        return Map.of("text/plain", text + " (of a kind that PNG cannot hold)");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the " + text + " as PNG", e);
    }
    return Map.of(
        "text/plain", text, "image/png", Base64.getEncoder().encodeToString(png.toByteArray()));
  }
}
