package nn.viz;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nn.viz.paint.Fonts;
import nn.viz.paint.Text;
import nn.viz.paint.Theme;

/** What a step says above its graph: a sentence, and a small table of how numbers came about. */
final class GraphTable {
  static final GraphTable NONE = new GraphTable("", List.of(), List.of(), Room.NONE);

  private static final double LINE = 18;
  private static final double GAP = 26;

  /** The widest a column may be, so that all of them fit a notebook. */
  private static final List<Double> WIDEST = List.of(100.0, 240.0, 230.0, 320.0);

  private static final double WIDEST_SENTENCE = 900;

  private final String sentence;
  private final List<String> titles;
  private final List<List<String>> rows;
  private final Room room;

  /**
   * Room for the tables of all pictures of one graph, so that nothing jumps.
   *
   * @param sentence the width of the longest sentence
   * @param columns the widths of the columns
   * @param rows how many there are at most
   */
  record Room(double sentence, List<Double> columns, int rows) {
    static final Room NONE = new Room(0, List.of(), 0);

    /** Room for all of these sentences and tables. */
    static Room of(List<String> sentences, List<String> titles, List<List<List<String>>> tables) {
      double longest = sentences.stream().mapToDouble(s -> Fonts.width(s, bold())).max().orElse(0);
      List<Double> columns =
          IntStream.range(0, titles.size())
              .mapToDouble(
                  column ->
                      tables.stream()
                          .flatMap(List::stream)
                          .mapToDouble(row -> Fonts.width(row.get(column), plain()))
                          .reduce(Fonts.width(titles.get(column), plain()), Math::max))
              .boxed()
              .collect(Collectors.toCollection(ArrayList::new));
      for (int i = 0; i < columns.size(); i++) {
        columns.set(i, Math.min(columns.get(i), WIDEST.get(i)));
      }
      return new Room(
          Math.min(longest, WIDEST_SENTENCE),
          columns,
          tables.stream().mapToInt(List::size).max().orElse(0));
    }
  }

  GraphTable(String sentence, List<String> titles, List<List<String>> rows, Room room) {
    this.sentence = sentence;
    this.titles = List.copyOf(titles);
    this.rows = List.copyOf(rows);
    this.room = room;
  }

  private static Font plain() {
    return Fonts.plain(Theme.LABEL_SIZE);
  }

  private static Font bold() {
    return Fonts.bold(Theme.LABEL_SIZE);
  }

  double width() {
    double columns = room.columns.stream().mapToDouble(width -> width + GAP).sum() - GAP;
    return Math.max(room.sentence, columns);
  }

  double height() {
    return sentence.isEmpty() ? 0 : (1 + (titles.isEmpty() ? 0 : 1 + room.rows)) * LINE + 20;
  }

  void draw(Graphics2D g, double left, double top) {
    if (sentence.isEmpty()) {
      return;
    }
    double base = top + LINE - 5;
    Theme theme = Theme.of(g);
    g.setColor(theme.ink());
    Text.left(g, Text.shorten(sentence, bold(), WIDEST_SENTENCE), bold(), left, base);
    if (rows.isEmpty()) {
      return;
    }
    base += LINE + 2;
    row(g, titles, left, base, true);
    g.setColor(theme.axis());
    g.setStroke(Theme.line(1));
    double end = room.columns.stream().mapToDouble(width -> width + GAP).sum() - GAP;
    g.draw(new Line2D.Double(left, base + 5, left + end, base + 5));
    base += 2;
    for (List<String> row : rows) {
      base += LINE;
      row(g, row, left, base, false);
    }
  }

  private void row(Graphics2D g, List<String> cells, double left, double base, boolean head) {
    Theme theme = Theme.of(g);
    double x = left;
    for (int column = 0; column < cells.size(); column++) {
      boolean gradients = column >= 2;
      g.setColor(head ? theme.faintInk() : gradients ? theme.gradientInk() : theme.ink());
      String text = Text.shorten(cells.get(column), plain(), room.columns.get(column));
      Text.left(g, text, plain(), x, base);
      x += room.columns.get(column) + GAP;
    }
  }

  /** The sentence; what the table says is in the pictures' captions. */
  String altText() {
    return sentence.isEmpty() ? "" : sentence + (sentence.endsWith(".") ? " " : ". ");
  }
}
