package nn.viz;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nn.autodiff.NdArray;
import nn.viz.paint.Fonts;
import nn.viz.paint.Numbers;
import nn.viz.paint.Palette;
import nn.viz.paint.Range;
import nn.viz.paint.Theme;
import org.jspecify.annotations.Nullable;

/**
 * Examples laid out in the plane, where only who is near whom means something: no numbers at the
 * axes, one scale for both, each class named at its middle.
 *
 * <p>It does not change: {@link #images} and {@link #title} return a new one.
 */
public final class EmbeddingChart implements Chart {
  private static final int WIDTH = 640;
  private static final int PLANE = 540;
  private static final double EDGE = 16;

  private final String title;
  private final NdArray points;
  private final Classes classes;
  private final @Nullable Images images;
  private final Header header;
  private final Font font = Fonts.plain(Theme.LABEL_SIZE);

  EmbeddingChart(NdArray points, @Nullable NdArray labels, List<String> names) {
    this(defaultTitle(check(points)), points, classes(points, labels, names), null);
  }

  private EmbeddingChart(String title, NdArray points, Classes classes, @Nullable Images images) {
    this.title = title;
    this.points = points;
    this.classes = classes;
    this.images = images;
    this.header =
        new Header(title, subtitle(classes, images), List.of(), WIDTH - 2.0 * Theme.MARGIN);
  }

  private static String subtitle(Classes classes, @Nullable Images images) {
    List<String> parts = new ArrayList<>();
    if (classes.occurring() > Names.MOST) {
      parts.add(classes.occurring() + " classes; colours and shapes repeat");
    }
    if (images != null) {
      parts.add("a picture that would cover another one is left out");
    }
    return String.join("; ", parts);
  }

  private static NdArray check(NdArray points) {
    if (points.shape().rank() != 2 || points.shape().dim(1) != 2 || points.size() == 0) {
      throw new IllegalArgumentException(
          "embedding chart: expected points of shape (n, 2) but got "
              + points.shape()
              + "; lay examples out by Pca or Tsne of nn-data first");
    }
    Series.requireFinite("embedding chart, points", Histograms.numbers(points));
    return points.copy();
  }

  private static String defaultTitle(NdArray points) {
    int n = points.shape().dim(0);
    return n == 1 ? "1 example in the plane" : n + " examples in the plane";
  }

  private static Classes classes(NdArray points, @Nullable NdArray labels, List<String> names) {
    return Classes.of("embedding chart", labels, points.shape().dim(0), names);
  }

  /** With this title. */
  public EmbeddingChart title(String title) {
    return new EmbeddingChart(title, points, classes, images);
  }

  /**
   * With the examples themselves at their points, as small pictures framed in the colour of their
   * class, as many as there is room for.
   *
   * @param images of all examples, as in {@link Charts#images(NdArray)}
   * @throws IllegalArgumentException if there are not as many as points, or they are no images
   */
  public EmbeddingChart images(NdArray images) {
    int n = points.shape().dim(0);
    if (images.shape().rank() == 0 || images.shape().dim(0) != n) {
      throw new IllegalArgumentException(
          "embedding chart: expected an image for each of the "
              + n
              + " points but got shape "
              + images.shape());
    }
    return new EmbeddingChart(title, points, classes, new Images(images));
  }

  @Override
  public int width() {
    return WIDTH;
  }

  @Override
  public int height() {
    return (int) StrictMath.ceil(2.0 * Theme.MARGIN + header.height() + PLANE);
  }

  /** Both axes in one scale, the data in the middle. */
  Scales scales() {
    double top = Theme.MARGIN + header.height();
    Rectangle2D area = new Rectangle2D.Double(Theme.MARGIN, top, WIDTH - 2.0 * Theme.MARGIN, PLANE);
    Range x = axis(0);
    Range y = axis(1);
    double unit =
        Math.max(
            x.length() / (area.getWidth() - 2 * EDGE), y.length() / (area.getHeight() - 2 * EDGE));
    unit = unit > 0 ? unit : 1;
    return new Scales(around(x, unit * area.getWidth()), around(y, unit * area.getHeight()), area);
  }

  private static Range around(Range range, double length) {
    double middle = range.low() + range.length() / 2;
    return new Range(middle - length / 2, middle + length / 2);
  }

  private Range axis(int axis) {
    double[] numbers = new double[points.shape().dim(0)];
    Arrays.setAll(numbers, i -> points.data()[2 * i + axis]);
    return Range.of(numbers);
  }

  @Override
  public void draw(Graphics2D g) {
    header.draw(g, Theme.MARGIN, Theme.MARGIN);
    Scales scales = scales();
    Theme theme = Theme.of(g);
    g.setColor(theme.grid());
    g.setStroke(Theme.line(1));
    g.draw(scales.area());
    Shape clip = g.getClip();
    g.clip(scales.area());
    if (images == null) {
      int n = points.shape().dim(0);
      double radius = n > 2000 ? 2.2 : n > 400 ? 3 : 4.2;
      ScatterChart.marks(classes, points, 0, 1, radius).forEach(mark -> mark.draw(g, scales));
    } else {
      new Thumbnails(images, classes).draw(g, scales, points);
    }
    g.setClip(clip);
    Names names = new Names(font, scales.area());
    boolean named = classes.occurring() <= Names.MOST;
    for (int number : largestFirst()) {
      if (named && !classes.name(number).isEmpty()) {
        names.put(
            classes.name(number),
            Palette.color(number),
            Marker.of(number),
            scales.px(middle(number, 0)),
            scales.py(middle(number, 1)));
      }
    }
    names.draw(g);
  }

  private int[] largestFirst() {
    return IntStream.range(0, classes.count())
        .filter(number -> classes.size(number) > 0)
        .boxed()
        .sorted(Comparator.comparingInt(number -> -classes.size(number)))
        .mapToInt(number -> number)
        .toArray();
  }

  /** The median, which a few strays do not move. */
  double middle(int number, int axis) {
    double[] numbers =
        Arrays.stream(classes.members(number))
            .mapToDouble(i -> points.data()[2 * i + axis])
            .sorted()
            .toArray();
    int half = numbers.length / 2;
    return numbers.length % 2 == 1 ? numbers[half] : (numbers[half - 1] + numbers[half]) / 2;
  }

  @Override
  public String altText() {
    String head = "Embedding: " + title + (images == null ? "" : ", as small images") + ". ";
    if (classes.occurring() > Names.MOST) {
      return head + classes.occurring() + " classes.";
    }
    return head
        + IntStream.of(largestFirst())
            .mapToObj(
                number ->
                    (classes.name(number).isEmpty() ? "All" : classes.name(number))
                        + ": "
                        + classes.size(number)
                        + (classes.size(number) == 1 ? " example" : " examples")
                        + " around "
                        + Numbers.compact(middle(number, 0))
                        + ", "
                        + Numbers.compact(middle(number, 1)))
            .collect(Collectors.joining("; "))
        + ".";
  }

  @Override
  public String toString() {
    return "Embedding(" + title + ")";
  }
}
