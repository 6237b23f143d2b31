/**
 * A model as a drawing needs it: its layers as a graph, what repeats in it, and how far a place of
 * a result sees.
 *
 * <p>Read {@link nn.viz.model.ModelGraph} first; {@link nn.viz.model.ModelReader} makes it of a
 * model. Not exported.
 */
@NullMarked
package nn.viz.model;

import org.jspecify.annotations.NullMarked;
