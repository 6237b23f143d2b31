/**
 * Tables to examples: columns become features and targets.
 *
 * <p>{@link nn.data.tables.Tables} is all of it. A table is Tablesaw's, so whatever that library
 * reads, joins and filters can become a dataset; its random samplers are not used, for they take no
 * seed ({@code nn.data.Split} does). Uses {@code nn.data} and Tablesaw.
 *
 * <p>Classic tables are fetched by one call each: {@link nn.data.tables.Iris}, {@link
 * nn.data.tables.Penguins}, {@link nn.data.tables.Wine}, {@link nn.data.tables.BreastCancer},
 * {@link nn.data.tables.CaliforniaHousing} and {@link nn.data.tables.AdultCensus}, with {@code
 * nn.data.download}.
 */
@NullMarked
package nn.data.tables;

import org.jspecify.annotations.NullMarked;
