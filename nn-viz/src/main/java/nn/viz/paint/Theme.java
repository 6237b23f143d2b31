package nn.viz.paint;

import java.awt.BasicStroke;
import java.awt.Color;

/** The one look of all charts: colours, line widths, sizes of text, and the space around things. */
public final class Theme {
  /** Paper. */
  public static final Color BACKGROUND = Color.WHITE;

  /** Titles and numbers that matter; 15.9 : 1 against the paper. */
  public static final Color INK = new Color(0x1F2933);

  /** Tick labels, captions and axis titles; 7.4 : 1 against the paper. */
  public static final Color FAINT_INK = new Color(0x4B5966);

  /** Gradients as numbers; 5.9 : 1 against the paper. */
  public static final Color GRADIENT_INK = new Color(0xA84800);

  /** Axis lines and frames. */
  public static final Color AXIS = new Color(0x8795A1);

  /** Grid lines, meant to be seen only when looked for. */
  public static final Color GRID = new Color(0xE4E8EC);

  /** Size of a title in pixels. */
  public static final float TITLE_SIZE = 15.5f;

  /** Size of axis titles, legends and captions in pixels. */
  public static final float LABEL_SIZE = 12.5f;

  /** Size of tick labels in pixels. */
  public static final float TICK_SIZE = 11.5f;

  /** Free space along the edge of a chart in pixels. */
  public static final int MARGIN = 14;

  /** Width of a chart that fills a notebook's column, in pixels. */
  public static final int WIDTH = 720;

  /** Height of a single chart in pixels. */
  public static final int HEIGHT = 420;

  /** The stroke of data lines. */
  public static final float LINE_WIDTH = 2.2f;

  private Theme() {}

  /** A plain line of this width with round ends. */
  public static BasicStroke line(double width) {
    return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  /** A line of this width that is {@code on} pixels there and {@code off} pixels not. */
  public static BasicStroke dashed(double width, double on, double off) {
    return new BasicStroke(
        (float) width,
        BasicStroke.CAP_BUTT,
        BasicStroke.JOIN_ROUND,
        10f,
        new float[] {(float) on, (float) off},
        0f);
  }
}
