/**
 * Features of pictures that were made by hand before networks learned their own; for comparison.
 *
 * <p>Each is a {@link nn.data.transforms.Transform} with nothing to learn: edges ({@link
 * nn.data.images.features.SobelEdges}), texture ({@link
 * nn.data.images.features.LocalBinaryPatterns}), outlines ({@link
 * nn.data.images.features.OrientedGradients}) and colour ({@link
 * nn.data.images.features.ColourHistogram}). Uses {@code nn.data.transforms} and {@code
 * nn.data.images}.
 */
@NullMarked
package nn.data.images.features;

import org.jspecify.annotations.NullMarked;
