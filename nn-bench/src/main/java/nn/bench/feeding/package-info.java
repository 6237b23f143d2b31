/** How fast a network trains from memory, from files and from caches. */
@NullMarked
package nn.bench.feeding;

import org.jspecify.annotations.NullMarked;
