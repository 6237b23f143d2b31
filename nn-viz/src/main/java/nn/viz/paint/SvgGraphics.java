package nn.viz.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;

/**
 * A {@code Graphics2D} that writes what is drawn as SVG 1.1.
 *
 * <p>Text stays text, can be searched and copied, and carries the width it was measured with, so it
 * fills the same space with a reader's fonts as with the writer's. The same calls give the same
 * characters. Paints are plain colours; composites are left out.
 */
public final class SvgGraphics extends ShapeGraphics {
  private final Output output;

  /** What all graphics made from one another write to. */
  private static final class Output {
    final StringBuilder body = new StringBuilder();
    final Set<String> clips = new HashSet<>();
    String openClip = "";
  }

  /** An empty drawing. */
  public SvgGraphics() {
    output = new Output();
  }

  private SvgGraphics(SvgGraphics other) {
    super(other);
    output = other.output;
  }

  @Override
  public Graphics create() {
    return new SvgGraphics(this);
  }

  /**
   * The document, beginning with {@code <svg}.
   *
   * @param width of the drawing in pixels
   * @param height of the drawing in pixels
   * @param description for readers who do not see the drawing
   */
  public String document(int width, int height, String description) {
    closeClip();
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" "
        + "xmlns:xlink=\"http://www.w3.org/1999/xlink\" role=\"img\" aria-label=\""
        + Markup.escape(description)
        + "\" width=\""
        + width
        + "\" height=\""
        + height
        + "\" viewBox=\"0 0 "
        + width
        + " "
        + height
        + "\" font-family=\""
        + Fonts.SVG_FAMILIES
        + "\" style=\"max-width:100%;height:auto;font-kerning:none\">\n"
        + "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n"
        + output.body
        + "</svg>\n";
  }

  @Override
  public void fill(Shape shape) {
    Shape placed = getTransform().createTransformedShape(shape);
    String path = path(placed);
    boolean evenOdd = placed.getPathIterator(null).getWindingRule() == PathIterator.WIND_EVEN_ODD;
    if (!path.isEmpty()) {
      String rule = evenOdd ? " fill-rule=\"evenodd\"" : "";
      write("<path d=\"" + path + "\"" + color("fill") + rule + "/>\n");
    }
  }

  @Override
  public void draw(Shape shape) {
    if (!(getStroke() instanceof BasicStroke stroke)) {
      fill(getStroke().createStrokedShape(shape));
      return;
    }
    String path = path(getTransform().createTransformedShape(shape));
    if (!path.isEmpty()) {
      write("<path d=\"" + path + "\" fill=\"none\"" + color("stroke") + stroke(stroke) + "/>\n");
    }
  }

  @Override
  public void drawString(String text, float x, float y) {
    if (text.isBlank()) {
      return;
    }
    Font font = getFont();
    AffineTransform at = getTransform();
    at.translate(x, y);
    boolean onlyMoved = at.getScaleX() == 1 && at.getScaleY() == 1 && at.getShearX() == 0;
    String place =
        onlyMoved
            ? " x=\"" + number(at.getTranslateX()) + "\" y=\"" + number(at.getTranslateY()) + "\""
            : " transform=\"" + matrix(at) + "\"";
    write(
        "<text"
            + place
            + " font-size=\""
            + number(font.getSize2D())
            + "\""
            + (font.isBold() ? " font-weight=\"bold\"" : "")
            + (font.isItalic() ? " font-style=\"italic\"" : "")
            + " textLength=\""
            + number(Fonts.width(text, font))
            + "\" lengthAdjust=\"spacingAndGlyphs\""
            + color("fill")
            + ">"
            + Markup.escape(text)
            + "</text>\n");
  }

  @Override
  void image(Image image, AffineTransform pixelsToUser) {
    AffineTransform at = getTransform();
    at.concatenate(pixelsToUser);
    boolean pixels =
        RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR.equals(
            getRenderingHint(RenderingHints.KEY_INTERPOLATION));
    String data = "data:image/png;base64," + Base64.getEncoder().encodeToString(png(image));
    write(
        "<image width=\""
            + image.getWidth(null)
            + "\" height=\""
            + image.getHeight(null)
            + "\" preserveAspectRatio=\"none\" transform=\""
            + matrix(at)
            + "\""
            + (pixels ? " style=\"image-rendering:pixelated\"" : "")
            + " xlink:href=\""
            + data
            + "\"/>\n");
  }

  private static byte[] png(Image image) {
    BufferedImage copy;
    if (image instanceof BufferedImage buffered) {
      copy = buffered;
    } else {
      copy =
          new BufferedImage(
              image.getWidth(null), image.getHeight(null), BufferedImage.TYPE_INT_ARGB);
      Graphics2D g = copy.createGraphics();
      g.drawImage(image, 0, 0, null);
      g.dispose();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(copy, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("PNG: could not be written to memory", e);
    }
    return bytes.toByteArray();
  }

  /** Elements with the same clip share a group, whose id is made from the clip itself. */
  private void write(String element) {
    Shape clip = deviceClip();
    String path = clip == null ? "" : path(clip);
    if (!path.equals(output.openClip)) {
      closeClip();
      if (!path.isEmpty()) {
        String id = "clip" + Markup.key(path);
        if (output.clips.add(id)) {
          output.body.append("<clipPath id=\"").append(id).append("\"><path d=\"");
          output.body.append(path).append("\"/></clipPath>\n");
        }
        output.body.append("<g clip-path=\"url(#").append(id).append(")\">\n");
        output.openClip = path;
      }
    }
    output.body.append(element);
  }

  private void closeClip() {
    if (!output.openClip.isEmpty()) {
      output.body.append("</g>\n");
      output.openClip = "";
    }
  }

  private String color(String attribute) {
    Color color = getColor();
    String rgb = Integer.toHexString((color.getRGB() & 0xFFFFFF) | 0x1000000).substring(1);
    String text = " " + attribute + "=\"#" + rgb + "\"";
    if (color.getAlpha() < 255) {
      text += " " + attribute + "-opacity=\"" + number(color.getAlpha() / 255.0) + "\"";
    }
    return text;
  }

  private String stroke(BasicStroke stroke) {
    double scale = Math.sqrt(Math.abs(getTransform().getDeterminant()));
    StringBuilder text = new StringBuilder(" stroke-width=\"");
    text.append(number(stroke.getLineWidth() * scale)).append('"');
    if (stroke.getEndCap() != BasicStroke.CAP_BUTT) {
      text.append(" stroke-linecap=\"")
          .append(stroke.getEndCap() == BasicStroke.CAP_ROUND ? "round" : "square")
          .append('"');
    }
    if (stroke.getLineJoin() != BasicStroke.JOIN_MITER) {
      text.append(" stroke-linejoin=\"")
          .append(stroke.getLineJoin() == BasicStroke.JOIN_ROUND ? "round" : "bevel")
          .append('"');
    }
    float[] dash = stroke.getDashArray();
    if (dash != null) {
      text.append(" stroke-dasharray=\"");
      for (int i = 0; i < dash.length; i++) {
        text.append(i == 0 ? "" : " ").append(number(dash[i] * scale));
      }
      text.append('"');
    }
    return text.toString();
  }

  private static String path(Shape shape) {
    StringBuilder text = new StringBuilder();
    double[] c = new double[6];
    for (PathIterator parts = shape.getPathIterator(null); !parts.isDone(); parts.next()) {
      int kind = parts.currentSegment(c);
      switch (kind) {
        case PathIterator.SEG_MOVETO -> points(text.append('M'), c, 1);
        case PathIterator.SEG_LINETO -> points(text.append('L'), c, 1);
        case PathIterator.SEG_QUADTO -> points(text.append('Q'), c, 2);
        case PathIterator.SEG_CUBICTO -> points(text.append('C'), c, 3);
        default -> text.append('Z');
      }
    }
    return text.toString();
  }

  private static void points(StringBuilder text, double[] coordinates, int points) {
    for (int i = 0; i < 2 * points; i++) {
      text.append(i == 0 ? "" : " ").append(number(coordinates[i]));
    }
  }

  private static String matrix(AffineTransform at) {
    double[] m = new double[6];
    at.getMatrix(m);
    StringBuilder text = new StringBuilder("matrix(");
    for (int i = 0; i < 6; i++) {
      text.append(i == 0 ? "" : " ").append(i < 4 ? number(m[i], 5) : number(m[i]));
    }
    return text.append(')').toString();
  }

  private static String number(double value) {
    return number(value, 2);
  }

  /**
   * A number rounded to so many decimals, without needless zeros. Done on whole numbers, since
   * {@code String.format} follows the locale and {@code Double.toString} the JDK's version, and by
   * hand, since a chart has thousands of them.
   */
  private static String number(double value, int decimals) {
    long scale = decimals == 2 ? 100 : 100_000;
    long rounded = Math.round(value * (double) scale);
    long part = Math.abs(rounded % scale);
    if (part == 0) {
      return Long.toString(rounded / scale);
    }
    StringBuilder text = new StringBuilder(12).append(rounded < 0 ? "-" : "");
    text.append(Math.abs(rounded / scale)).append('.');
    for (long rest = part, unit = scale / 10; rest > 0; rest %= unit, unit /= 10) {
      text.append(rest / unit);
    }
    return text.toString();
  }
}
