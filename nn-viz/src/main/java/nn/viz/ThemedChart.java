package nn.viz;

import java.awt.Graphics2D;
import nn.viz.paint.Theme;

/**
 * A chart on the paper of a theme.
 *
 * @param chart what is drawn
 * @param theme in which colours
 */
record ThemedChart(Chart chart, Theme theme) implements Chart {

  @Override
  public int width() {
    return chart.width();
  }

  @Override
  public int height() {
    return chart.height();
  }

  @Override
  public void draw(Graphics2D g) {
    Graphics2D themed = (Graphics2D) g.create();
    try {
      theme.on(themed);
      themed.setColor(theme.background());
      themed.fillRect(0, 0, width(), height());
      chart.draw(themed);
    } finally {
      themed.dispose();
    }
  }

  @Override
  public String altText() {
    return chart.altText();
  }

  @Override
  public String toString() {
    return chart + (theme.isDark() ? " on dark paper" : "");
  }
}
