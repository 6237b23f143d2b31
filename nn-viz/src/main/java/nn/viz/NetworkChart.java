package nn.viz;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import nn.autodiff.NdArray;
import nn.core.Model;
import nn.viz.paint.Contrast;
import nn.viz.paint.Fonts;
import nn.viz.paint.Numbers;
import nn.viz.paint.Palette;
import nn.viz.paint.Text;
import nn.viz.paint.Theme;
import org.jspecify.annotations.Nullable;

/**
 * A network of dense layers: its neurons in columns, its weights as lines whose width is their size
 * and whose colour is their sign, and for one example how strongly each neuron fires.
 */
final class NetworkChart implements Chart {
  /** More neurons in a layer than this are not all drawn: the first and the last of them are. */
  private static final int MOST = 13;

  private static final double RADIUS = 14.5;
  private static final double ROW = 36;
  private static final double WIDEST = 3.4;
  private static final double THINNEST = 0.35;

  /** How much of its colour the line of a weight near zero has. */
  private static final double FAINTEST = 0.22;

  private static final double CAPTION = 22;

  private final String name;
  private final DenseLayers layers;
  private final @Nullable List<NdArray> fired;
  private final double heaviest;
  private final Font font = Fonts.plain(Theme.TICK_SIZE);
  private final Font inside = Fonts.plain(Theme.TICK_SIZE - 1.5f);
  private final Header header;

  NetworkChart(Model model, @Nullable NdArray example) {
    this.name = model.name();
    this.layers = DenseLayers.of(model);
    this.fired = example == null ? null : layers.fired(model, example);
    this.heaviest = layers.heaviest();
    String sizes = layers.sizes().stream().map(String::valueOf).collect(Collectors.joining("-"));
    this.header =
        new Header(
            name + ": " + sizes,
            "the wider a line, the further its weight from zero"
                + (example == null
                    ? ""
                    : "; the stronger a colour, the more a neuron fires in its column"),
            List.of(line("above zero", Palette.BLUE), line("below zero", Palette.VERMILION)),
            Theme.WIDTH - 2.0 * Theme.MARGIN);
  }

  private static LegendEntry line(String label, Color color) {
    return new LegendEntry(
        label,
        (g, x, y) -> {
          g.setColor(Theme.of(g).tone(color));
          g.setStroke(Theme.line(2));
          g.draw(new Line2D.Double(x + 2, y, x + Legend.SAMPLE_WIDTH - 2, y));
        });
  }

  /** The neurons of a layer that are drawn; -1 stands for those left out. */
  private static List<Integer> drawn(int size) {
    List<Integer> neurons = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      if (size <= MOST || i < MOST / 2 || i >= size - MOST / 2) {
        neurons.add(i);
      } else if (i == MOST / 2) {
        neurons.add(-1);
      }
    }
    return neurons;
  }

  private int rows() {
    return layers.sizes().stream().mapToInt(size -> drawn(size).size()).max().orElse(1);
  }

  @Override
  public int width() {
    return Theme.WIDTH;
  }

  @Override
  public int height() {
    double height = 2 * Theme.MARGIN + header.height() + rows() * ROW + CAPTION;
    return (int) StrictMath.ceil(height);
  }

  private double x(int column) {
    double left = Theme.MARGIN + 50;
    double right = width() - Theme.MARGIN - 70.0;
    return left + (right - left) * column / (layers.sizes().size() - 1);
  }

  private double y(int row, int count) {
    double top = Theme.MARGIN + header.height();
    return top + ROW * (rows() - count) / 2 + ROW * (row + 0.5);
  }

  @Override
  public void draw(Graphics2D g) {
    header.draw(g, Theme.MARGIN, Theme.MARGIN);
    for (int layer = 0; layer + 1 < layers.sizes().size(); layer++) {
      drawWeights(g, layer);
    }
    for (int column = 0; column < layers.sizes().size(); column++) {
      drawNeurons(g, column);
      g.setColor(Theme.of(g).faintInk());
      double room = Math.max(40, x(1) - x(0) - 6);
      String caption = Text.shorten(layers.caption(column), font, room);
      Text.center(g, caption, font, x(column), height() - Theme.MARGIN - 3.0);
    }
  }

  /** A weight that is drawn: how large it is, and the ends of its line. */
  private record Line(double weight, double y1, double y2) {}

  /** The largest last, so that they are on top; small ones fade into the paper. */
  private void drawWeights(Graphics2D g, int layer) {
    List<Integer> from = drawn(layers.sizes().get(layer));
    List<Integer> to = drawn(layers.sizes().get(layer + 1));
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < from.size(); i++) {
      for (int j = 0; j < to.size(); j++) {
        if (from.get(i) >= 0 && to.get(j) >= 0) {
          double weight = layers.weight(layer, from.get(i), to.get(j));
          lines.add(new Line(weight, y(i, from.size()), y(j, to.size())));
        }
      }
    }
    lines.sort(Comparator.comparingDouble(line -> Math.abs(line.weight())));
    for (Line line : lines) {
      double part = heaviest == 0 ? 0 : Math.abs(line.weight()) / heaviest;
      g.setColor(Theme.of(g).tint(sign(line.weight()), FAINTEST + (1 - FAINTEST) * part));
      g.setStroke(Theme.line(THINNEST + WIDEST * part));
      g.draw(new Line2D.Double(x(layer), line.y1(), x(layer + 1), line.y2()));
    }
  }

  private static Color sign(double value) {
    return value >= 0 ? Palette.BLUE : Palette.VERMILION;
  }

  private void drawNeurons(Graphics2D g, int column) {
    Theme theme = Theme.of(g);
    List<Integer> neurons = drawn(layers.sizes().get(column));
    double most = mostFired(column);
    boolean last = column == layers.sizes().size() - 1;
    for (int row = 0; row < neurons.size(); row++) {
      double x = x(column);
      double y = y(row, neurons.size());
      if (neurons.get(row) < 0) {
        for (int dot = -1; dot <= 1; dot++) {
          g.setColor(theme.faintInk());
          g.fill(new Ellipse2D.Double(x - 1.7, y + 7 * dot - 1.7, 3.4, 3.4));
        }
        continue;
      }
      double value = fired == null ? 0 : fired.get(column).data()[neurons.get(row)];
      double share = most == 0 ? 0 : Math.abs(value) / most;
      Color fill = fired == null ? theme.background() : theme.tint(sign(value), share);
      Ellipse2D circle = new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
      g.setColor(fill);
      g.fill(circle);
      g.setColor(theme.ink());
      g.setStroke(Theme.line(1.2));
      g.draw(circle);
      if (fired != null) {
        drawValue(g, value, last, fill, x, y);
      }
    }
  }

  /** The number a neuron gives: beside it in the last layer, else in it if there is space. */
  private void drawValue(Graphics2D g, double value, boolean last, Color fill, double x, double y) {
    String words = Double.isFinite(value) ? Numbers.fixed(value, 1) : Numbers.compact(value);
    if (last) {
      g.setColor(Theme.of(g).ink());
      Text.left(g, Numbers.compact(value), font, x + RADIUS + 6, y + Fonts.capHeight(font) / 2);
    } else if (Fonts.width(words, inside) < 2 * RADIUS - 3) {
      g.setColor(Contrast.inkOn(fill));
      Text.center(g, words, inside, x, y + Fonts.capHeight(inside) / 2);
    }
  }

  private double mostFired(int column) {
    double most = 0;
    if (fired != null) {
      for (float value : fired.get(column).data()) {
        most = Math.max(most, Math.min(Math.abs(value), Float.MAX_VALUE));
      }
    }
    return most;
  }

  @Override
  public String altText() {
    StringBuilder text = new StringBuilder("Network " + name + ": ");
    for (int column = 0; column < layers.sizes().size(); column++) {
      text.append(column == 0 ? "" : ", then ");
      text.append(layers.sizes().get(column)).append(" ").append(layers.caption(column));
    }
    text.append(". Weights up to ").append(Numbers.compact(heaviest)).append(" in size.");
    if (fired != null) {
      NdArray outputs = fired.get(fired.size() - 1);
      List<String> values = new ArrayList<>();
      for (int i = 0; i < Math.min(20, outputs.size()); i++) {
        values.add(Numbers.compact(outputs.data()[i]));
      }
      text.append(" For this example it gives ").append(String.join(", ", values)).append('.');
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return "Network(" + name + ")";
  }
}
