package nn.viz;

import java.util.List;
import nn.viz.paint.Numbers;
import nn.viz.paint.Range;
import nn.viz.paint.Ticks;
import org.jspecify.annotations.Nullable;

/**
 * One axis of a plot: what it is called, what part of it is shown, and how.
 *
 * @param label what it is called; empty for nothing
 * @param fixed what part is shown; null for all data and a little more
 * @param padding how much more, as a part of the data's extent
 * @param whole whether only whole numbers are labelled
 * @param logarithmic whether equal ratios, not equal differences, are equally far apart
 * @param places what is labelled; empty for round numbers
 */
record Axis(
    String label,
    @Nullable Range fixed,
    double padding,
    boolean whole,
    boolean logarithmic,
    List<Double> places) {

  static Axis padded(double padding) {
    return new Axis("", null, padding, false, false, List.of());
  }

  Axis labelled(String name) {
    return new Axis(name, fixed, padding, whole, logarithmic, places);
  }

  Axis shows(Range range) {
    return new Axis(label, range, padding, whole, logarithmic, places);
  }

  Axis tight() {
    return new Axis(label, fixed, 0, whole, logarithmic, places);
  }

  Axis wholeNumbers() {
    return new Axis(label, fixed, padding, true, logarithmic, places);
  }

  Axis byRatio() {
    return new Axis(label, fixed, padding, whole, true, places);
  }

  Axis labelledAt(List<Double> places) {
    return new Axis(label, fixed, padding, whole, logarithmic, places);
  }

  /**
   * The part of the axis that is shown.
   *
   * @throws IllegalArgumentException if it is logarithmic and reaches to zero or below
   */
  Range shown(List<Range> data) {
    Range all = fixed != null ? fixed : data.stream().reduce(Range::and).orElseThrow();
    if (logarithmic && all.low() <= 0) {
      throw new IllegalArgumentException(
          "plot: a logarithmic axis shows numbers above 0 only but got "
              + all
              + "; leave out what is not above 0, or draw it on a linear axis");
    }
    if (fixed != null || (padding == 0 && all.length() > 0)) {
      return all;
    }
    return logarithmic ? all.paddedByRatio(padding) : all.padded(padding);
  }

  /** Where the axis has labels. */
  Ticks ticks(Range shown, int most) {
    if (!places.isEmpty()) {
      return new Ticks(places, places.stream().map(Numbers::compact).toList());
    }
    return logarithmic ? Ticks.byRatio(shown, most) : Ticks.of(shown, most, whole);
  }
}
