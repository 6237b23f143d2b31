package nn.viz;

import java.awt.Graphics2D;

/**
 * One entry of a legend: a sample of the drawing and what it stands for.
 *
 * @param label what it stands for
 * @param sample draws the sample
 */
record LegendEntry(String label, Sample sample) {

  /** Draws a sample {@link Legend#SAMPLE_WIDTH} wide that begins at x, its middle at height y. */
  @FunctionalInterface
  interface Sample {
    void draw(Graphics2D g, double x, double y);
  }
}
