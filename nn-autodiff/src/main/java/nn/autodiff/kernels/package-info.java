/**
 * The loops under the tensor engine: one small interface, {@link nn.autodiff.kernels.Kernels}, with
 * a plain Java and a Vector API implementation that give the same bits.
 *
 * <p>Read {@link nn.autodiff.kernels.Primitive} for what can be computed number by number, then
 * {@link nn.autodiff.kernels.Kernels} for the order every sum is taken in. Uses nothing but the
 * JDK; not exported.
 */
@NullMarked
package nn.autodiff.kernels;

import org.jspecify.annotations.NullMarked;
