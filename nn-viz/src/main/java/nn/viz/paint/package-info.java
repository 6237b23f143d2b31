/**
 * What all charts are painted with: one theme, its fonts and colours, number formats, ticks, and
 * the way from {@code Graphics2D} to SVG.
 *
 * <p>Read {@link nn.viz.paint.Theme} first, then {@link nn.viz.paint.Palette} and {@link
 * nn.viz.paint.Text}; {@link nn.viz.paint.SvgGraphics} turns any drawing into text. Knows nothing
 * of charts or networks and uses only Java2D. Not exported.
 */
@NullMarked
package nn.viz.paint;

import org.jspecify.annotations.NullMarked;
