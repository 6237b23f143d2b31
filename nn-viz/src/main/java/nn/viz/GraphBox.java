package nn.viz;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Map;
import nn.viz.layout.Size;
import nn.viz.paint.Fonts;
import nn.viz.paint.Palette;
import nn.viz.paint.Text;
import nn.viz.paint.Theme;

/**
 * One node of a drawn graph: a box with what it holds, and before it the op that computed it.
 *
 * <p>Before means to the left where the graph runs to the right, and above where it runs downwards.
 */
final class GraphBox {
  private static final double PADDING = 9;
  private static final double LINE = 16;
  private static final double OP_HEIGHT = 24;
  private static final double STEM = 9;
  private static final double COLUMN_GAP = 8;

  private static final Map<String, String> SIGNS =
      Map.of(
          "add", "+", "sub", "−", "mul", "×", "div", "÷", "neg", "−", "pow", "^", "matmul",
          "matmul");

  private final GraphNode node;
  private final boolean downwards;
  private final double leastWidth;
  private final boolean atWork;
  private final Font nameFont = Fonts.bold(Theme.LABEL_SIZE);
  private final Font rowFont = Fonts.plain(Theme.TICK_SIZE);
  private final Font opFont = Fonts.bold(Theme.LABEL_SIZE);

  /**
   * A box for a node.
   *
   * @param downwards whether the graph runs downwards
   * @param leastWidth of the box itself, so that it can hold other numbers as well
   * @param atWork whether this node is the one to look at
   */
  GraphBox(GraphNode node, boolean downwards, double leastWidth, boolean atWork) {
    this.node = node;
    this.downwards = downwards;
    this.leastWidth = leastWidth;
    this.atWork = atWork;
  }

  /** The space for op and box together. */
  Size size() {
    double before = node.op() == null ? 0 : STEM + (downwards ? OP_HEIGHT : opWidth());
    return downwards
        ? new Size(Math.max(boxWidth(), opWidth()), boxHeight() + before)
        : new Size(boxWidth() + before, Math.max(boxHeight(), OP_HEIGHT));
  }

  private String sign() {
    String op = node.op();
    return op == null ? "" : SIGNS.getOrDefault(op, op);
  }

  private double opWidth() {
    return node.op() == null ? 0 : Math.max(OP_HEIGHT, Fonts.width(sign(), opFont) + 16);
  }

  private double labelWidth() {
    return node.rows().stream()
        .mapToDouble(row -> Fonts.width(row.label(), rowFont))
        .max()
        .orElse(0);
  }

  /** The width of the box without the op. */
  double boxWidth() {
    double values =
        node.rows().stream().mapToDouble(row -> Fonts.width(row.value(), rowFont)).max().orElse(0);
    double label = labelWidth();
    double rows = label + (label == 0 ? 0 : COLUMN_GAP) + values;
    double text = Math.max(rows, Fonts.width(name(), nameFont));
    return Math.max(leastWidth, 2 * PADDING + text);
  }

  private String name() {
    return node.name() == null ? "" : Text.shorten(node.name(), nameFont, 150);
  }

  private double boxHeight() {
    return (node.rows().size() + (name().isEmpty() ? 0 : 1)) * LINE + 11;
  }

  /** Draws op and box around the middle of their common space. */
  void draw(Graphics2D g, double centerX, double centerY) {
    double left = centerX + size().width() / 2 - boxWidth();
    double top = centerY - boxHeight() / 2;
    if (downwards) {
      left = centerX - boxWidth() / 2;
      top = centerY + size().height() / 2 - boxHeight();
    }
    if (node.op() != null) {
      drawOp(g, centerX, centerY, left, top);
    }
    drawBox(g, left, top);
    drawText(g, left, top);
  }

  private void drawOp(Graphics2D g, double centerX, double centerY, double left, double top) {
    double width = opWidth();
    double opX = downwards ? centerX - width / 2 : left - STEM - width;
    double opY = downwards ? top - STEM - OP_HEIGHT : centerY - OP_HEIGHT / 2;
    g.setColor(Theme.of(g).faintInk());
    g.setStroke(Theme.line(1.4));
    if (downwards) {
      g.draw(new Line2D.Double(centerX, opY + OP_HEIGHT, centerX, top));
    } else {
      g.draw(new Line2D.Double(opX + width, centerY, left, centerY));
    }
    g.setColor(atWork ? Theme.of(g).gradientInk() : Theme.of(g).faintInk());
    g.fill(new RoundRectangle2D.Double(opX, opY, width, OP_HEIGHT, OP_HEIGHT, OP_HEIGHT));
    g.setColor(Theme.of(g).background());
    double base = opY + OP_HEIGHT / 2 + Fonts.capHeight(opFont) / 2;
    Text.center(g, sign(), opFont, opX + width / 2, base);
  }

  private void drawBox(Graphics2D g, double left, double top) {
    var box = new RoundRectangle2D.Double(left, top, boxWidth(), boxHeight(), 9, 9);
    g.setColor(fill(Theme.of(g)));
    g.fill(box);
    BasicStroke stroke =
        switch (node.kind()) {
          case OUTPUT -> Theme.line(2.4);
          case CONSTANT -> Theme.dashed(1.2, 3, 3);
          case LEAF, RESULT -> Theme.line(1.3);
        };
    g.setStroke(atWork ? Theme.line(2.4) : stroke);
    Color color =
        switch (node.kind()) {
          case OUTPUT -> Theme.of(g).ink();
          case LEAF -> Theme.of(g).tone(Palette.BLUE);
          case CONSTANT, RESULT -> Theme.of(g).axis();
        };
    g.setColor(atWork ? Theme.of(g).gradientInk() : color);
    g.draw(box);
  }

  private Color fill(Theme theme) {
    return atWork
        ? theme.tint(Palette.VERMILION, 0.12)
        : node.kind() == GraphNode.Kind.LEAF ? theme.tint(Palette.BLUE, 0.12) : theme.background();
  }

  private void drawText(Graphics2D g, double left, double top) {
    double base = top + 5 + LINE / 2 + Fonts.capHeight(rowFont) / 2;
    double right = left + boxWidth() - PADDING;
    if (!name().isEmpty()) {
      g.setColor(Theme.of(g).ink());
      Text.center(g, name(), nameFont, left + boxWidth() / 2, base);
      base += LINE;
    }
    for (GraphNode.Row row : node.rows()) {
      g.setColor(row.gradient() ? Theme.of(g).gradientInk() : Theme.of(g).faintInk());
      Text.left(g, row.label(), rowFont, left + PADDING, base);
      g.setColor(row.gradient() ? Theme.of(g).gradientInk() : Theme.of(g).ink());
      if (row.label().isEmpty()) {
        Text.center(g, row.value(), rowFont, left + boxWidth() / 2, base);
      } else {
        Text.right(g, row.value(), rowFont, right, base);
      }
      base += LINE;
    }
  }
}
