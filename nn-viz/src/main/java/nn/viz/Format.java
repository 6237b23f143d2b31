package nn.viz;

import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import nn.viz.paint.Contrast;
import nn.viz.paint.Markup;

/** The kinds of files that a chart can be written into. */
enum Format {
  PNG(2) {
    @Override
    byte[] bytes(Chart chart, double scale) {
      return chart.png(scale);
    }
  },
  SVG(0) {
    @Override
    byte[] bytes(Chart chart, double scale) {
      return chart.svg().getBytes(StandardCharsets.UTF_8);
    }
  },
  PDF(0) {
    @Override
    byte[] bytes(Chart chart, double scale) {
      return chart.pdf();
    }
  },
  GIF(1) {
    @Override
    byte[] bytes(Chart chart, double scale) {
      return chart.gif(scale);
    }
  },
  HTML(0) {
    @Override
    byte[] bytes(Chart chart, double scale) {
      return page(chart).getBytes(StandardCharsets.UTF_8);
    }
  };

  /** Pixels for each unit of a chart's size where nothing else is said; 0 where there are none. */
  final double usualScale;

  Format(double usualScale) {
    this.usualScale = usualScale;
  }

  /** The content of a file of this format. */
  abstract byte[] bytes(Chart chart, double scale);

  private String ending() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  /**
   * The format that a file's name ends in.
   *
   * @throws IllegalArgumentException if it is none of these
   */
  static Format of(Path file) {
    Path last = file.getFileName();
    String name = last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> name.endsWith(format.ending()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "chart: cannot tell the format of \""
                        + file
                        + "\"; expected a name that ends in "
                        + Arrays.stream(values())
                            .map(Format::ending)
                            .collect(Collectors.joining(", "))));
  }

  /** Whether pictures of this format are made of pixels. */
  boolean hasPixels() {
    return usualScale > 0;
  }

  /** A page of HTML with nothing but the chart, in the colour of its paper. */
  private static String page(Chart chart) {
    Color paper = new Color(chart.image(0.1).getRGB(0, 0));
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>"
        + Markup.escape(chart.altText())
        + "</title>\n</head>\n<body style=\"margin:16px;font-family:sans-serif;background:"
        + css(paper)
        + ";color:"
        + css(Contrast.inkOn(paper))
        + "\">\n"
        + chart.html()
        + "</body>\n</html>\n";
  }

  private static String css(Color color) {
    return String.format("#%06x", color.getRGB() & 0xFFFFFF);
  }
}
