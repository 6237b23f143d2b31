package nn.viz;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import nn.viz.paint.Gif;
import nn.viz.paint.Markup;
import nn.viz.paint.Pdf;
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
   * The bytes of a PDF file of one page, as large as the chart at 96 pixels to the inch. Text can
   * be searched, and its font is in the file.
   */
  default byte[] pdf() {
    return Pdf.of(width(), height(), altText(), this::draw);
  }

  /** The bytes of a GIF file of {@link #width()} by {@link #height()} pixels. */
  default byte[] gif() {
    return gif(1);
  }

  /** The bytes of a GIF file of {@link #image(double)}; an {@link Animation} moves in it. */
  default byte[] gif(double scale) {
    return Gif.of(1, i -> image(scale), 0);
  }

  /**
   * The chart as a figure to stand in a page of HTML. It needs nothing from elsewhere, and the
   * names in it are its own, so that several charts get along on one page.
   */
  default String html() {
    String svg = svg();
    String key = Markup.key(svg);
    return "<figure style=\"margin:0\">\n"
        + svg.replace("id=\"clip", "id=\"chart" + key + "-clip")
            .replace("=\"url(#", "=\"url(#chart" + key + "-")
        + "</figure>\n";
  }

  /**
   * Writes the chart into a file, in the format that the file's ending names: {@code .png} (of two
   * pixels for each unit of its size), {@code .svg}, {@code .pdf}, {@code .gif} or {@code .html}.
   * The file is there whole or not at all; one of that name is replaced.
   *
   * @throws IllegalArgumentException if the ending names no known format
   * @throws java.io.UncheckedIOException if the folder is missing or cannot be written to
   */
  default void save(Path file) {
    Format format = Format.of(file);
    Pictures.write(file, format.bytes(this, format.usualScale));
  }

  /**
   * Writes the chart into a file of pixels, {@code .png} or {@code .gif}, with so many of them for
   * each unit of its size.
   *
   * @throws IllegalArgumentException if the ending names another format, or the scale is not from
   *     0.1 to 10
   * @throws java.io.UncheckedIOException if the folder is missing or cannot be written to
   */
  default void save(Path file, double scale) {
    Format format = Format.of(file);
    if (!format.hasPixels()) {
      throw new IllegalArgumentException(
          "chart: \""
              + file
              + "\" is sharp at any size and has no pixels to scale; leave out the scale, or choose"
              + " a name that ends in .png or .gif");
    }
    Pictures.write(file, format.bytes(this, scale));
  }
}
