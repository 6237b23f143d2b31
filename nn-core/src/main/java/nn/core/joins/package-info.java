/** How several parts of a network become one. */
@NullMarked
package nn.core.joins;

import org.jspecify.annotations.NullMarked;
