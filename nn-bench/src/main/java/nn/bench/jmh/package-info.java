/**
 * Each kind of kernel by itself, plain and with the Vector API, measured by JMH.
 *
 * <p>{@code ./lab bench --jmh [PATTERN...]} runs them through {@link
 * nn.bench.jmh.KernelBenchmarks}. Each pair of a method and its parameters has a JVM of its own, so
 * that none is compiled with what HotSpot has learnt from another.
 */
@NullMarked
package nn.bench.jmh;

import org.jspecify.annotations.NullMarked;
