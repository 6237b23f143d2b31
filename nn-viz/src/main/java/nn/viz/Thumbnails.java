package nn.viz;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nn.autodiff.NdArray;
import nn.viz.paint.Palette;
import nn.viz.paint.Pixels;
import nn.viz.paint.Theme;

/** Examples as small pictures at their points, those that would cover an earlier one left out. */
final class Thumbnails {
  private static final double LARGEST = 26;

  /** What lies between the frames of two pictures at least. */
  private static final double BETWEEN = 2;

  private final Images images;
  private final Classes classes;

  Thumbnails(Images images, Classes classes) {
    this.images = images;
    this.classes = classes;
  }

  void draw(Graphics2D g, Scales scales, NdArray points) {
    double scale = LARGEST / Math.max(images.width(), images.height());
    int[] numbers = new int[points.shape().dim(0)];
    for (int number = 0; number < classes.count(); number++) {
      for (int member : classes.members(number)) {
        numbers[member] = number;
      }
    }
    for (int i : shown(scales, points)) {
      BufferedImage picture = images.pictures().get(i);
      double left = scales.px(points.data()[2 * i]) - picture.getWidth() * scale / 2;
      double top = scales.py(points.data()[2 * i + 1]) - picture.getHeight() * scale / 2;
      Rectangle2D place = Pixels.draw(g, picture, left, top, scale);
      g.setColor(Theme.of(g).tone(Palette.color(numbers[i])));
      g.setStroke(Theme.line(1.4));
      g.draw(place);
    }
  }

  /** The first examples, and of the others those that are far enough from all that are shown. */
  static int[] shown(Scales scales, NdArray points) {
    List<double[]> kept = new ArrayList<>();
    int n = points.shape().dim(0);
    int[] shown = new int[n];
    int count = 0;
    double least = LARGEST + BETWEEN;
    for (int i = 0; i < n; i++) {
      double x = scales.px(points.data()[2 * i]);
      double y = scales.py(points.data()[2 * i + 1]);
      boolean free =
          kept.stream()
              .allMatch(one -> Math.abs(one[0] - x) >= least || Math.abs(one[1] - y) >= least);
      if (free) {
        kept.add(new double[] {x, y});
        shown[count++] = i;
      }
    }
    return Arrays.copyOf(shown, count);
  }
}
