/**
 * From measurements over time to examples, without looking ahead.
 *
 * <p>Read {@link nn.data.series.Series} first, then {@link nn.data.series.Windows}, which is what a
 * network learns from. {@link nn.data.series.TimeFeatures} and {@link nn.data.series.Difference}
 * prepare a series, the scalers of {@code nn.data.transforms} scale it once they are fitted on its
 * first part, and {@link nn.data.series.Forecasts} says how good a forecast is that takes no
 * learning.
 *
 * <p>Uses {@code nn.data} and {@code nn.data.transforms}, and Tablesaw's tables.
 */
@NullMarked
package nn.data.series;

import org.jspecify.annotations.NullMarked;
