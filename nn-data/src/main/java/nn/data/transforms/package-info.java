/**
 * What changes the numbers between a file and a network: fit, then apply.
 *
 * <p>Read {@link nn.data.transforms.Transform} first, which is ready to apply; then {@link
 * nn.data.transforms.Fittable}, which has something to learn from the training examples and gives a
 * {@code Transform} only once it has. The two are different types, so what was never fitted cannot
 * be applied. Uses {@code nn.autodiff} and {@code Dataset} of nn-core only.
 */
@NullMarked
package nn.data.transforms;

import org.jspecify.annotations.NullMarked;
