package nn.viz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import nn.viz.paint.Palette;
import nn.viz.paint.Range;

/** Where a function is so flat that hardly any gradient comes through. */
final class Saturated {
  /** A fifth of the steepest slope of a sigmoid, a twentieth of that of a tanh. */
  static final double FLAT = 0.05;

  static final String LABEL = "flat: |f′(x)| below 0.05";

  private static final int SAMPLES = 2000;

  /** A flat place that is shorter than this part of the axis is an extreme, not an end. */
  private static final double LEAST = 0.05;

  private Saturated() {}

  /** The stretches in which the slope is below {@link #FLAT}. */
  static List<Range> zones(DoubleUnaryOperator derivative, Range domain) {
    List<Range> zones = new ArrayList<>();
    double width = domain.length() / SAMPLES;
    int begun = -1;
    for (int i = 0; i <= SAMPLES; i++) {
      double middle = domain.low() + (i + 0.5) * width;
      boolean flat = i < SAMPLES && Math.abs(derivative.applyAsDouble(middle)) < FLAT;
      if (flat && begun < 0) {
        begun = i;
      } else if (!flat && begun >= 0) {
        if (i - begun >= LEAST * SAMPLES) {
          zones.add(new Range(domain.low() + begun * width, domain.low() + i * width));
        }
        begun = -1;
      }
    }
    return zones;
  }

  /** Shading for them; nothing if there are none. */
  static Optional<ZonesMark> mark(Differentiable function, Range domain, Range y) {
    List<Range> zones = zones(function.derivative(), domain);
    return zones.isEmpty()
        ? Optional.empty()
        : Optional.of(new ZonesMark(zones, y, Palette.color(4), LABEL));
  }
}
