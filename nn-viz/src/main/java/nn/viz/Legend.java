package nn.viz;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import nn.viz.paint.Fonts;
import nn.viz.paint.Text;
import nn.viz.paint.Theme;

/** A legend in rows above the data, where it can never cover them. */
final class Legend {
  static final double SAMPLE_WIDTH = 24;
  private static final double AFTER_SAMPLE = 7;
  private static final double BETWEEN = 20;
  private static final double ROW = 20;

  private final List<List<LegendEntry>> rows = new ArrayList<>();
  private final double width;
  private final Font font = Fonts.plain(Theme.LABEL_SIZE);

  /** Breaks the entries into rows of at most this width. */
  Legend(List<LegendEntry> entries, double width) {
    this.width = width;
    double used = width;
    for (LegendEntry entry : entries) {
      double needed = entryWidth(entry);
      if (rows.isEmpty() || used + BETWEEN + needed > width) {
        rows.add(new ArrayList<>());
        used = needed;
      } else {
        used += BETWEEN + needed;
      }
      rows.get(rows.size() - 1).add(entry);
    }
  }

  double height() {
    return rows.size() * ROW;
  }

  void draw(Graphics2D g, double left, double top) {
    double middle = top + ROW / 2;
    for (List<LegendEntry> row : rows) {
      double x = left;
      for (LegendEntry entry : row) {
        entry.sample().draw(g, x, middle);
        g.setColor(Theme.of(g).ink());
        double textX = x + SAMPLE_WIDTH + AFTER_SAMPLE;
        Text.left(g, label(entry), font, textX, middle + Fonts.capHeight(font) / 2);
        x += entryWidth(entry) + BETWEEN;
      }
      middle += ROW;
    }
  }

  private double entryWidth(LegendEntry entry) {
    return SAMPLE_WIDTH + AFTER_SAMPLE + Fonts.width(label(entry), font);
  }

  private String label(LegendEntry entry) {
    return Text.shorten(entry.label(), font, width - SAMPLE_WIDTH - AFTER_SAMPLE);
  }
}
