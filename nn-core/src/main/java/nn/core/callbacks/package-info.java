/** What looks on while a model trains, and may stop it, save it or slow it down. */
@NullMarked
package nn.core.callbacks;

import org.jspecify.annotations.NullMarked;
