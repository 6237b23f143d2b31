/**
 * From files, tables and generators to examples a network can learn from.
 *
 * <p>Read {@link nn.data.LabeledDataset} first: it is what nearly everything here returns. Then
 * {@link nn.data.Split}, which holds examples back for testing, {@link nn.data.DataSummary}, which
 * looks at them, {@link nn.data.PreparationFile}, which saves what prepares them, and {@link
 * nn.data.Datasets} for data without classes. The sources are {@code nn.data.generators} (drawn
 * from a seed, no network needed), {@code nn.data.images} and {@code nn.data.tables}; {@code
 * nn.data.transforms} holds what changes the numbers on their way. Uses {@code nn.autodiff} for
 * arrays and randomness and {@code nn.core.training} for {@code Dataset}; knows nothing of the
 * other packages of nn-data but {@code nn.data.transforms}.
 */
@NullMarked
package nn.data;

import org.jspecify.annotations.NullMarked;
