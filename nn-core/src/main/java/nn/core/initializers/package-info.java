/**
 * How weights start.
 *
 * <p>Read {@link nn.core.initializers.Initializer}; each way to start is one small file.
 */
@NullMarked
package nn.core.initializers;

import org.jspecify.annotations.NullMarked;
