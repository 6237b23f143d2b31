/** The hash by which columns are chosen, of categories and of words alike; for nn-data only. */
@NullMarked
package nn.data.hashing;

import org.jspecify.annotations.NullMarked;
