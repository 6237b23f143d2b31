/**
 * The notebook side of Glassbox: rich display, the kernel's and the runner's commands.
 *
 * <p>Read {@link nn.jupyter.Rich} first, then {@link nn.jupyter.CellFunctions}. May use every other
 * module; nothing but notebooks, benchmarks and docs uses it.
 */
@org.jspecify.annotations.NullMarked
package nn.jupyter;
