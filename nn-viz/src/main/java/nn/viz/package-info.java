/**
 * Charts of activations, training, networks and graphs: recipes that return a {@link nn.viz.Chart}.
 *
 * <p>Read {@link nn.viz.Chart} first, then {@link nn.viz.Charts}, whose methods are the recipes,
 * one line each, and {@link nn.viz.Graphs} for graphs of computations; {@link nn.viz.Plot} is what
 * all charts with two axes are made of. Uses {@code nn.core}, {@code nn.autodiff} and Java2D; shows
 * nothing by itself, opens no window, prints nothing.
 */
@NullMarked
package nn.viz;

import org.jspecify.annotations.NullMarked;
