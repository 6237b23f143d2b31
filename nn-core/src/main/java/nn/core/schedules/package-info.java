/** Learning rates that change from step to step. */
@NullMarked
package nn.core.schedules;

import org.jspecify.annotations.NullMarked;
