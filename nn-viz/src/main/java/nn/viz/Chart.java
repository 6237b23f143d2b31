package nn.viz;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import nn.viz.paint.Pictures;
import nn.viz.paint.SvgGraphics;
import nn.viz.paint.Theme;

/**
 * A drawing that can be put out: into a notebook, an image, a file.
 *
 * <p>Nothing is shown by itself and no window is opened. The same chart gives the same bytes on the
 * same machine.
 *
 * <pre>{@code
 * Chart chart = Charts.curve("sine", StrictMath::sin, -5, 5);
 * chart.save(Path.of("sine.svg"));
 * byte[] forTheWeb = chart.png();
 * }</pre>
 */
public interface Chart {

  /** The width in pixels at scale 1. */
  int width();

  /** The height in pixels at scale 1. */
  int height();

  /** Draws the chart with its upper left corner at the origin; the paper is there already. */
  void draw(Graphics2D g);

  /** What a reader who does not see the chart should know of it: its kind, its data, its gist. */
  String altText();

  /** The chart in two pixels for each unit of its size, so that it is sharp on any screen. */
  default BufferedImage image() {
    return image(2);
  }

  /**
   * The chart in {@code scale} pixels for each unit of its size.
   *
   * @throws IllegalArgumentException if the scale is not from 0.1 to 10
   */
  default BufferedImage image(double scale) {
    return Pictures.paint(width(), height(), scale, this::draw);
  }

  /**
   * This chart on dark paper, for slides and for notebooks in a dark theme; the same data, the same
   * size.
   *
   * <pre>{@code
   * Charts.curve("sine", StrictMath::sin, -5, 5).dark().save(Path.of("sine-dark.png"));
   * }</pre>
   */
  default Chart dark() {
    return new ThemedChart(this, Theme.DARK);
  }

  /** The bytes of a PNG file of {@link #image()}; show it {@link #width()} pixels wide. */
  default byte[] png() {
    return png(2);
  }

  /** The bytes of a PNG file of {@link #image(double)}. */
  default byte[] png(double scale) {
    return Pictures.png(image(scale));
  }

  /** The chart as an SVG element, without an XML prolog, ready to stand in a page of HTML. */
  default String svg() {
    SvgGraphics g = new SvgGraphics();
    draw(g);
    return g.document(width(), height(), altText());
  }

  /**
   * Writes the chart into a file, in the format that the file's ending names: {@code .png} or
   * {@code .svg}. The file is there whole or not at all; one of that name is replaced.
   *
   * @throws IllegalArgumentException if the ending names no known format
   * @throws java.io.UncheckedIOException if the folder is missing or cannot be written to
   */
  default void save(Path file) {
    Path last = file.getFileName();
    String name = last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".png")) {
      Pictures.write(file, png());
    } else if (name.endsWith(".svg")) {
      Pictures.write(file, svg().getBytes(StandardCharsets.UTF_8));
    } else {
      throw new IllegalArgumentException(
          "chart: cannot tell the format of \""
              + file
              + "\"; expected a name that ends in .png or .svg");
    }
  }
}
