/**
 * Tables to examples: columns become features and targets.
 *
 * <p>{@link nn.data.tables.Tables} is all of it. A table is Tablesaw's, so whatever that library
 * reads, joins and filters can become a dataset; its random samplers are not used, for they take no
 * seed ({@code nn.data.Split} does). Uses {@code nn.data} and Tablesaw.
 */
@NullMarked
package nn.data.tables;

import org.jspecify.annotations.NullMarked;
