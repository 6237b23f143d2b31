package nn.viz;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;
import nn.viz.paint.Fonts;
import nn.viz.paint.Text;
import nn.viz.paint.Theme;

/** What stands above the data of any chart: title, subtitle, legend; broken to fit the width. */
final class Header {
  private static final double AFTER_TITLE = 5;

  private final Font titleFont;
  private final Font subtitleFont = Fonts.plain(Theme.LABEL_SIZE);
  private final List<String> titleLines;
  private final List<String> subtitleLines;
  private final Legend legend;

  Header(String title, String subtitle, List<LegendEntry> legend, double width) {
    this.titleFont = Fonts.bold(width < 400 ? Theme.TITLE_SIZE - 2 : Theme.TITLE_SIZE);
    this.titleLines = Text.wrap(title, titleFont, width);
    this.subtitleLines = Text.wrap(subtitle, subtitleFont, width);
    this.legend = new Legend(legend, width);
  }

  /** The height of all lines, with space below if there are any. */
  double height() {
    double lines =
        titleLines.size() * Fonts.lineHeight(titleFont)
            + subtitleLines.size() * Fonts.lineHeight(subtitleFont)
            + legend.height();
    return lines == 0 ? 0 : lines + (titleLines.isEmpty() ? 0 : AFTER_TITLE) + 6;
  }

  void draw(Graphics2D g, double left, double top) {
    double y = top;
    g.setColor(Theme.of(g).ink());
    for (String line : titleLines) {
      Text.left(g, line, titleFont, left, y + titleFont.getSize2D());
      y += Fonts.lineHeight(titleFont);
    }
    g.setColor(Theme.of(g).faintInk());
    for (String line : subtitleLines) {
      Text.left(g, line, subtitleFont, left, y + subtitleFont.getSize2D());
      y += Fonts.lineHeight(subtitleFont);
    }
    legend.draw(g, left, y + (titleLines.isEmpty() ? 0 : AFTER_TITLE));
  }
}
