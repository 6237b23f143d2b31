package nn.viz;

import java.awt.BasicStroke;
import nn.viz.paint.Theme;

/** Kinds of lines that can be told apart without their colour. */
enum Dash {
  SOLID,
  DASHED(7, 4),
  DOTTED(2.2, 3),
  DASH_DOT(9, 3, 2.2, 3),
  LONG(14, 4);

  /** Never handed out, so never changed. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final float[] pattern;

  Dash(double... pattern) {
    this.pattern = new float[pattern.length];
    for (int i = 0; i < pattern.length; i++) {
      this.pattern[i] = (float) pattern[i];
    }
  }

  /** The kind of series number {@code index}, counted from 0. */
  static Dash of(int index) {
    return values()[Math.floorMod(index, values().length)];
  }

  BasicStroke stroke(double width) {
    return pattern.length == 0
        ? Theme.line(width)
        : new BasicStroke(
            (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, pattern, 0f);
  }
}
