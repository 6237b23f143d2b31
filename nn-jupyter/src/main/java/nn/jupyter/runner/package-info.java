/**
 * Executes notebook files without Jupyter, writes them, compares them, and makes web pages of them.
 *
 * <p>Read {@link nn.jupyter.runner.Runner} first. Uses the engine and rich display.
 */
@org.jspecify.annotations.NullMarked
package nn.jupyter.runner;
