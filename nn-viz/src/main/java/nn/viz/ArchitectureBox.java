package nn.viz;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Locale;
import nn.viz.model.ModelGraph;
import nn.viz.paint.Fonts;
import nn.viz.paint.Numbers;
import nn.viz.paint.Text;
import nn.viz.paint.Theme;

/**
 * One layer: its name, its settings, and where it has weights their number and, as a bar, which
 * part of all weights they are.
 */
final class ArchitectureBox implements ArchitectureItem {
  static final double MOST = 236;
  private static final double LEAST = 118;
  private static final double PADDING = 9;
  private static final double STRIPE = 5;
  private static final double LINE = 16;
  private static final double BAR = 4;
  private static final double SHARE_WIDTH = 34;
  private static final double BEHIND = 3;

  private final ModelGraph.Node node;
  private final String name;
  private final int times;
  private final double share;
  private final double width;

  /**
   * A layer.
   *
   * @param last the name of the last of those it stands for
   * @param times how many of them follow one another
   * @param all how many weights the model has
   * @param width of all boxes of the drawing
   */
  ArchitectureBox(ModelGraph.Node node, String last, int times, long all, double width) {
    this.node = node;
    this.name = times == 1 ? node.name() : node.name() + " … " + last;
    this.times = times;
    this.share = all == 0 ? 0 : (double) node.parameters() * times / all;
    this.width = width;
  }

  private static Font bold() {
    return Fonts.bold(Theme.LABEL_SIZE);
  }

  private static Font plain() {
    return Fonts.plain(Theme.TICK_SIZE);
  }

  /** The width that shows everything. */
  static double wanted(ModelGraph.Node node, String last, int times) {
    ArchitectureBox box = new ArchitectureBox(node, last, times, 0, MOST);
    double first = Fonts.width(box.name, bold());
    if (!box.count().isEmpty()) {
      first += 14 + Fonts.width(box.count(), plain());
    } else if (!box.text().isEmpty()) {
      first += 8 + Fonts.width(box.text(), plain());
    }
    double second = Fonts.width(box.text(), plain());
    double needed = Math.max(first, second) + 2 * PADDING + STRIPE;
    return Math.min(MOST, Math.max(LEAST, needed));
  }

  /** How many weights, or how often there is a layer without any. */
  private String count() {
    String often = times == 1 ? "" : times + " × ";
    return node.parameters() == 0
        ? often.strip()
        : often + String.format(Locale.ROOT, "%,d", node.parameters());
  }

  /** The settings; empty where the name says it all, as in {@code flatten1}. */
  private String text() {
    String text = node.text().replaceAll("[12]D", "");
    String said = text.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    String called = node.name().replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    boolean settings = text.matches(".*\\([^)]+\\).*");
    return said.equals(called) && !settings ? "" : node.text();
  }

  @Override
  public double left() {
    return width / 2;
  }

  @Override
  public double right() {
    return width / 2 + (times > 1 ? 2 * BEHIND : 0);
  }

  private int lines() {
    return text().isEmpty() || isBesideName() ? 1 : 2;
  }

  /** Settings of layers without weights stand in the line of the name, if they fit. */
  private boolean isBesideName() {
    double needed = Fonts.width(name, bold()) + 8 + Fonts.width(text(), plain());
    return node.parameters() == 0 && times == 1 && needed <= width - 2 * PADDING - STRIPE;
  }

  private double body() {
    return lines() * LINE + (node.parameters() > 0 ? BAR + 15 : 10);
  }

  @Override
  public double height() {
    return body() + (times > 1 ? 2 * BEHIND : 0);
  }

  @Override
  public String gives() {
    return ArchitectureItem.words(node.output());
  }

  @Override
  public void draw(Graphics2D g, double x, double y) {
    Theme theme = Theme.of(g);
    Color tone = theme.tone(node.kind().color());
    double left = x - width / 2;
    for (int behind = times > 1 ? 2 : 0; behind >= 0; behind--) {
      double shift = behind * BEHIND;
      card(g, left + shift, y + shift, tone);
    }
    double base = y + 5 + LINE / 2 + Fonts.capHeight(plain()) / 2;
    double start = left + STRIPE + PADDING;
    double end = left + width - PADDING;
    double countWidth = Fonts.width(count(), plain());
    double room = end - start - (countWidth == 0 ? 0 : countWidth + 10);
    String shown = Text.shorten(name, bold(), room);
    g.setColor(theme.ink());
    Text.left(g, shown, bold(), start, base);
    Text.right(g, count(), plain(), end, base);
    g.setColor(theme.faintInk());
    double at = isBesideName() ? start + Fonts.width(shown, bold()) + 8 : start;
    String settings = Text.shorten(text(), plain(), end - at);
    Text.left(g, settings, plain(), at, isBesideName() ? base : base + LINE);
    if (node.parameters() > 0) {
      bar(g, start, end, y + 5 + lines() * LINE + 4, tone);
    }
  }

  private void card(Graphics2D g, double left, double top, Color tone) {
    Theme theme = Theme.of(g);
    var card = new RoundRectangle2D.Double(left, top, width, body(), 9, 9);
    g.setColor(tone);
    g.fill(card);
    g.setColor(theme.tint(node.kind().color(), 0.13));
    g.fill(new RoundRectangle2D.Double(left + STRIPE, top, width - STRIPE, body(), 9, 9));
    g.setColor(tone);
    g.setStroke(Theme.line(1.1));
    g.draw(card);
  }

  private void bar(Graphics2D g, double start, double end, double top, Color tone) {
    Font small = Fonts.plain(Theme.TICK_SIZE - 1.5f);
    double length = end - start - SHARE_WIDTH;
    g.setColor(Theme.of(g).tint(node.kind().color(), 0.32));
    g.fill(new RoundRectangle2D.Double(start, top, length, BAR, BAR, BAR));
    g.setColor(tone);
    double part = Math.max(BAR, length * share);
    g.fill(new RoundRectangle2D.Double(start, top, part, BAR, BAR, BAR));
    String words = share < 0.01 ? "<1%" : Numbers.fixed(100 * share, 0) + "%";
    g.setColor(Theme.of(g).faintInk());
    Text.right(g, words, small, end, top + BAR / 2 + Fonts.capHeight(small) / 2);
  }
}
