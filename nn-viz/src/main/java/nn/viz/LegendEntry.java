package nn.viz;

import java.awt.Graphics2D;
import java.util.List;

/**
 * One entry of a legend: a sample of the drawing and what it stands for.
 *
 * @param label what it stands for
 * @param sample draws the sample
 */
record LegendEntry(String label, Sample sample) {
  /** The entry of what has a name; what has none is in no legend. */
  static List<LegendEntry> ifNamed(String name, Sample sample) {
    return name.isEmpty() ? List.of() : List.of(new LegendEntry(name, sample));
  }

  /** Draws a sample {@link Legend#SAMPLE_WIDTH} wide that begins at x, its middle at height y. */
  @FunctionalInterface
  interface Sample {
    void draw(Graphics2D g, double x, double y);
  }
}
