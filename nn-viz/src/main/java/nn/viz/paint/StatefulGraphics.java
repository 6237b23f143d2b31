package nn.viz.paint;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of {@code Graphics2D} that says how to draw: transform, clip, paint, stroke, font,
 * hints. They are kept here; drawing is left to the subclass.
 */
abstract class StatefulGraphics extends Graphics2D {
  private AffineTransform transform = new AffineTransform();
  private @Nullable Shape deviceClip;
  private Paint paint = Color.BLACK;
  private Color background = Color.WHITE;
  private Stroke stroke = new BasicStroke(1);
  private Font font = Fonts.plain(12);
  private Composite composite = AlphaComposite.SrcOver;
  private RenderingHints hints = new RenderingHints(null);

  StatefulGraphics() {}

  /** A graphics with the state of another. */
  StatefulGraphics(StatefulGraphics other) {
    transform = new AffineTransform(other.transform);
    deviceClip = other.deviceClip;
    paint = other.paint;
    background = other.background;
    stroke = other.stroke;
    font = other.font;
    composite = other.composite;
    hints = (RenderingHints) other.hints.clone();
  }

  /** The clip in the coordinates of the whole drawing, or null where nothing is clipped. */
  final @Nullable Shape deviceClip() {
    return deviceClip;
  }

  @Override
  public Font getFont() {
    return font;
  }

  @Override
  public void setFont(@Nullable Font font) {
    if (font != null) {
      this.font = font;
    }
  }

  @Override
  public void translate(int x, int y) {
    transform.translate(x, y);
  }

  @Override
  public void translate(double x, double y) {
    transform.translate(x, y);
  }

  @Override
  public void rotate(double angle) {
    transform.rotate(angle);
  }

  @Override
  public void rotate(double angle, double x, double y) {
    transform.rotate(angle, x, y);
  }

  @Override
  public void scale(double x, double y) {
    transform.scale(x, y);
  }

  @Override
  public void shear(double x, double y) {
    transform.shear(x, y);
  }

  @Override
  public void transform(AffineTransform more) {
    transform.concatenate(more);
  }

  @Override
  public void setTransform(AffineTransform transform) {
    this.transform = new AffineTransform(transform);
  }

  @Override
  public AffineTransform getTransform() {
    return new AffineTransform(transform);
  }

  @Override
  public @Nullable Shape getClip() {
    if (deviceClip == null) {
      return null;
    }
    try {
      return transform.createInverse().createTransformedShape(deviceClip);
    } catch (NoninvertibleTransformException e) {
      return new Rectangle();
    }
  }

  @Override
  public void setClip(@Nullable Shape clip) {
    deviceClip = clip == null ? null : transform.createTransformedShape(clip);
  }

  @Override
  public void setClip(int x, int y, int width, int height) {
    setClip(new Rectangle(x, y, width, height));
  }

  @Override
  public void clip(@Nullable Shape clip) {
    if (clip == null) {
      deviceClip = null;
      return;
    }
    Shape added = transform.createTransformedShape(clip);
    if (deviceClip == null) {
      deviceClip = added;
      return;
    }
    Area both = new Area(deviceClip);
    both.intersect(new Area(added));
    deviceClip = both.isRectangular() ? both.getBounds2D() : both;
  }

  @Override
  public void clipRect(int x, int y, int width, int height) {
    clip(new Rectangle(x, y, width, height));
  }

  @Override
  public @Nullable Rectangle getClipBounds() {
    Shape clip = getClip();
    return clip == null ? null : clip.getBounds();
  }

  @Override
  public boolean hit(Rectangle area, Shape shape, boolean onStroke) {
    Shape hit = onStroke ? stroke.createStrokedShape(shape) : shape;
    Rectangle2D device = area;
    return transform.createTransformedShape(hit).intersects(device);
  }

  @Override
  public Color getColor() {
    return paint instanceof Color color ? color : Color.BLACK;
  }

  @Override
  public void setColor(@Nullable Color color) {
    setPaint(color);
  }

  @Override
  public Paint getPaint() {
    return paint;
  }

  @Override
  public void setPaint(@Nullable Paint paint) {
    if (paint != null) {
      this.paint = paint;
    }
  }

  @Override
  public Stroke getStroke() {
    return stroke;
  }

  @Override
  public void setStroke(Stroke stroke) {
    this.stroke = stroke;
  }

  @Override
  public Composite getComposite() {
    return composite;
  }

  @Override
  public void setComposite(Composite composite) {
    this.composite = composite;
  }

  @Override
  public Color getBackground() {
    return background;
  }

  @Override
  public void setBackground(Color background) {
    this.background = background;
  }

  @Override
  public @Nullable Object getRenderingHint(RenderingHints.Key key) {
    return hints.get(key);
  }

  @Override
  public void setRenderingHint(RenderingHints.Key key, @Nullable Object value) {
    if (value == null) {
      hints.remove(key);
    } else {
      hints.put(key, value);
    }
  }

  @Override
  public RenderingHints getRenderingHints() {
    return (RenderingHints) hints.clone();
  }

  @Override
  public void setRenderingHints(Map<?, ?> hints) {
    this.hints.clear();
    this.hints.putAll(hints);
  }

  @Override
  public void addRenderingHints(Map<?, ?> hints) {
    this.hints.putAll(hints);
  }

  @Override
  public void setPaintMode() {
    composite = AlphaComposite.SrcOver;
  }
}
