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
  /** How a box is to be looked at. */
  enum Look {
    /** As one of many. */
    PLAIN,
    /** As the one at work. */
    AT_WORK,
    /** As one that is still to come. */
    TO_COME
  }

  private static final double PADDING = 9;
  private static final double LINE = 16;
  private static final double OP_HEIGHT = 24;
  private static final double STEM = 9;
  private static final double COLUMN_GAP = 8;
  private static final double NAME_WIDTH = 150;

  private static final Map<String, String> SIGNS =
      Map.of("add", "+", "sub", "−", "mul", "×", "div", "÷", "neg", "−", "pow", "^");

  private final GraphNode node;
  private final boolean downwards;
  private final Size least;
  private final Font nameFont = Fonts.bold(Theme.LABEL_SIZE);
  private final Font rowFont = Fonts.plain(Theme.TICK_SIZE);
  private final Font opFont = Fonts.bold(Theme.LABEL_SIZE);

  /**
   * A box for a node.
   *
   * @param downwards whether the graph runs downwards
   * @param least the least size of the box itself, so that it can hold other numbers as well
   */
  GraphBox(GraphNode node, boolean downwards, Size least) {
    this.node = node;
    this.downwards = downwards;
    this.least = least;
  }

  /** The space for op and box together. */
  Size size() {
    double before = node.op() == null ? 0 : STEM + (downwards ? OP_HEIGHT : opWidth());
    Size box = box();
    return downwards
        ? new Size(Math.max(box.width(), opWidth()), box.height() + before)
        : new Size(box.width() + before, Math.max(box.height(), OP_HEIGHT));
  }

  private String sign() {
    String op = node.op();
    return op == null ? "" : SIGNS.getOrDefault(op, op);
  }

  private double opWidth() {
    return node.op() == null ? 0 : Math.max(OP_HEIGHT, Fonts.width(sign(), opFont) + 16);
  }

  /** The size of the box without the op. */
  Size box() {
    double rows = labelWidth() + (labelWidth() == 0 ? 0 : COLUMN_GAP) + valueWidth();
    double text = Math.max(rows, Fonts.width(name(), nameFont));
    double lines = node.rows().size() + (name().isEmpty() ? 0 : 1);
    return new Size(
        Math.max(least.width(), 2 * PADDING + text), Math.max(least.height(), lines * LINE + 11));
  }

  private double labelWidth() {
    return node.rows().stream()
        .mapToDouble(row -> Fonts.width(row.label(), rowFont))
        .max()
        .orElse(0);
  }

  private double valueWidth() {
    return node.rows().stream()
        .mapToDouble(
            row ->
                row.cells().size() == 1
                    ? Fonts.width(row.value(), rowFont)
                    : row.cells().size() * (cellWidth() + COLUMN_GAP) - COLUMN_GAP)
        .max()
        .orElse(0);
  }

  /** The width of one number of a matrix, whose numbers stand in columns. */
  private double cellWidth() {
    return node.rows().stream()
        .filter(row -> row.cells().size() > 1)
        .flatMap(row -> row.cells().stream())
        .mapToDouble(cell -> Fonts.width(cell, rowFont))
        .max()
        .orElse(0);
  }

  private String name() {
    String name = node.name() == null ? "" : node.name();
    int slash = name.lastIndexOf('/');
    if (slash < 0 || Fonts.width(name, nameFont) <= NAME_WIDTH) {
      return Text.shorten(name, nameFont, NAME_WIDTH);
    }
    double end = Fonts.width(name.substring(slash), nameFont);
    String layer = Text.shorten(name.substring(0, slash), nameFont, Math.max(20, NAME_WIDTH - end));
    return Text.shorten(layer + name.substring(slash), nameFont, NAME_WIDTH);
  }

  /** Draws op and box around the middle of their common space. */
  void draw(Graphics2D g, Look look, double centerX, double centerY) {
    Size box = box();
    double left = centerX + size().width() / 2 - box.width();
    double top = centerY - box.height() / 2;
    if (downwards) {
      left = centerX - box.width() / 2;
      top = centerY + size().height() / 2 - box.height();
    }
    if (node.op() != null) {
      drawOp(g, look, centerX, centerY, left, top);
    }
    drawBox(g, look, new RoundRectangle2D.Double(left, top, box.width(), box.height(), 9, 9));
    drawText(g, look, left, top, box);
  }

  private void drawOp(
      Graphics2D g, Look look, double centerX, double centerY, double left, double top) {
    double width = opWidth();
    double opX = downwards ? centerX - width / 2 : left - STEM - width;
    double opY = downwards ? top - STEM - OP_HEIGHT : centerY - OP_HEIGHT / 2;
    Theme theme = Theme.of(g);
    Color color =
        switch (look) {
          case AT_WORK -> theme.gradientInk();
          case TO_COME -> theme.axis();
          case PLAIN -> theme.faintInk();
        };
    g.setColor(color);
    g.setStroke(Theme.line(1.4));
    if (downwards) {
      g.draw(new Line2D.Double(centerX, opY + OP_HEIGHT, centerX, top));
    } else {
      g.draw(new Line2D.Double(opX + width, centerY, left, centerY));
    }
    var pill = new RoundRectangle2D.Double(opX, opY, width, OP_HEIGHT, OP_HEIGHT, OP_HEIGHT);
    boolean outlined = look == Look.TO_COME;
    g.setColor(outlined ? theme.background() : color);
    g.fill(pill);
    if (outlined) {
      g.setColor(color);
      g.draw(pill);
    }
    g.setColor(outlined ? theme.faintInk() : theme.background());
    double base = opY + OP_HEIGHT / 2 + Fonts.capHeight(opFont) / 2;
    Text.center(g, sign(), opFont, opX + width / 2, base);
  }

  private void drawBox(Graphics2D g, Look look, RoundRectangle2D box) {
    Theme theme = Theme.of(g);
    g.setColor(fill(theme, look));
    g.fill(box);
    BasicStroke stroke =
        switch (node.kind()) {
          case OUTPUT -> Theme.line(2.4);
          case CONSTANT -> Theme.dashed(1.2, 3, 3);
          case LEAF, RESULT -> Theme.line(1.3);
        };
    g.setStroke(look == Look.AT_WORK ? Theme.line(2.4) : stroke);
    Color color =
        switch (node.kind()) {
          case OUTPUT -> look == Look.TO_COME ? theme.axis() : theme.ink();
          case LEAF -> theme.tone(Palette.BLUE);
          case CONSTANT, RESULT -> theme.axis();
        };
    g.setColor(look == Look.AT_WORK ? theme.gradientInk() : color);
    g.draw(box);
  }

  private Color fill(Theme theme, Look look) {
    return look == Look.AT_WORK
        ? theme.tint(Palette.VERMILION, 0.12)
        : node.kind() == GraphNode.Kind.LEAF ? theme.tint(Palette.BLUE, 0.12) : theme.background();
  }

  private void drawText(Graphics2D g, Look look, double left, double top, Size box) {
    double base = top + 5 + LINE / 2 + Fonts.capHeight(rowFont) / 2;
    double middle = left + box.width() / 2;
    double right = left + box.width() - PADDING;
    Theme theme = Theme.of(g);
    Color ink = look == Look.TO_COME ? theme.faintInk() : theme.ink();
    if (!name().isEmpty()) {
      g.setColor(ink);
      Text.center(g, name(), nameFont, middle, base);
      base += LINE;
    }
    boolean labelled = labelWidth() > 0;
    double cell = cellWidth();
    for (GraphNode.Row row : node.rows()) {
      g.setColor(row.gradient() ? theme.gradientInk() : theme.faintInk());
      Text.left(g, row.label(), rowFont, left + PADDING, base);
      g.setColor(row.gradient() ? theme.gradientInk() : ink);
      int cells = row.cells().size();
      for (int i = 0; i < cells; i++) {
        if (cells == 1 && !labelled) {
          Text.center(g, row.value(), rowFont, middle, base);
        } else {
          double end = right - (cells - 1 - i) * (cell + COLUMN_GAP);
          Text.right(g, row.cells().get(i), rowFont, end, base);
        }
      }
      base += LINE;
    }
  }
}
