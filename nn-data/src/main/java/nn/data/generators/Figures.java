package nn.data.generators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.autodiff.Shape;
import nn.core.training.Dataset;
import nn.data.LabeledDataset;

/**
 * Gray pictures of circles, squares and triangles with the boxes around them: what finding things
 * in pictures starts with.
 *
 * <p>A box is {@code (x, y, width, height)}: its middle from the left and from the top, and its
 * lengths, all in parts of the picture's side, so 0 to 1. The ground is darker (0 to 0.2) than the
 * figures (0.5 to 1), each of one gray. Example i depends on the seed, the size and i alone.
 *
 * <p><b>Shapes:</b> inputs {@code (n, size, size)}, 0 to 1. All throw {@code
 * IllegalArgumentException} if {@code n} is below 1 or the size not 8 to 1024.
 *
 * <pre>{@code
 * Dataset where = Figures.boxes(1000, 32, 42);            // one figure, its box to be found
 * LabeledDataset what = Figures.labeled(1000, 32, 42);    // the same pictures, what it is
 * Dataset several = Figures.several(1000, 48, 4, 42);     // up to four figures
 * }</pre>
 */
public final class Figures {
  private static final List<String> KINDS = List.of("circle", "square", "triangle");
  private static final int TRIES = 20;
  private static final int WIDTH = 6;

  private Figures() {}

  /**
   * One figure a picture, the kinds by turns, and its box as target.
   *
   * <p><b>Shapes:</b> targets {@code (n, 4)}.
   */
  public static Dataset boxes(int n, int size, long seed) {
    NdArray boxes = NdArray.zeros(Shape.of(Math.max(n, 0), 4));
    NdArray pictures = single(n, size, seed, boxes);
    return Dataset.of(pictures, boxes);
  }

  /**
   * The pictures of {@link #boxes} with what is on them: {@code circle}, {@code square} or {@code
   * triangle}.
   *
   * <p><b>Shapes:</b> labels {@code (n,)}.
   */
  public static LabeledDataset labeled(int n, int size, long seed) {
    NdArray boxes = NdArray.zeros(Shape.of(Math.max(n, 0), 4));
    NdArray pictures = single(n, size, seed, boxes);
    NdArray labels = NdArray.zeros(Shape.of(n));
    for (int i = 0; i < n; i++) {
      labels.data()[i] = i % KINDS.size();
    }
    return LabeledDataset.of(pictures, labels, KINDS);
  }

  /**
   * One figure to {@code most} a picture, apart from each other.
   *
   * <p><b>Shapes:</b> targets {@code (n, most, 6)}: for each figure 1, its kind (0 circle, 1
   * square, 2 triangle) and its box; rows of zeros where there is none.
   *
   * @param most how many figures at most, 1 to 16; where no room is left there are fewer
   */
  public static Dataset several(int n, int size, int most, long seed) {
    check(n, size);
    Expect.that(most >= 1 && most <= 16, "Figures", "1 to 16 figures at most", "most", most);
    NdArray pictures = NdArray.zeros(Shape.of(n, size, size));
    NdArray targets = NdArray.zeros(Shape.of(n, most, WIDTH));
    for (int i = 0; i < n; i++) {
      RandomStream random = RandomStream.of(seed, "figures/several", i);
      ground(pictures, size, i, random);
      List<Figure> figures = figures(1 + random.nextInt(most), random);
      for (int k = 0; k < figures.size(); k++) {
        Figure figure = figures.get(k);
        figure.paint(pictures, size, i * size * size);
        int at = (i * most + k) * WIDTH;
        targets.data()[at] = 1;
        targets.data()[at + 1] = figure.kind();
        box(figure, targets, at + 2);
      }
    }
    return Dataset.of(pictures, targets);
  }

  private static List<Figure> figures(int count, RandomStream random) {
    List<Figure> figures = new ArrayList<>();
    for (int tries = 0; tries < TRIES && figures.size() < count; tries++) {
      Figure next = Figure.draw(random.nextInt(KINDS.size()), 0.15, 0.35, random);
      if (figures.stream().noneMatch(next::touches)) {
        figures.add(next);
      }
    }
    return figures;
  }

  private static NdArray single(int n, int size, long seed, NdArray boxes) {
    check(n, size);
    NdArray pictures = NdArray.zeros(Shape.of(n, size, size));
    for (int i = 0; i < n; i++) {
      RandomStream random = RandomStream.of(seed, "figures/single", i);
      ground(pictures, size, i, random);
      Figure figure = Figure.draw(i % KINDS.size(), 0.25, 0.6, random);
      figure.paint(pictures, size, i * size * size);
      box(figure, boxes, 4 * i);
    }
    return pictures;
  }

  private static void ground(NdArray pictures, int size, int i, RandomStream random) {
    float gray = (float) random.uniform(0, 0.2);
    int from = i * size * size;
    Arrays.fill(pictures.data(), from, from + size * size, gray);
  }

  private static void box(Figure figure, NdArray to, int at) {
    to.data()[at] = (float) figure.x();
    to.data()[at + 1] = (float) figure.y();
    to.data()[at + 2] = (float) figure.side();
    to.data()[at + 3] = (float) figure.side();
  }

  private static void check(int n, int size) {
    Expect.that(
        n >= 1 && size >= 8 && size <= 1024,
        "Figures",
        "1 example or more of 8 to 1024 pixels",
        "n",
        n,
        "size",
        size);
  }
}
