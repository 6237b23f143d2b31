package nn.viz;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import nn.viz.paint.ColorMap;
import nn.viz.paint.Contrast;
import nn.viz.paint.Fonts;
import nn.viz.paint.Numbers;
import nn.viz.paint.Palette;
import nn.viz.paint.Range;
import nn.viz.paint.Text;
import nn.viz.paint.Theme;
import org.jspecify.annotations.Nullable;

/** A text as its tokens, each in a box: with its number, or in the colour of a weight. */
final class TokensChart implements Chart {
  private static final int MOST = 2000;
  private static final int COLORS = 6;
  private static final double PAD = 5;
  private static final double GAP = 3;
  private static final double LINE_GAP = 7;
  private static final double WIDEST = 260;
  private static final double NARROWEST = 12;
  private static final double BAR_SPACE = 90;
  private static final double LEAST_BAR = 122;

  private final String title;
  private final List<String> tokens;
  private final List<Integer> ids;
  private final double @Nullable [] weights;
  private final Header header;
  private final Font font = Fonts.plain(14);
  private final Font idFont = Fonts.plain(Theme.TICK_SIZE - 1.5f);
  private final List<Box> boxes = new ArrayList<>();
  private final int lines;

  /** Where a token stands. */
  private record Box(int token, int line, double left, double width) {}

  TokensChart(String title, List<String> tokens, List<Integer> ids, double @Nullable [] weights) {
    this.title = title.isEmpty() ? title(tokens.size()) : title;
    this.tokens = List.copyOf(tokens);
    this.ids = List.copyOf(ids);
    this.weights = weights == null ? null : weights.clone();
    if (tokens.isEmpty() || tokens.size() > MOST) {
      throw new IllegalArgumentException(
          "tokens chart: expected 1 to "
              + MOST
              + " tokens but got "
              + tokens.size()
              + "; draw a part of the text, as in subList(0, 200)");
    }
    requireAsMany("ids", ids.isEmpty() ? tokens.size() : ids.size());
    requireAsMany("weights", weights == null ? tokens.size() : weights.length);
    if (weights != null) {
      Series.requireFinite("tokens chart, weights", weights);
    }
    header = new Header(this.title, subtitle(), List.of(), Theme.WIDTH - 2.0 * Theme.MARGIN);
    lines = place();
  }

  private static String title(int tokens) {
    return tokens == 1 ? "1 token" : tokens + " tokens";
  }

  private void requireAsMany(String what, int count) {
    if (count != tokens.size()) {
      throw new IllegalArgumentException(
          "tokens chart: expected "
              + what
              + " for each of the "
              + tokens.size()
              + " tokens but got "
              + count);
    }
  }

  private String subtitle() {
    boolean spaces = tokens.stream().anyMatch(token -> token.indexOf(' ') >= 0);
    return spaces ? "a raised dot is a space" : "";
  }

  /** What is written in a box: blanks that can be seen. */
  static String shown(String token) {
    return token
        .replace("\\", "\\\\")
        .replace(" ", "·")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace("\t", "\\t");
  }

  private int place() {
    double room = Theme.WIDTH - 2.0 * Theme.MARGIN - (weights == null ? 0 : BAR_SPACE);
    double at = 0;
    int line = 0;
    for (int i = 0; i < tokens.size(); i++) {
      double width = Math.max(NARROWEST, 2 * PAD + Fonts.width(words(i), font));
      if (!ids.isEmpty()) {
        width = Math.max(width, Fonts.width(id(i), idFont) + 2);
      }
      if (at > 0 && at + width > room) {
        line++;
        at = 0;
      }
      boxes.add(new Box(i, line, Theme.MARGIN + at, width));
      at += width + GAP;
      if (tokens.get(i).endsWith("\n") && i < tokens.size() - 1) {
        line++;
        at = 0;
      }
    }
    return line + 1;
  }

  private String words(int token) {
    return Text.shorten(shown(tokens.get(token)), font, WIDEST);
  }

  private String id(int token) {
    return Integer.toString(ids.get(token)).replace('-', '−');
  }

  private double boxHeight() {
    return Fonts.lineHeight(font) + 4;
  }

  private double lineHeight() {
    return boxHeight() + (ids.isEmpty() ? 0 : Fonts.lineHeight(idFont) + 1) + LINE_GAP;
  }

  @Override
  public int width() {
    return Theme.WIDTH;
  }

  @Override
  public int height() {
    double text = Math.max(lines * lineHeight(), weights == null ? 0 : LEAST_BAR);
    return (int) StrictMath.ceil(2.0 * Theme.MARGIN + header.height() + text);
  }

  @Override
  public void draw(Graphics2D g) {
    Theme theme = Theme.of(g);
    header.draw(g, Theme.MARGIN, Theme.MARGIN);
    double top = Theme.MARGIN + header.height();
    for (Box box : boxes) {
      double y = top + box.line() * lineHeight();
      Color ground = ground(box.token(), theme);
      g.setColor(ground);
      g.fill(new RoundRectangle2D.Double(box.left(), y, box.width(), boxHeight(), 6, 6));
      g.setColor(weights == null ? theme.ink() : Contrast.inkOn(ground));
      double base = y + boxHeight() / 2 + Fonts.capHeight(font) / 2 - 0.5;
      double middle = box.left() + box.width() / 2;
      Text.center(g, words(box.token()), font, middle, base);
      if (!ids.isEmpty()) {
        g.setColor(theme.faintInk());
        double idBase = y + boxHeight() + 2 + Fonts.capHeight(idFont) + 1;
        Text.center(g, id(box.token()), idFont, middle, idBase);
      }
    }
    if (weights != null) {
      double height = Math.max(LEAST_BAR, Math.min(240, lines * lineHeight())) - 8;
      bar().draw(g, width() - Theme.MARGIN - BAR_SPACE + 24, top + 2, height);
    }
  }

  private Color ground(int token, Theme theme) {
    return weights == null
        ? theme.tint(Palette.color(token % COLORS), 0.24)
        : bar().color(weights[token], theme);
  }

  private ColorBar bar() {
    Range range = weights == null ? new Range(0, 0) : Range.of(weights);
    double most = Math.max(Math.abs(range.low()), Math.abs(range.high()));
    Range around = most == 0 ? new Range(-1, 1) : new Range(-most, most);
    return new ColorBar(ColorMap.DIVERGING, around);
  }

  @Override
  public String altText() {
    StringBuilder text = new StringBuilder("Tokens: " + title + ".");
    int named = Math.min(60, tokens.size());
    for (int i = 0; i < named; i++) {
      text.append(i == 0 ? " " : ", ").append(shown(tokens.get(i)));
      if (!ids.isEmpty()) {
        text.append(" (").append(id(i)).append(')');
      }
      if (weights != null) {
        text.append(" (").append(Numbers.compact(weights[i])).append(')');
      }
    }
    return text.append(named < tokens.size() ? ", and " + (tokens.size() - named) + " more." : ".")
        .toString();
  }

  @Override
  public String toString() {
    return "Tokens(" + title + ")";
  }
}
