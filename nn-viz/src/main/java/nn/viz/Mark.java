package nn.viz;

import java.awt.Graphics2D;
import java.util.List;
import nn.viz.paint.Range;

/** Something drawn from data between two axes: a line, points, a shading. */
interface Mark {

  /** The data's extent along the horizontal axis. */
  Range x();

  /** The data's extent along the vertical axis. */
  Range y();

  /** Draws the data; the graphics is clipped to the plot's area. */
  void draw(Graphics2D g, Scales scales);

  /** Draws what no later mark shall cover, such as the end of a path; after all marks are drawn. */
  default void drawOver(Graphics2D g, Scales scales) {}

  /** Whether it lies below all others, such as an area with lines over it. */
  default boolean isGround() {
    return false;
  }

  /** What the legend says of it; empty if it needs no word. */
  List<LegendEntry> legend();

  /** The data in a sentence, or nothing if there is nothing to say. */
  String describe();
}
