/**
 * Data drawn from a seed, so that every lesson runs without network.
 *
 * <p>Read {@link nn.data.generators.Points} first: points of the plane whose classes are shapes a
 * network has to find. Then {@link nn.data.generators.Digits}, a stand-in for handwritten digits,
 * and {@link nn.data.generators.Fruits}. The same arguments give the same bits on every machine:
 * pictures are drawn with additions, products, square roots and {@code StrictMath}, which give the
 * same bits everywhere, never with fonts or a graphics library. Uses {@code nn.data} and {@code
 * nn.data.images}.
 */
@NullMarked
package nn.data.generators;

import org.jspecify.annotations.NullMarked;
