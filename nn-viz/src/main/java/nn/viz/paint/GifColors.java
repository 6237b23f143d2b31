package nn.viz.paint;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The colours that all pictures of a GIF share, at most 255 of them.
 *
 * <p>Up to so many stay what they are. Of more, those that fill areas stay (paper, ink, bars), and
 * the others, edges and gradients, are divided by median cut in coordinates in which equal
 * distances look equal (Heckbert, "Color image quantization for frame buffer display", 1982).
 * Nothing is dithered: a picture that moves would sparkle.
 */
final class GifColors {
  /** One of the 256 that a GIF can have stands for "as before". */
  static final int MOST = 255;

  /** A colour of more than this share of all pixels fills an area. */
  private static final double AREA = 0.002;

  private final Map<Integer, Long> counts = new HashMap<>();
  private final Map<Integer, Integer> indices = new HashMap<>();
  private List<Integer> palette = List.of();

  /** A colour, how often it occurs, and where it is to the eye. */
  private record Spot(int rgb, long count, Oklab place) {}

  /** Spots that share one colour. */
  private record Box(List<Spot> spots) {
    private double mean(java.util.function.ToDoubleFunction<Oklab> axis) {
      double sum = 0;
      double count = 0;
      for (Spot spot : spots) {
        sum += (double) spot.count() * axis.applyAsDouble(spot.place());
        count += (double) spot.count();
      }
      return sum / count;
    }

    /** The squares of how far pixels are from the mean along an axis, summed up. */
    private double spread(java.util.function.ToDoubleFunction<Oklab> axis) {
      double mean = mean(axis);
      double sum = 0;
      for (Spot spot : spots) {
        double distance = axis.applyAsDouble(spot.place()) - mean;
        sum += (double) spot.count() * distance * distance;
      }
      return sum;
    }

    private java.util.function.ToDoubleFunction<Oklab> widestAxis() {
      double l = spread(Oklab::l);
      double a = spread(Oklab::a);
      double b = spread(Oklab::b);
      return l >= a && l >= b ? Oklab::l : a >= b ? Oklab::a : Oklab::b;
    }
  }

  /** Counts the colours of one more picture. */
  void add(BufferedImage image) {
    int[] pixels = pixels(image);
    int from = 0;
    // Charts are made of runs of one colour, so a run is counted at once.
    for (int i = 1; i <= pixels.length; i++) {
      if (i == pixels.length || pixels[i] != pixels[from]) {
        counts.merge(pixels[from], (long) i - from, Long::sum);
        from = i;
      }
    }
  }

  static int[] pixels(BufferedImage image) {
    int[] rgb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] &= 0xFFFFFF;
    }
    return rgb;
  }

  /** The palette, once all pictures have been added. */
  List<Integer> palette() {
    if (palette.isEmpty()) {
      palette = List.copyOf(chosen());
    }
    return palette;
  }

  private List<Integer> chosen() {
    List<Spot> spots = new ArrayList<>();
    long pixels = 0;
    for (Map.Entry<Integer, Long> entry : counts.entrySet()) {
      spots.add(new Spot(entry.getKey(), entry.getValue(), Oklab.of(new Color(entry.getKey()))));
      pixels += entry.getValue();
    }
    spots.sort(Comparator.comparingLong(Spot::count).reversed().thenComparingInt(Spot::rgb));
    if (spots.size() <= MOST) {
      return spots.stream().map(Spot::rgb).toList();
    }
    List<Integer> chosen = new ArrayList<>();
    int areas = 0;
    while (areas < MOST / 2 && spots.get(areas).count() > AREA * (double) pixels) {
      chosen.add(spots.get(areas++).rgb());
    }
    for (Box box : divided(spots.subList(areas, spots.size()), MOST - areas)) {
      Oklab middle = new Oklab(box.mean(Oklab::l), box.mean(Oklab::a), box.mean(Oklab::b));
      chosen.add(middle.color().getRGB() & 0xFFFFFF);
    }
    return chosen.stream().distinct().toList();
  }

  /** The spots in so many boxes: again and again, the widest is cut in two at its mean. */
  private static List<Box> divided(List<Spot> spots, int most) {
    List<Box> boxes = new ArrayList<>(List.of(new Box(spots)));
    List<Double> widths = new ArrayList<>(List.of(width(boxes.get(0))));
    while (boxes.size() < most) {
      int widest = 0;
      for (int i = 1; i < boxes.size(); i++) {
        widest = widths.get(i) > widths.get(widest) ? i : widest;
      }
      if (widths.get(widest) <= 0) {
        break;
      }
      Box box = boxes.get(widest);
      var axis = box.widestAxis();
      double mean = box.mean(axis);
      List<Spot> below = new ArrayList<>();
      List<Spot> above = new ArrayList<>();
      for (Spot spot : box.spots()) {
        (axis.applyAsDouble(spot.place()) < mean ? below : above).add(spot);
      }
      if (below.isEmpty() || above.isEmpty()) {
        widths.set(widest, 0.0); // equal but for rounding
        continue;
      }
      boxes.set(widest, new Box(below));
      widths.set(widest, width(boxes.get(widest)));
      boxes.add(new Box(above));
      widths.add(width(boxes.get(boxes.size() - 1)));
    }
    return boxes;
  }

  private static double width(Box box) {
    return box.spots().size() < 2 ? 0 : box.spread(box.widestAxis());
  }

  /** The number in the palette of the colour that is nearest to the eye. */
  int index(int rgb) {
    return indices.computeIfAbsent(rgb, this::nearest);
  }

  private int nearest(int rgb) {
    Oklab place = Oklab.of(new Color(rgb));
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    List<Oklab> places = places();
    for (int i = 0; i < places.size(); i++) {
      Oklab other = places.get(i);
      double l = other.l() - place.l();
      double a = other.a() - place.a();
      double b = other.b() - place.b();
      double distance = l * l + a * a + b * b;
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }

  private List<Oklab> places = List.of();

  private List<Oklab> places() {
    if (places.isEmpty()) {
      places = palette().stream().map(rgb -> Oklab.of(new Color(rgb))).toList();
    }
    return places;
  }
}
