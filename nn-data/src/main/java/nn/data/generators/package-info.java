/**
 * Data drawn from a seed, so that every lesson runs without network.
 *
 * <p>Read {@link nn.data.generators.Points} first: points of the plane whose classes are shapes a
 * network has to find; {@link nn.data.generators.SwissRoll} is one dimension more. {@link
 * nn.data.generators.NoisyCurves} are for regression, {@link nn.data.generators.SineMixture} and
 * {@link nn.data.generators.RandomWalks} for time series, {@link nn.data.generators.GridGraph} for
 * graphs, {@link nn.data.generators.Ratings} for recommenders, {@link nn.data.generators.Hiring}
 * for fairness. Pictures are {@link nn.data.generators.Digits}, a stand-in for handwritten digits,
 * {@link nn.data.generators.Fruits}, and {@link nn.data.generators.Figures} with their boxes.
 *
 * <p>The same arguments give the same bits on every machine: numbers are made with additions,
 * products, square roots and {@code StrictMath}, and pictures are drawn with them too, never with
 * fonts or a graphics library. Where it can be, example i depends on the seed and i alone, so that
 * more examples begin with the same ones. Uses {@code nn.data} and {@code nn.data.images}.
 */
@NullMarked
package nn.data.generators;

import org.jspecify.annotations.NullMarked;
