/**
 * Other libraries doing the tasks of {@link nn.bench.contest}, each as fast as it reasonably goes.
 *
 * <p>Built only under the Maven profile {@code peers}; all of it comes from Maven Central, nothing
 * is fetched at run time.
 */
@NullMarked
package nn.bench.peers;

import org.jspecify.annotations.NullMarked;
