/** What weights must be after every step. */
@NullMarked
package nn.core.constraints;

import org.jspecify.annotations.NullMarked;
