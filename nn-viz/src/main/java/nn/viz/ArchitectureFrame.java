package nn.viz;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Locale;
import nn.viz.paint.Fonts;
import nn.viz.paint.Text;
import nn.viz.paint.Theme;

/** Items that belong together, in a frame that says what they are and how often they come. */
final class ArchitectureFrame implements ArchitectureItem {
  private static final double PADDING = 13;
  private static final double BAND = 23;
  private static final double BEFORE = 15;
  private static final double BEHIND = 4;

  private final ArchitectureItem inside;
  private final String name;
  private final String kind;
  private final String count;
  private final int times;
  private final String gives;

  /**
   * A frame around items.
   *
   * @param name what they are called; may be empty
   * @param kind what sort of block it is; may be empty
   * @param parameters the weights of one of them
   * @param times how many of them follow one another
   * @param gives the shape of the result
   */
  ArchitectureFrame(
      ArchitectureItem inside, String name, String kind, long parameters, int times, String gives) {
    this.inside = inside;
    this.times = times;
    this.name = name;
    this.kind = kind;
    String often = times == 1 ? "" : "× " + times;
    this.count =
        parameters == 0
            ? often
            : (times == 1 ? "" : times + " × ") + String.format(Locale.ROOT, "%,d", parameters);
    this.gives = gives;
  }

  private static Font bold() {
    return Fonts.bold(Theme.LABEL_SIZE);
  }

  private static Font plain() {
    return Fonts.plain(Theme.TICK_SIZE);
  }

  private double caption() {
    return 2 * PADDING
        + Fonts.width(name, bold())
        + 8
        + Fonts.width(kind, plain())
        + 12
        + Fonts.width(count, bold());
  }

  /** As wide as what is in it, and as its caption. */
  private double missing() {
    return Math.max(0, caption() - inside.left() - inside.right() - 2 * PADDING) / 2;
  }

  @Override
  public double left() {
    return inside.left() + PADDING + missing();
  }

  @Override
  public double right() {
    return inside.right() + PADDING + missing() + (times > 1 ? 2 * BEHIND : 0);
  }

  private double body() {
    return BAND + BEFORE + inside.height() + PADDING;
  }

  @Override
  public double height() {
    return body() + (times > 1 ? 2 * BEHIND : 0);
  }

  @Override
  public String gives() {
    return gives;
  }

  @Override
  public void draw(Graphics2D g, double x, double y) {
    Theme theme = Theme.of(g);
    double left = x - left();
    double width = inside.left() + inside.right() + 2 * PADDING + 2 * missing();
    for (int behind = times > 1 ? 2 : 0; behind >= 0; behind--) {
      double shift = behind * BEHIND;
      var frame = new RoundRectangle2D.Double(left + shift, y + shift, width, body(), 14, 14);
      g.setColor(theme.tint(theme.axis(), 0.07));
      g.fill(frame);
      g.setColor(theme.axis());
      g.setStroke(Theme.line(1));
      g.draw(frame);
    }
    g.setColor(theme.grid());
    g.draw(new Line2D.Double(left, y + BAND, left + width, y + BAND));
    double base = y + BAND / 2 + Fonts.capHeight(bold()) / 2;
    g.setColor(theme.ink());
    Text.left(g, name, bold(), left + PADDING, base);
    Text.right(g, count, bold(), left + width - PADDING, base);
    g.setColor(theme.faintInk());
    double after = name.isEmpty() ? 0 : Fonts.width(name, bold()) + 8;
    Text.left(g, kind, plain(), left + PADDING + after, base);
    double top = y + BAND + BEFORE;
    ArchitectureItem.enter(g, x, y + BAND, top, "", inside);
    inside.draw(g, x, top);
    ArchitectureItem.wire(g);
    g.draw(new Line2D.Double(x, top + inside.height(), x, y + body()));
  }
}
