/**
 * Where the boxes of a graph go: layer by layer, few crossings, short edges.
 *
 * <p>Read {@link nn.viz.layout.LayeredLayout} first; its four steps are {@link
 * nn.viz.layout.Layers} (which layer), {@link nn.viz.layout.Crossings} (which order in it) and
 * {@link nn.viz.layout.Spacing} (how far apart). The method is that of Sugiyama, Tagawa and Toda,
 * "Methods for visual understanding of hierarchical system structures" (1981). Knows only sizes and
 * numbers; not exported.
 */
@NullMarked
package nn.viz.layout;

import org.jspecify.annotations.NullMarked;
