/**
 * What people look at to judge a model; no gradient flows through it.
 *
 * <p>Read {@link nn.core.metrics.Metric}, then {@link nn.core.metrics.Accuracy}. Those of classes:
 * {@link nn.core.metrics.Precision}, {@link nn.core.metrics.Recall}, {@link nn.core.metrics.F1},
 * {@link nn.core.metrics.RocAuc}, {@link nn.core.metrics.PrAuc}, {@link nn.core.metrics.MeanIoU},
 * {@link nn.core.metrics.Perplexity}, {@link nn.core.metrics.CalibrationError}; of numbers: {@link
 * nn.core.metrics.Mse}, {@link nn.core.metrics.Mae}, {@link nn.core.metrics.Rmse}, {@link
 * nn.core.metrics.R2}. {@link nn.core.metrics.ConfusionMatrix} is counted likewise, but is a
 * matrix.
 */
@NullMarked
package nn.core.metrics;

import org.jspecify.annotations.NullMarked;
