package nn.viz.paint;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * Draws images of few pixels: enlarged, each pixel is a sharp square; made smaller, they are
 * smooth.
 */
public final class Pixels {
  private Pixels() {}

  /**
   * How many times its size an image is drawn so that neither side is longer than {@code longest};
   * a whole number where it is enlarged, so that all its pixels are of one size.
   */
  public static double scale(int width, int height, double longest) {
    double fits = longest / Math.max(width, height);
    return fits >= 1 ? StrictMath.floor(fits) : fits;
  }

  /** Draws an image at so many times its size, and says where it stands now. */
  public static Rectangle2D draw(
      Graphics2D g, BufferedImage image, double left, double top, double scale) {
    AffineTransform placed = AffineTransform.getTranslateInstance(left, top);
    placed.scale(scale, scale);
    draw(
        g,
        image,
        placed,
        scale >= 1
            ? RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR
            : RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    return new Rectangle2D.Double(left, top, image.getWidth() * scale, image.getHeight() * scale);
  }

  /** Draws an image at so many times its size, in a thin frame of the colour of the axes. */
  public static void framed(
      Graphics2D g, BufferedImage image, double left, double top, double scale) {
    Rectangle2D place = draw(g, image, left, top, scale);
    g.setColor(Theme.of(g).axis());
    g.setStroke(Theme.line(0.8));
    g.draw(place);
  }

  /** Draws an image, however it is placed, with each pixel one plain area. */
  public static void sharp(Graphics2D g, BufferedImage image, AffineTransform placed) {
    draw(g, image, placed, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
  }

  /** Draws an image, however it is placed, with colours that run into one another. */
  public static void smooth(Graphics2D g, BufferedImage image, AffineTransform placed) {
    draw(g, image, placed, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
  }

  private static void draw(
      Graphics2D g, BufferedImage image, AffineTransform placed, Object interpolation) {
    // On a copy, since a hint that was never set cannot be unset again.
    Graphics2D own = (Graphics2D) g.create();
    own.setRenderingHint(RenderingHints.KEY_INTERPOLATION, interpolation);
    own.drawImage(image, placed, null);
    own.dispose();
  }
}
