/**
 * How far along long work is, wherever it can be shown: in a notebook, on a terminal, or nowhere.
 *
 * <p>Read {@link nn.core.progress.Progress}.
 */
@NullMarked
package nn.core.progress;

import org.jspecify.annotations.NullMarked;
