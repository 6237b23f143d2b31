package nn.viz;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;
import nn.autodiff.NdArray;
import nn.viz.paint.Fonts;
import nn.viz.paint.Pixels;
import nn.viz.paint.Text;
import nn.viz.paint.Theme;

/** One image, large, and beside it what augmentation made of it, all in one brightness. */
final class VersionsChart implements Chart {
  private static final int MOST = 60;
  private static final double GAP = 8;
  private static final double BESIDE = 22;
  private static final double LARGEST = 84;

  private final Images images;
  private final int versions;
  private final double scale;
  private final Cells cells;
  private final Header header;
  private final Font font = Fonts.plain(Theme.TICK_SIZE);

  VersionsChart(NdArray original, List<NdArray> versions) {
    if (versions.isEmpty() || versions.size() > MOST) {
      throw new IllegalArgumentException(
          "versions: expected 1 to " + MOST + " versions of the image but got " + versions.size());
    }
    int size = original.size();
    NdArray all = NdArray.zeros(original.shape().prepend(versions.size() + 1));
    System.arraycopy(original.data(), 0, all.data(), 0, size);
    for (int i = 0; i < versions.size(); i++) {
      NdArray version = versions.get(i);
      if (!version.shape().equals(original.shape())) {
        throw new IllegalArgumentException(
            "versions: expected images of the original's shape "
                + original.shape()
                + " but version "
                + i
                + " has "
                + version.shape());
      }
      System.arraycopy(version.data(), 0, all.data(), (i + 1) * size, size);
    }
    images = new Images(all);
    this.versions = versions.size();
    int columns = Math.min(6, Math.max(2, (int) StrictMath.ceil(Math.sqrt(1.5 * versions.size()))));
    scale = LARGEST / Math.max(images.width(), images.height());
    double width = images.width() * scale;
    cells = new Cells(versions.size(), columns, width, images.height() * scale, GAP, GAP);
    header =
        new Header(
            versions.size() == 1
                ? "A version of one image"
                : versions.size() + " versions of one image",
            images.stretched() ? "brightness stretched from least to greatest" : "",
            List.of(),
            width() - 2.0 * Theme.MARGIN);
  }

  /** The original is as large as two of the others with the gap between them. */
  private double enlarged() {
    return (2 * cells.width() + GAP) / images.width();
  }

  @Override
  public int width() {
    double inner = 2 * cells.width() + GAP + BESIDE + cells.allWidth();
    return (int) StrictMath.ceil(Math.max(260, inner + 2 * Theme.MARGIN));
  }

  @Override
  public int height() {
    double original = images.height() * enlarged() + Fonts.lineHeight(font) + 6;
    double content = Math.max(original, cells.allHeight());
    return (int) StrictMath.ceil(2.0 * Theme.MARGIN + header.height() + content);
  }

  @Override
  public void draw(Graphics2D g) {
    header.draw(g, Theme.MARGIN, Theme.MARGIN);
    double top = Theme.MARGIN + header.height();
    Pixels.framed(g, images.pictures().get(0), Theme.MARGIN, top, enlarged());
    g.setColor(Theme.of(g).ink());
    double below = top + images.height() * enlarged() + 6 + Fonts.capHeight(font);
    Text.center(g, "the original", font, Theme.MARGIN + cells.width() + GAP / 2, below);
    double left = Theme.MARGIN + 2 * cells.width() + GAP + BESIDE;
    for (int i = 0; i < versions; i++) {
      Pixels.framed(g, images.pictures().get(i + 1), left + cells.x(i), top + cells.y(i), scale);
    }
  }

  @Override
  public String altText() {
    return "An image of "
        + images.width()
        + " x "
        + images.height()
        + " pixels, and "
        + versions
        + (versions == 1 ? " changed version of it." : " changed versions of it.");
  }

  @Override
  public String toString() {
    return "Versions(" + versions + ")";
  }
}
