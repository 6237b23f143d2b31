package nn.viz;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.viz.paint.Fonts;
import nn.viz.paint.Numbers;
import nn.viz.paint.Oklab;
import nn.viz.paint.Palette;
import nn.viz.paint.Pixels;
import nn.viz.paint.Range;
import nn.viz.paint.Text;
import nn.viz.paint.Theme;

/** An image, and beside it, gray, with colour where it speaks for an answer or against it. */
final class AttributionChart implements Chart {
  private static final double LARGEST = 200;
  private static final double GAP = 16;
  private static final double CAPTION = 20;
  private static final int MOST = 12;

  private final List<Panel> panels = new ArrayList<>();
  private final Font font = Fonts.plain(Theme.LABEL_SIZE);
  private final double scale;
  private final Cells cells;
  private final Header header;

  /** One picture with what stands under it and what is said of it. */
  private record Panel(String name, BufferedImage picture, String sentence) {}

  AttributionChart(NdArray image, Map<String, NdArray> parts) {
    Shape shape = image.shape();
    if (shape.rank() < 2 || shape.rank() > 3 || parts.isEmpty() || parts.size() > MOST) {
      throw new IllegalArgumentException(
          "attribution chart: expected one image (height, width) or (height, width, channels) and 1"
              + " to "
              + MOST
              + " attributions but got "
              + shape
              + " and "
              + parts.keySet());
    }
    Images shown = new Images(image.reshape(shape.prepend(1)));
    BufferedImage picture = shown.pictures().get(0);
    panels.add(new Panel("image", picture, ""));
    parts.forEach((name, numbers) -> panels.add(panel(name, picture, shape, numbers)));
    int columns = Math.min(panels.size(), panels.size() == 4 ? 2 : 3);
    double room = (Theme.WIDTH - 2.0 * Theme.MARGIN - (columns - 1) * GAP) / columns;
    scale = Pixels.scale(shown.width(), shown.height(), Math.min(room, LARGEST));
    double height = shown.height() * scale + CAPTION;
    cells = new Cells(panels.size(), columns, shown.width() * scale, height, GAP, GAP / 2);
    header =
        new Header(
            "What the answer rests on",
            "the deeper the colour, the more; of each attribution the strongest is deepest",
            List.of(entry("speaks for it", Palette.BLUE), entry("against", Palette.VERMILION)),
            width() - 2.0 * Theme.MARGIN);
  }

  private static LegendEntry entry(String label, Color color) {
    return new LegendEntry(
        label,
        (g, x, y) -> {
          g.setColor(color); // as in the picture, which is the same on every paper
          g.fill(new Rectangle2D.Double(x + 6, y - 6, 12, 12));
        });
  }

  private static Panel panel(String name, BufferedImage picture, Shape shape, NdArray numbers) {
    int places = shape.dim(0) * shape.dim(1);
    boolean fits =
        numbers.shape().rank() >= 2
            && numbers.shape().dim(0) == shape.dim(0)
            && numbers.shape().dim(1) == shape.dim(1);
    if (!fits) {
      throw new IllegalArgumentException(
          "attribution chart: expected \""
              + name
              + "\" to have a number for each place of the image "
              + shape
              + " but got "
              + numbers.shape());
    }
    double[] sums = new double[places];
    for (int i = 0; i < numbers.size(); i++) {
      sums[i / (numbers.size() / places)] += numbers.data()[i];
    }
    Series.requireFinite("attribution chart, " + name, sums);
    Range range = Range.of(sums);
    double most = Math.max(Math.abs(range.low()), Math.abs(range.high()));
    BufferedImage tinted =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < places; i++) {
      int x = i % picture.getWidth();
      int y = i / picture.getWidth();
      Oklab ground = Oklab.of(new Color(picture.getRGB(x, y)));
      Oklab gray = new Oklab(0.55 + 0.42 * ground.l(), 0, 0);
      Oklab ink = Oklab.of(sums[i] >= 0 ? Palette.BLUE : Palette.VERMILION);
      double strength = most == 0 ? 0 : Math.abs(sums[i]) / most;
      tinted.setRGB(x, y, gray.mix(ink, strength).color().getRGB());
    }
    return new Panel(name, tinted, name + ": from " + range + ".");
  }

  @Override
  public int width() {
    return (int) StrictMath.ceil(Math.max(440, cells.allWidth() + 2 * Theme.MARGIN));
  }

  @Override
  public int height() {
    return (int) StrictMath.ceil(2 * Theme.MARGIN + header.height() + cells.allHeight());
  }

  @Override
  public void draw(Graphics2D g) {
    header.draw(g, Theme.MARGIN, Theme.MARGIN);
    double top = Theme.MARGIN + header.height();
    for (int i = 0; i < panels.size(); i++) {
      double left = Theme.MARGIN + cells.x(i);
      Rectangle2D place = Pixels.draw(g, panels.get(i).picture, left, top + cells.y(i), scale);
      g.setColor(Theme.of(g).ink());
      String name = Text.shorten(panels.get(i).name, font, cells.width());
      Text.center(g, name, font, place.getCenterX(), place.getMaxY() + CAPTION - 5);
    }
  }

  @Override
  public String altText() {
    StringBuilder text = new StringBuilder("An image and what an answer rests on.");
    panels.stream().skip(1).forEach(panel -> text.append(' ').append(panel.sentence));
    return text.toString();
  }

  @Override
  public String toString() {
    return "Attribution(" + Numbers.compact(panels.size() - 1) + " maps)";
  }
}
