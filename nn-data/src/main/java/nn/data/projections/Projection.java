package nn.data.projections;

import nn.autodiff.NdArray;

/**
 * Examples laid out in the plane.
 *
 * @param points where each example is, shape {@code (n, 2)}
 * @param divergence how badly neighbourhoods are kept, the Kullback-Leibler divergence of those in
 *     the plane from those among the examples, in nats; 0 would be perfect, and it falls as the
 *     layout gets better
 */
public record Projection(NdArray points, double divergence) {}
