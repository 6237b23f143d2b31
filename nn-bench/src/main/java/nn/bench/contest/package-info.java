/**
 * The same work done by several: this engine beside other libraries, in turns.
 *
 * <p>A {@link nn.bench.contest.Contestant} does a {@link nn.bench.contest.Task} in a {@link
 * nn.bench.contest.Child}, a JVM of its own, so that no library's threads and memory disturb
 * another's; {@link nn.bench.contest.Contest} lets the children work one after the other, in
 * rounds, so that a noisy machine hits all alike. May use nn-core and Gson; the peers live in the
 * module nn-bench-peers, which is built only under the Maven profile {@code peers}.
 */
@NullMarked
package nn.bench.contest;

import org.jspecify.annotations.NullMarked;
