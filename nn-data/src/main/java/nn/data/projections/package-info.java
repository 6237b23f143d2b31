/**
 * Many numbers of each example laid out in the plane, so that one can see which are alike.
 *
 * <p>Read {@link nn.data.projections.Tsne} first; {@link nn.data.projections.Neighbourhoods} says
 * how far a picture can be trusted. A projection that can be applied to new examples, principal
 * components, is a {@link nn.data.transforms.Pca transform}. Uses {@code nn.data.transforms},
 * {@code nn.autodiff} and progress bars of nn-core.
 */
@NullMarked
package nn.data.projections;

import org.jspecify.annotations.NullMarked;
