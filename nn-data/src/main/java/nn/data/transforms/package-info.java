/**
 * What changes the numbers between a file and a network: fit, then apply.
 *
 * <p>Read {@link nn.data.transforms.Transform} first, which is ready to apply; then {@link
 * nn.data.transforms.Fittable}, which has something to learn from the training examples and gives a
 * {@code Transform} only once it has. The two are different types, so what was never fitted cannot
 * be applied. {@link nn.data.transforms.Standardizer} and {@link
 * nn.data.transforms.Standardization} show how a pair of them looks, {@link
 * nn.data.transforms.Pipeline} puts several into one. A transform is a record of what it learned,
 * so it is compared, printed and saved by its components. Uses {@code nn.autodiff}, {@code Dataset}
 * and progress bars of nn-core only.
 */
@NullMarked
package nn.data.transforms;

import org.jspecify.annotations.NullMarked;
