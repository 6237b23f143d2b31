package nn.viz.paint;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Polygon;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import org.jspecify.annotations.Nullable;

/**
 * The wide face of {@code Graphics2D} reduced to four things to draw: a filled shape, the outline
 * of a shape, a line of text, an image. The four are left to the subclass.
 */
abstract class ShapeGraphics extends StatefulGraphics {

  ShapeGraphics() {}

  ShapeGraphics(ShapeGraphics other) {
    super(other);
  }

  abstract void image(Image image, AffineTransform pixelsToUser);

  @Override
  public abstract void fill(Shape shape);

  @Override
  public abstract void draw(Shape shape);

  @Override
  public abstract void drawString(String text, float x, float y);

  // Shapes.

  @Override
  public void drawLine(int x1, int y1, int x2, int y2) {
    draw(new Line2D.Double(x1, y1, x2, y2));
  }

  @Override
  public void fillRect(int x, int y, int width, int height) {
    fill(new Rectangle(x, y, width, height));
  }

  @Override
  public void clearRect(int x, int y, int width, int height) {
    fillRect(getBackground(), x, y, width, height);
  }

  private void fillRect(Color color, int x, int y, int width, int height) {
    Paint before = getPaint();
    setPaint(color);
    fillRect(x, y, width, height);
    setPaint(before);
  }

  @Override
  public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
    draw(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
  }

  @Override
  public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
    fill(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
  }

  @Override
  public void drawOval(int x, int y, int width, int height) {
    draw(new Ellipse2D.Double(x, y, width, height));
  }

  @Override
  public void fillOval(int x, int y, int width, int height) {
    fill(new Ellipse2D.Double(x, y, width, height));
  }

  @Override
  public void drawArc(int x, int y, int width, int height, int startAngle, int arcAngle) {
    draw(new Arc2D.Double(x, y, width, height, startAngle, arcAngle, Arc2D.OPEN));
  }

  @Override
  public void fillArc(int x, int y, int width, int height, int startAngle, int arcAngle) {
    fill(new Arc2D.Double(x, y, width, height, startAngle, arcAngle, Arc2D.PIE));
  }

  @Override
  public void drawPolyline(int[] xs, int[] ys, int points) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < points; i++) {
      if (i == 0) {
        path.moveTo(xs[i], ys[i]);
      } else {
        path.lineTo(xs[i], ys[i]);
      }
    }
    draw(path);
  }

  @Override
  public void drawPolygon(int[] xs, int[] ys, int points) {
    draw(new Polygon(xs, ys, points));
  }

  @Override
  public void fillPolygon(int[] xs, int[] ys, int points) {
    fill(new Polygon(xs, ys, points));
  }

  // Text.

  @Override
  public void drawString(String text, int x, int y) {
    drawString(text, (float) x, (float) y);
  }

  @Override
  public void drawString(AttributedCharacterIterator text, int x, int y) {
    drawString(text, (float) x, (float) y);
  }

  @Override
  public void drawString(AttributedCharacterIterator text, float x, float y) {
    fill(
        new TextLayout(text, getFontRenderContext())
            .getOutline(AffineTransform.getTranslateInstance(x, y)));
  }

  @Override
  public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
    fill(glyphs.getOutline(x, y));
  }

  @Override
  public FontMetrics getFontMetrics(Font font) {
    Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    FontMetrics metrics = g.getFontMetrics(font);
    g.dispose();
    return metrics;
  }

  @Override
  public FontRenderContext getFontRenderContext() {
    return new FontRenderContext(null, true, true);
  }

  // Images.

  @Override
  public boolean drawImage(
      Image image, @Nullable AffineTransform placed, @Nullable ImageObserver observer) {
    image(image, placed == null ? new AffineTransform() : placed);
    return true;
  }

  @Override
  public void drawImage(BufferedImage image, @Nullable BufferedImageOp filter, int x, int y) {
    drawImage(filter == null ? image : filter.filter(image, null), x, y, null);
  }

  @Override
  public boolean drawImage(Image image, int x, int y, @Nullable ImageObserver observer) {
    return drawImage(image, AffineTransform.getTranslateInstance(x, y), observer);
  }

  @Override
  public boolean drawImage(
      Image image, int x, int y, int width, int height, @Nullable ImageObserver observer) {
    AffineTransform placed = AffineTransform.getTranslateInstance(x, y);
    placed.scale((double) width / image.getWidth(null), (double) height / image.getHeight(null));
    return drawImage(image, placed, observer);
  }

  @Override
  public boolean drawImage(
      Image image, int x, int y, Color under, @Nullable ImageObserver observer) {
    return drawImage(image, x, y, image.getWidth(null), image.getHeight(null), under, observer);
  }

  @Override
  public boolean drawImage(
      Image image,
      int x,
      int y,
      int width,
      int height,
      Color under,
      @Nullable ImageObserver observer) {
    fillRect(under, x, y, width, height);
    return drawImage(image, x, y, width, height, observer);
  }

  @Override
  public boolean drawImage(
      Image image,
      int dx1,
      int dy1,
      int dx2,
      int dy2,
      int sx1,
      int sy1,
      int sx2,
      int sy2,
      @Nullable ImageObserver observer) {
    BufferedImage part =
        new BufferedImage(
            Math.max(1, Math.abs(sx2 - sx1)),
            Math.max(1, Math.abs(sy2 - sy1)),
            BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = part.createGraphics();
    g.drawImage(image, -Math.min(sx1, sx2), -Math.min(sy1, sy2), null);
    g.dispose();
    AffineTransform placed = AffineTransform.getTranslateInstance(dx1, dy1);
    placed.scale((double) (dx2 - dx1) / part.getWidth(), (double) (dy2 - dy1) / part.getHeight());
    return drawImage(part, placed, observer);
  }

  @Override
  public boolean drawImage(
      Image image,
      int dx1,
      int dy1,
      int dx2,
      int dy2,
      int sx1,
      int sy1,
      int sx2,
      int sy2,
      Color under,
      @Nullable ImageObserver observer) {
    fillRect(
        under, Math.min(dx1, dx2), Math.min(dy1, dy2), Math.abs(dx2 - dx1), Math.abs(dy2 - dy1));
    return drawImage(image, dx1, dy1, dx2, dy2, sx1, sy1, sx2, sy2, observer);
  }

  @Override
  public void drawRenderedImage(RenderedImage image, AffineTransform placed) {
    BufferedImage copy =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = copy.createGraphics();
    g.drawRenderedImage(image, new AffineTransform());
    g.dispose();
    drawImage(copy, placed, null);
  }

  @Override
  public void drawRenderableImage(RenderableImage image, AffineTransform placed) {
    drawRenderedImage(image.createDefaultRendering(), placed);
  }

  // What only pixels can do.

  @Override
  public void setXORMode(Color color) {
    throw new UnsupportedOperationException("SVG has no XOR painting; paint in plain colours");
  }

  @Override
  public void copyArea(int x, int y, int width, int height, int dx, int dy) {
    throw new UnsupportedOperationException("SVG cannot copy what is painted; draw it twice");
  }

  @Override
  public GraphicsConfiguration getDeviceConfiguration() {
    throw new UnsupportedOperationException("an SVG drawing belongs to no screen");
  }

  @Override
  public void dispose() {}
}
