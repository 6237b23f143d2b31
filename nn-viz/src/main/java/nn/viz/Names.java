package nn.viz;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import nn.viz.paint.Fonts;
import nn.viz.paint.Text;
import nn.viz.paint.Theme;

/** Names at places in the plane, each with its marker, moved aside so that none covers another. */
final class Names {
  private static final double MARKER = 4;
  private static final double PAD = 5;
  private static final double WIDEST = 150;

  /** More names than these would hide what they name. */
  static final int MOST = 60;

  private static final int ROUNDS = 6;

  private final Font font;
  private final Rectangle2D area;
  private final List<Name> placed = new ArrayList<>();

  private record Name(String text, Color color, Marker marker, Rectangle2D box) {}

  Names(Font font, Rectangle2D area) {
    this.font = font;
    this.area = area;
  }

  /** Puts a name there, or as near as there is room; if there is none, it is left out. */
  void put(String name, Color color, Marker marker, double x, double y) {
    String text = Text.shorten(name, font, WIDEST);
    double width = Fonts.width(text, font) + 3 * MARKER + 2 * PAD;
    double height = Fonts.lineHeight(font) + 3;
    for (int round = 0; round <= ROUNDS; round++) {
      for (int turn = 0; turn < (round == 0 ? 1 : 8); turn++) {
        double angle = Math.PI / 4 * turn + Math.PI / 2;
        double dx = round * 0.55 * width * StrictMath.cos(angle);
        double dy = round * 1.05 * height * StrictMath.sin(angle);
        Rectangle2D box =
            new Rectangle2D.Double(x + dx - width / 2, y + dy - height / 2, width, height);
        if (fits(box)) {
          placed.add(new Name(text, color, marker, box));
          return;
        }
      }
    }
  }

  private boolean fits(Rectangle2D box) {
    return area.contains(box) && placed.stream().noneMatch(name -> name.box().intersects(box));
  }

  /** What was placed. */
  List<String> texts() {
    return placed.stream().map(Name::text).toList();
  }

  void draw(Graphics2D g) {
    Theme theme = Theme.of(g);
    for (Name name : placed) {
      Rectangle2D box = name.box();
      RoundRectangle2D plate =
          new RoundRectangle2D.Double(
              box.getX(), box.getY(), box.getWidth(), box.getHeight(), 8, 8);
      g.setColor(theme.background());
      g.fill(plate);
      g.setColor(theme.tint(name.color(), 0.6));
      g.setStroke(Theme.line(1.2));
      g.draw(plate);
      name.marker().draw(g, box.getX() + PAD + MARKER, box.getCenterY(), MARKER, name.color());
      g.setColor(theme.ink());
      double base = box.getCenterY() + Fonts.capHeight(font) / 2;
      Text.left(g, name.text(), font, box.getX() + PAD + 3 * MARKER, base);
    }
  }
}
