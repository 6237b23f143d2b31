/**
 * Runs cells: an engine over the JDK's own Java shell.
 *
 * <p>Read {@link nn.jupyter.engine.Engine} first, then Shell, CellControl and CellThread. Knows
 * nothing of Jupyter's messages or of notebook files.
 */
@org.jspecify.annotations.NullMarked
package nn.jupyter.engine;
