/** Finds good settings: cross-validation, and search over a space of settings. */
@NullMarked
package nn.core.search;

import org.jspecify.annotations.NullMarked;
