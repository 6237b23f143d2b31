package nn.viz;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import nn.autodiff.Shape;
import nn.viz.paint.Fonts;
import nn.viz.paint.Text;
import nn.viz.paint.Theme;

/**
 * A part of a drawn architecture. Numbers enter it at the top and leave it at the bottom, both on
 * its axis.
 */
interface ArchitectureItem {
  /**
   * Between items below one another, with space for the shape of what runs from one to the next.
   */
  double GAP = 31;

  /** How long the head of an arrow is. */
  double HEAD = 6;

  /** How far it reaches to the left of its axis. */
  double left();

  /** How far it reaches to the right of its axis. */
  double right();

  /** How far it reaches downwards. */
  double height();

  /** The shape of what it gives, as a reader reads it. */
  String gives();

  /** Whether the line that enters it parts at once, so that it ends in no arrow. */
  default boolean parts() {
    return false;
  }

  /** Draws it with its axis at x, from y on. */
  void draw(Graphics2D g, double x, double y);

  /** A shape without brackets: {@code 28 × 28 × 3}. */
  static String words(Shape shape) {
    StringBuilder words = new StringBuilder();
    for (int axis = 0; axis < shape.rank(); axis++) {
      words.append(axis == 0 ? "" : " × ").append(shape.dim(axis));
    }
    return shape.rank() == 0 ? "a number" : words.toString();
  }

  /** Draws an arrow straight down, with what runs along it to its left. */
  static void arrow(Graphics2D g, double x, double from, double to, String label) {
    wire(g);
    g.draw(new Line2D.Double(x, from, x, to - HEAD));
    head(g, x, to, 0, 1);
    label(g, label, x, from, false);
  }

  /** Draws the line from one item, or the frame it is in, to the one below. */
  static void enter(
      Graphics2D g, double x, double from, double to, String label, ArchitectureItem target) {
    if (target.parts()) {
      wire(g);
      g.draw(new Line2D.Double(x, from, x, to));
      label(g, label, x, from, false);
    } else {
      arrow(g, x, from, to, label);
    }
  }

  /** The colour and width of lines between items. */
  static void wire(Graphics2D g) {
    g.setColor(Theme.of(g).axis());
    g.setStroke(Theme.line(1.4));
  }

  /** The head of an arrow whose tip is at (x, y) and that flies in a direction of length 1. */
  static void head(Graphics2D g, double x, double y, double dx, double dy) {
    Path2D head = new Path2D.Double();
    head.moveTo(x, y);
    head.lineTo(x - HEAD * dx - 3.4 * dy, y - HEAD * dy + 3.4 * dx);
    head.lineTo(x - HEAD * dx + 3.4 * dy, y - HEAD * dy - 3.4 * dx);
    head.closePath();
    g.fill(head);
  }

  /** What leaves an item at (x, y), to the left of the line or to its right. */
  static void label(Graphics2D g, String label, double x, double y, boolean right) {
    var font = Fonts.plain(Theme.TICK_SIZE - 1);
    double base = y + 6 + Fonts.capHeight(font);
    g.setColor(Theme.of(g).faintInk());
    if (right) {
      Text.left(g, label, font, x + 7, base);
    } else {
      Text.right(g, label, font, x - 7, base);
    }
  }
}
