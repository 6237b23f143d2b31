package nn.viz;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import nn.viz.paint.Fonts;
import nn.viz.paint.Text;
import nn.viz.paint.Theme;

/**
 * The items of an architecture on a page: side by side if they are few, else below one another, in
 * as many columns as it takes to stay on the page.
 */
final class ArchitectureColumns {
  static final double WIDEST = 960;
  private static final double HIGHEST = 880;
  private static final double BETWEEN = 44;
  private static final double TURN = 15;
  private static final double CORNER = 9;
  private static final double LAST = 24;

  private final List<List<ArchitectureItem>> columns;
  private final boolean inARow;

  ArchitectureColumns(List<ArchitectureItem> items) {
    this.inARow = items.stream().allMatch(ArchitectureColumns::isPlain) && row(items) <= WIDEST;
    this.columns = inARow ? List.of(items) : columns(items);
  }

  private static boolean isPlain(ArchitectureItem item) {
    return item instanceof ArchitectureBox || item instanceof ArchitectureMark;
  }

  private static double step(ArchitectureItem item) {
    double label = Fonts.width(item.gives(), Fonts.plain(Theme.TICK_SIZE - 1));
    return Math.max(36, label + 2 * ArchitectureItem.HEAD + 8);
  }

  private static double row(List<ArchitectureItem> items) {
    double width = 0;
    for (int i = 0; i < items.size(); i++) {
      width += items.get(i).left() + items.get(i).right();
      boolean ends = i + 1 == items.size() && items.get(i).gives().isEmpty();
      width += ends ? 0 : step(items.get(i));
    }
    return width;
  }

  /** As many columns as it takes to stay on the page, if so many fit beside one another. */
  private static List<List<ArchitectureItem>> columns(List<ArchitectureItem> items) {
    double height = new ArchitectureStack(items).height();
    int count = (int) Math.max(1, StrictMath.ceil(height / HIGHEST));
    List<List<ArchitectureItem>> columns = columns(items, count);
    while (columns.size() > 1 && width(columns) > WIDEST) {
      count--;
      columns = columns(items, count);
    }
    return columns;
  }

  /** So many columns, the highest of them as low as it can be. */
  private static List<List<ArchitectureItem>> columns(List<ArchitectureItem> items, int count) {
    double low = items.stream().mapToDouble(ArchitectureItem::height).max().orElse(0);
    double high = new ArchitectureStack(items).height();
    while (high - low > 1) {
      double middle = (low + high) / 2;
      if (filled(items, middle).size() <= count) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return filled(items, high);
  }

  /** Columns no higher than this, if no item is. */
  private static List<List<ArchitectureItem>> filled(List<ArchitectureItem> items, double highest) {
    List<List<ArchitectureItem>> columns = new ArrayList<>();
    List<ArchitectureItem> column = new ArrayList<>();
    double used = 0;
    for (ArchitectureItem item : items) {
      if (!column.isEmpty() && used + item.height() > highest) {
        columns.add(column);
        column = new ArrayList<>();
        used = 0;
      }
      column.add(item);
      used += item.height() + ArchitectureItem.GAP;
    }
    columns.add(column);
    return columns;
  }

  private static double width(List<List<ArchitectureItem>> columns) {
    double width = BETWEEN * (columns.size() - 1);
    for (List<ArchitectureItem> column : columns) {
      ArchitectureStack stack = new ArchitectureStack(column);
      width += stack.left() + stack.right();
    }
    return width;
  }

  double width() {
    return inARow ? row(columns.get(0)) : width(columns);
  }

  double height() {
    double highest = 0;
    for (List<ArchitectureItem> column : columns) {
      double height =
          inARow
              ? column.stream().mapToDouble(ArchitectureItem::height).max().orElse(0)
              : new ArchitectureStack(column).height();
      highest = Math.max(highest, height);
    }
    boolean several = columns.size() > 1;
    return highest + (inARow ? 0 : LAST) + (several ? 2 * TURN : 0);
  }

  void draw(Graphics2D g, double left, double top) {
    if (inARow) {
      drawRow(g, left, top);
      return;
    }
    double x = left;
    double first = columns.size() > 1 ? top + TURN : top;
    for (int i = 0; i < columns.size(); i++) {
      ArchitectureStack stack = new ArchitectureStack(columns.get(i));
      double axis = x + stack.left();
      double width = stack.left() + stack.right();
      stack.draw(g, axis, first);
      double bottom = first + stack.height();
      if (i + 1 < columns.size()) {
        double gutter = x + width + BETWEEN / 2;
        ArchitectureStack target = new ArchitectureStack(columns.get(i + 1));
        double next = x + width + BETWEEN + target.left();
        drawTurn(g, axis, bottom, gutter, next, first, stack.gives(), target);
      } else if (!stack.gives().isEmpty()) {
        ArchitectureItem.arrow(g, axis, bottom, bottom + LAST, stack.gives());
      }
      x += width + BETWEEN;
    }
  }

  /** From the end of a column, between the columns, to the beginning of the next. */
  private static void drawTurn(
      Graphics2D g,
      double x,
      double y,
      double gutter,
      double next,
      double first,
      String label,
      ArchitectureItem target) {
    double low = y + LAST;
    double high = first - TURN;
    Path2D path = new Path2D.Double();
    path.moveTo(x, y);
    path.lineTo(x, low - CORNER);
    path.quadTo(x, low, x + CORNER, low);
    path.lineTo(gutter - CORNER, low);
    path.quadTo(gutter, low, gutter, low - CORNER);
    path.lineTo(gutter, high + CORNER);
    path.quadTo(gutter, high, gutter + CORNER, high);
    path.lineTo(next - CORNER, high);
    path.quadTo(next, high, next, high + CORNER);
    ArchitectureItem.wire(g);
    g.draw(path);
    if (!target.parts()) {
      ArchitectureItem.head(g, next, first, 0, 1);
    } else {
      g.draw(new Line2D.Double(next, high + CORNER, next, first));
    }
    ArchitectureItem.label(g, label, x, y, false);
  }

  private void drawRow(Graphics2D g, double left, double top) {
    List<ArchitectureItem> items = columns.get(0);
    double middle = top + height() / 2;
    double x = left;
    var font = Fonts.plain(Theme.TICK_SIZE - 1);
    for (int i = 0; i < items.size(); i++) {
      ArchitectureItem item = items.get(i);
      item.draw(g, x + item.left(), middle - item.height() / 2);
      x += item.left() + item.right();
      if (!item.gives().isEmpty()) {
        double to = x + step(item);
        ArchitectureItem.wire(g);
        g.draw(new Line2D.Double(x, middle, to - ArchitectureItem.HEAD, middle));
        ArchitectureItem.head(g, to, middle, 1, 0);
        g.setColor(Theme.of(g).faintInk());
        Text.center(g, item.gives(), font, x + (to - x - 4) / 2, middle - 6);
        x = to;
      }
    }
  }
}
