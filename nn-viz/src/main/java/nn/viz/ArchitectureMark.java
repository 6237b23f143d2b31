package nn.viz;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Locale;
import java.util.Map;
import nn.viz.model.LayerKind;
import nn.viz.model.ModelGraph;
import nn.viz.paint.Fonts;
import nn.viz.paint.Text;
import nn.viz.paint.Theme;

/** What is no layer: an input or output by its name, a join by its sign. */
final class ArchitectureMark implements ArchitectureItem {
  private static final double HEIGHT = 23;
  private static final double MOST = 150;
  private static final Map<String, String> SIGNS = Map.of("Add", "+", "Multiply", "×");

  private final ModelGraph.Node node;
  private final Font font = Fonts.bold(Theme.LABEL_SIZE);
  private final String words;

  ArchitectureMark(ModelGraph.Node node) {
    this.node = node;
    String join = SIGNS.getOrDefault(node.text(), node.text().toLowerCase(Locale.ROOT));
    this.words = Text.shorten(isJoin() ? join : node.name(), font, MOST);
  }

  private boolean isJoin() {
    return node.kind() == LayerKind.JOIN;
  }

  private double width() {
    return Math.max(HEIGHT, Fonts.width(words, font) + (words.length() == 1 ? 8 : 22));
  }

  @Override
  public double left() {
    return width() / 2;
  }

  @Override
  public double right() {
    return width() / 2;
  }

  @Override
  public double height() {
    return HEIGHT;
  }

  @Override
  public String gives() {
    return node.kind() == LayerKind.OUTPUT ? "" : ArchitectureItem.words(node.output());
  }

  @Override
  public void draw(Graphics2D g, double x, double y) {
    Theme theme = Theme.of(g);
    var pill = new RoundRectangle2D.Double(x - left(), y, width(), HEIGHT, HEIGHT, HEIGHT);
    g.setColor(isJoin() ? theme.background() : theme.ink());
    g.fill(pill);
    g.setColor(isJoin() ? theme.faintInk() : theme.ink());
    g.setStroke(Theme.line(1.5));
    g.draw(pill);
    g.setColor(isJoin() ? theme.ink() : theme.background());
    Text.center(g, words, font, x, y + HEIGHT / 2 + Fonts.capHeight(font) / 2);
  }
}
