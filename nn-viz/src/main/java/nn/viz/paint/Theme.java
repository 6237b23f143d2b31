package nn.viz.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;

/**
 * The one look of all charts: line widths, sizes of text, the space around things, and the colours
 * of a light or a dark paper.
 *
 * <p>The theme travels with the graphics: whoever begins a picture says {@link #on}, whoever draws
 * asks {@link #of}. A colour that stands for something (a series, a class) is kept as its {@link
 * Palette} colour and toned when it is drawn, so that one chart can be drawn on either paper.
 */
public final class Theme {
  /** White paper. */
  public static final Theme LIGHT =
      new Theme(
          Color.WHITE,
          new Color(0x1F2933),
          new Color(0x4B5966),
          new Color(0xA84800),
          new Color(0x8795A1),
          new Color(0xE4E8EC),
          false);

  /** Near-black paper. */
  public static final Theme DARK =
      new Theme(
          new Color(0x14181D),
          new Color(0xE9EDF1),
          new Color(0xADB7C1),
          new Color(0xFF9D5C),
          new Color(0x6F7C89),
          new Color(0x2A313A),
          true);

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

  private static final Key KEY = new Key();

  private final Color background;
  private final Color ink;
  private final Color faintInk;
  private final Color gradientInk;
  private final Color axis;
  private final Color grid;
  private final boolean dark;

  private Theme(
      Color background,
      Color ink,
      Color faintInk,
      Color gradientInk,
      Color axis,
      Color grid,
      boolean dark) {
    this.background = background;
    this.ink = ink;
    this.faintInk = faintInk;
    this.gradientInk = gradientInk;
    this.axis = axis;
    this.grid = grid;
    this.dark = dark;
  }

  /** The theme in which this graphics draws; light unless {@link #on} said another. */
  public static Theme of(Graphics2D g) {
    return g.getRenderingHint(KEY) instanceof Theme theme ? theme : LIGHT;
  }

  /** Lets this graphics, and those created from it from now on, draw in this theme. */
  public void on(Graphics2D g) {
    g.setRenderingHint(KEY, this);
  }

  /** Paper. */
  public Color background() {
    return background;
  }

  /** Titles and numbers that matter; at least 14 : 1 against the paper. */
  public Color ink() {
    return ink;
  }

  /** Tick labels, captions and axis titles; at least 7 : 1 against the paper. */
  public Color faintInk() {
    return faintInk;
  }

  /** Gradients as numbers; at least 5 : 1 against the paper. */
  public Color gradientInk() {
    return gradientInk;
  }

  /** Axis lines and frames. */
  public Color axis() {
    return axis;
  }

  /** Grid lines, meant to be seen only when looked for. */
  public Color grid() {
    return grid;
  }

  /** Whether the paper is dark. */
  public boolean isDark() {
    return dark;
  }

  /**
   * A colour of the palette as it stands out from this paper: as it is on white, lighter on black.
   */
  public Color tone(Color color) {
    if (!dark) {
      return color;
    }
    Oklab lab = Oklab.of(color);
    Color lit = new Oklab(Math.max(0.62, 1.2 * lab.l() - 0.036), lab.a(), lab.b()).color();
    return new Color(lit.getRed(), lit.getGreen(), lit.getBlue(), color.getAlpha());
  }

  /**
   * Paper with a share of a palette colour in it, for areas with lines or text over them.
   *
   * @param share of the colour, 0 (paper) to 1
   */
  public Color tint(Color color, double share) {
    return Oklab.of(background).mix(Oklab.of(tone(color)), share).color();
  }

  /** A colour map whose quiet end is this paper's. */
  public ColorMap map(ColorMap map) {
    return dark ? map.onDark() : map;
  }

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

  /** Under which a graphics keeps its theme. */
  private static final class Key extends RenderingHints.Key {
    Key() {
      super(1);
    }

    @Override
    public boolean isCompatibleValue(Object value) {
      return value instanceof Theme;
    }
  }
}
