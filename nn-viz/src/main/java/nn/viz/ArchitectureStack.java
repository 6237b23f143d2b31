package nn.viz;

import java.awt.Graphics2D;
import java.util.List;

/** Items below one another. */
final class ArchitectureStack implements ArchitectureItem {
  private final List<ArchitectureItem> items;

  ArchitectureStack(List<ArchitectureItem> items) {
    this.items = List.copyOf(items);
  }

  @Override
  public double left() {
    return items.stream().mapToDouble(ArchitectureItem::left).max().orElse(0);
  }

  @Override
  public double right() {
    return items.stream().mapToDouble(ArchitectureItem::right).max().orElse(0);
  }

  @Override
  public double height() {
    double heights = items.stream().mapToDouble(ArchitectureItem::height).sum();
    return heights + GAP * Math.max(0, items.size() - 1);
  }

  @Override
  public String gives() {
    return items.isEmpty() ? "" : items.get(items.size() - 1).gives();
  }

  @Override
  public boolean parts() {
    return !items.isEmpty() && items.get(0).parts();
  }

  @Override
  public void draw(Graphics2D g, double x, double y) {
    double top = y;
    for (int i = 0; i < items.size(); i++) {
      ArchitectureItem item = items.get(i);
      item.draw(g, x, top);
      top += item.height();
      if (i + 1 < items.size()) {
        ArchitectureItem.enter(g, x, top, top + GAP, item.gives(), items.get(i + 1));
        top += GAP;
      }
    }
  }
}
