package nn.viz.paint;

import java.awt.Color;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Colours for numbers in 0..1, evenly spaced to the eye: equal differences look equal. */
public final class ColorMap {
  /** From dark to light: for amounts. Prints well in gray, too. */
  public static final ColorMap SEQUENTIAL =
      through(new Color(0x12264F), new Color(0x0B7A8F), new Color(0xF5EBB5));

  /** From vermilion over near-white to blue: for numbers with a middle, such as probability 1/2. */
  public static final ColorMap DIVERGING =
      between(Palette.VERMILION, new Color(0xF8F8F8), Palette.BLUE)
          .orOnDark(
              between(
                  Theme.DARK.tone(Palette.VERMILION),
                  new Color(0x22272D),
                  Theme.DARK.tone(Palette.BLUE)));

  /** From near-white over light blue to deep blue: for shares of a whole, most of which are 0. */
  public static final ColorMap SHARES =
      through(new Color(0xF4F6F8), new Color(0x7FB2D9), new Color(0x0B3C6B))
          .orOnDark(through(new Color(0x1D2329), new Color(0x2F78B0), new Color(0xCFE6F7)));

  /** As on a map of heights: light enough for lines and dots of any colour to be seen on it. */
  public static final ColorMap RELIEF =
      through(new Color(0xA9C7E3), new Color(0xD3E2EF), new Color(0xFBFAF5))
          .orOnDark(through(new Color(0x10161E), new Color(0x1D3046), new Color(0x37495C)));

  private final List<Oklab> stops;
  private final @Nullable ColorMap onDark;

  private ColorMap(List<Oklab> stops, @Nullable ColorMap onDark) {
    this.stops = stops;
    this.onDark = onDark;
  }

  private ColorMap orOnDark(ColorMap other) {
    return new ColorMap(stops, other);
  }

  /** The map that says the same on dark paper. */
  ColorMap onDark() {
    return onDark == null ? this : onDark;
  }

  /** A map that is this colour at 0, the middle at 1/2 and the high one at 1. */
  public static ColorMap between(Color low, Color middle, Color high) {
    return new ColorMap(List.of(Oklab.of(low), Oklab.of(middle), Oklab.of(high)), null);
  }

  /** As {@link #between}, with the middle's lightness set halfway so that steps are even. */
  private static ColorMap through(Color low, Color middle, Color high) {
    Oklab from = Oklab.of(low);
    Oklab to = Oklab.of(high);
    Oklab hue = Oklab.of(middle);
    return new ColorMap(
        List.of(from, new Oklab((from.l() + to.l()) / 2, hue.a(), hue.b()), to), null);
  }

  /** The colour of a number; below 0 is shown as 0, above 1 as 1. */
  public Color color(double value) {
    double place = Math.min(1, Math.max(0, value)) * (stops.size() - 1);
    int stop = Math.min((int) place, stops.size() - 2);
    return stops.get(stop).mix(stops.get(stop + 1), place - stop).color();
  }
}
