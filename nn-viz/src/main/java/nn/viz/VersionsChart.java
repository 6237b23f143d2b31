package nn.viz;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import nn.autodiff.NdArray;
import nn.viz.paint.Fonts;
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
  private final int columns;
  private final double cell;
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
    columns = Math.min(6, Math.max(2, (int) StrictMath.ceil(Math.sqrt(1.5 * versions.size()))));
    cell = LARGEST / Math.max(images.width(), images.height());
    header =
        new Header(
            versions.size() == 1
                ? "A version of one image"
                : versions.size() + " versions of one image",
            images.stretched() ? "brightness stretched from least to greatest" : "",
            List.of(),
            width() - 2.0 * Theme.MARGIN);
  }

  private double wide() {
    return images.width() * cell;
  }

  private double high() {
    return images.height() * cell;
  }

  /** The original is as large as two of the others with the gap between them. */
  private double enlarged() {
    return (2 * wide() + GAP) / images.width();
  }

  private int rows() {
    return (versions + columns - 1) / columns;
  }

  @Override
  public int width() {
    double inner = 2 * wide() + GAP + BESIDE + columns * (wide() + GAP) - GAP;
    return (int) StrictMath.ceil(Math.max(260, inner + 2 * Theme.MARGIN));
  }

  @Override
  public int height() {
    double original = images.height() * enlarged() + Fonts.lineHeight(font) + 6;
    double grid = rows() * (high() + GAP) - GAP;
    return (int) StrictMath.ceil(2.0 * Theme.MARGIN + header.height() + Math.max(original, grid));
  }

  @Override
  public void draw(Graphics2D g) {
    header.draw(g, Theme.MARGIN, Theme.MARGIN);
    double top = Theme.MARGIN + header.height();
    drawImage(g, images.pictures().get(0), Theme.MARGIN, top, enlarged());
    g.setColor(Theme.of(g).ink());
    double below = top + images.height() * enlarged() + 6 + Fonts.capHeight(font);
    Text.center(g, "the original", font, Theme.MARGIN + wide() + GAP / 2, below);
    double left = Theme.MARGIN + 2 * wide() + GAP + BESIDE;
    for (int i = 0; i < versions; i++) {
      double x = left + i % columns * (wide() + GAP);
      int row = i / columns;
      double y = top + row * (high() + GAP);
      drawImage(g, images.pictures().get(i + 1), x, y, cell);
    }
  }

  private static void drawImage(
      Graphics2D g, BufferedImage picture, double left, double top, double scale) {
    AffineTransform placed = AffineTransform.getTranslateInstance(left, top);
    placed.scale(scale, scale);
    Object before = g.getRenderingHint(RenderingHints.KEY_INTERPOLATION);
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION,
        scale >= 1
            ? RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR
            : RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    g.drawImage(picture, placed, null);
    if (before != null) {
      g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, before);
    }
    g.setColor(Theme.of(g).axis());
    g.setStroke(Theme.line(0.8));
    g.draw(
        new Rectangle2D.Double(left, top, picture.getWidth() * scale, picture.getHeight() * scale));
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
