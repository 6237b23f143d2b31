/**
 * What people look at to judge a model; no gradient flows through it.
 *
 * <p>Read {@link nn.core.metrics.Metric}, then {@link nn.core.metrics.Accuracy}.
 */
@NullMarked
package nn.core.metrics;

import org.jspecify.annotations.NullMarked;
