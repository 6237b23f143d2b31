/**
 * How fast the engine is: whole training steps, products alone, and the start of the JVM.
 *
 * <p>Read {@link nn.bench.Workload} for what a workload is and {@link nn.bench.Workloads} for the
 * list; {@link nn.bench.Main} runs them. May use all modules; nothing uses it.
 */
@NullMarked
package nn.bench;

import org.jspecify.annotations.NullMarked;
