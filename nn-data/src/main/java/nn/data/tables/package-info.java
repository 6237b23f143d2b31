/**
 * Tables to examples: files are read, rows split, columns prepared.
 *
 * <p>Read {@link nn.data.tables.Tables} first (files in, a table of numbers as it is), then {@link
 * nn.data.tables.Recipe} (which column is what, and how it is prepared) and {@link
 * nn.data.tables.Preparation} (what was learned), then the encoders: {@link
 * nn.data.tables.Numbers}, {@link nn.data.tables.OneHotEncoder} and its kin, {@link
 * nn.data.tables.DateEncoder}. {@link nn.data.tables.TableSplitter} divides tables, {@link
 * nn.data.tables.TableSummary} describes them.
 *
 * <p>Classic tables are fetched by one call each: {@link nn.data.tables.Iris}, {@link
 * nn.data.tables.Penguins}, {@link nn.data.tables.Wine}, {@link nn.data.tables.BreastCancer},
 * {@link nn.data.tables.CaliforniaHousing} and {@link nn.data.tables.AdultCensus}, with {@code
 * nn.data.download}.
 *
 * <p>A table is Tablesaw's, so whatever that library reads, joins and filters can become a dataset;
 * its random samplers are not used, for they take no seed. An encoder has only {@code fit}, an
 * encoding nothing left to learn, as in {@code nn.data.transforms}. Uses {@code nn.data}, {@code
 * nn.data.transforms}, {@code nn.data.files} and Tablesaw.
 */
@NullMarked
package nn.data.tables;

import org.jspecify.annotations.NullMarked;
