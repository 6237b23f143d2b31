package nn.viz;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import nn.viz.paint.Contrast;
import nn.viz.paint.Fonts;
import nn.viz.paint.Numbers;
import nn.viz.paint.Range;
import nn.viz.paint.Text;
import nn.viz.paint.Theme;

/**
 * A table of numbers as colours, with the numbers themselves where there is room; NaN stays empty.
 */
final class HeatmapChart implements Chart {
  /** All that one can choose, so that recipes can say it by name. */
  record Look(
      String title,
      String subtitle,
      String rowTitle,
      String columnTitle,
      Words words,
      boolean bar) {}

  /** What stands in a cell. */
  @FunctionalInterface
  interface Words {
    String of(int row, int column);
  }

  private static final int MOST = 256;
  private static final double LARGEST_CELL = 64;
  private static final double SMALLEST_CELL = 1.5;
  private static final double LEAST_LABELLED = 15;
  private static final double WIDEST_NAME = 130;
  private static final double GAP = 7;
  private static final double BEFORE_BAR = 16;
  private static final double NARROWEST = 440;

  private final Look look;
  private final List<String> rows;
  private final List<String> columns;
  private final double[][] numbers;
  private final ColorBar bar;
  private final Header header;
  private final Font font = Fonts.plain(Theme.TICK_SIZE);
  private final Font titleFont = Fonts.plain(Theme.LABEL_SIZE);
  private final double cell;

  HeatmapChart(
      Look look, List<String> rows, List<String> columns, double[][] numbers, ColorBar bar) {
    if (rows.isEmpty() || columns.isEmpty() || rows.size() > MOST || columns.size() > MOST) {
      throw new IllegalArgumentException(
          "heat map \""
              + look.title
              + "\": expected 1 to "
              + MOST
              + " rows and columns but got "
              + rows.size()
              + " x "
              + columns.size()
              + "; choose some of them");
    }
    this.look = look;
    this.rows = List.copyOf(rows);
    this.columns = List.copyOf(columns);
    this.numbers = numbers;
    this.bar = bar;
    double room = Theme.WIDTH - 2.0 * Theme.MARGIN - beforeCells(true) - 90;
    double size = Math.min(LARGEST_CELL, room / columns.size());
    this.cell = Math.max(SMALLEST_CELL, size);
    this.header = new Header(look.title, look.subtitle, List.of(), width() - 2.0 * Theme.MARGIN);
  }

  private boolean labelled() {
    return cell >= LEAST_LABELLED;
  }

  private double beforeCells(boolean named) {
    double names = named ? widest(rows) + GAP : GAP;
    return names + (look.rowTitle.isEmpty() ? 0 : Fonts.lineHeight(titleFont) + 2);
  }

  private double widest(List<String> names) {
    double most = names.stream().mapToDouble(name -> Fonts.width(name, font)).max().orElse(0);
    return Math.min(WIDEST_NAME, most);
  }

  /** Column names stand upright once they are wider than their column. */
  private boolean upright() {
    return columns.stream().anyMatch(name -> Fonts.width(name, font) > cell - 4);
  }

  private double belowCells() {
    double names =
        !labelled() ? 0 : upright() ? widest(columns) + GAP : Fonts.lineHeight(font) + GAP;
    return names + (look.columnTitle.isEmpty() ? 0 : Fonts.lineHeight(titleFont) + GAP);
  }

  private double gridHeight() {
    return cell * rows.size();
  }

  @Override
  public int width() {
    double cells = beforeCells(labelled()) + cell * columns.size();
    double beside = look.bar ? BEFORE_BAR + bar.width(gridHeight()) : 0;
    return (int) StrictMath.ceil(Math.max(NARROWEST, 2.0 * Theme.MARGIN + cells + beside));
  }

  @Override
  public int height() {
    double height = 2.0 * Theme.MARGIN + header.height() + gridHeight() + belowCells();
    return (int) StrictMath.ceil(height);
  }

  @Override
  public void draw(Graphics2D g) {
    header.draw(g, Theme.MARGIN, Theme.MARGIN);
    double left = Theme.MARGIN + beforeCells(labelled());
    double top = Theme.MARGIN + header.height();
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < columns.size(); column++) {
        drawCell(g, row, column, left + column * cell, top + row * cell);
      }
    }
    if (labelled()) {
      names(g, left, top);
    }
    g.setColor(Theme.of(g).ink());
    double middle = top + gridHeight() / 2;
    Text.upwards(g, look.rowTitle, titleFont, Theme.MARGIN + Fonts.capHeight(titleFont), middle);
    double centre = left + cell * columns.size() / 2;
    Text.center(g, look.columnTitle, titleFont, centre, height() - Theme.MARGIN - 1.0);
    if (look.bar) {
      bar.draw(g, left + cell * columns.size() + BEFORE_BAR, top, gridHeight());
    }
  }

  private void drawCell(Graphics2D g, int row, int column, double x, double y) {
    double number = numbers[row][column];
    Color color =
        Double.isFinite(number) ? bar.color(number, Theme.of(g)) : Theme.of(g).background();
    g.setColor(color);
    double gap = cell > 8 ? 1 : 0;
    g.fill(new Rectangle2D.Double(x, y, cell - gap, cell - gap));
    String words = Double.isFinite(number) ? look.words.of(row, column) : "";
    if (labelled() && Fonts.width(words, font) <= cell - 5) {
      g.setColor(Contrast.inkOn(color));
      Text.center(g, words, font, x + cell / 2, y + cell / 2 + Fonts.capHeight(font) / 2);
    }
  }

  private void names(Graphics2D g, double left, double top) {
    g.setColor(Theme.of(g).ink());
    for (int row = 0; row < rows.size(); row++) {
      double base = top + (row + 0.5) * cell + Fonts.capHeight(font) / 2;
      Text.right(g, Text.shorten(rows.get(row), font, WIDEST_NAME), font, left - GAP, base);
    }
    double below = top + gridHeight() + GAP;
    for (int column = 0; column < columns.size(); column++) {
      String name = Text.shorten(columns.get(column), font, WIDEST_NAME);
      double middle = left + (column + 0.5) * cell;
      if (upright()) {
        double length = Fonts.width(name, font);
        Text.upwards(g, name, font, middle + Fonts.capHeight(font) / 2, below + length / 2);
      } else {
        Text.center(g, name, font, middle, below + Fonts.capHeight(font));
      }
    }
  }

  @Override
  public String altText() {
    StringBuilder text = new StringBuilder("Heat map: " + look.title + ". ");
    text.append(look.subtitle.isEmpty() ? "" : look.subtitle + ". ");
    text.append(rows.size() + " rows, " + columns.size() + " columns");
    double[] all = Arrays.stream(numbers).flatMapToDouble(Arrays::stream).toArray();
    if (all.length <= 100) {
      for (int row = 0; row < rows.size(); row++) {
        text.append(row == 0 ? ": " : "; ").append(rows.get(row));
        for (int column = 0; column < columns.size(); column++) {
          double number = numbers[row][column];
          text.append(column == 0 ? " " : ", ").append(columns.get(column)).append(' ');
          text.append(Double.isFinite(number) ? look.words.of(row, column) : "none");
        }
      }
    } else {
      text.append(", from ").append(Range.of(all));
    }
    return text.append('.').toString();
  }

  @Override
  public String toString() {
    return "Heatmap("
        + look.title
        + ", "
        + Numbers.compact(rows.size())
        + " x "
        + Numbers.compact(columns.size())
        + ")";
  }
}
