/**
 * Reverse-mode automatic differentiation, twice: for one number at a time and for whole arrays.
 *
 * <p>Read {@link nn.autodiff.Value} first, then {@link nn.autodiff.Node}, which holds the one
 * {@code backward()} of both engines, then {@link nn.autodiff.Op} and {@link
 * nn.autodiff.Pointwise}; {@link nn.autodiff.Tensor} is then the same program over {@link
 * nn.autodiff.NdArray}. {@link nn.autodiff.GradCheck} tells whether a derivative is right. Uses
 * nothing but the JDK.
 */
@NullMarked
package nn.autodiff;

import org.jspecify.annotations.NullMarked;
