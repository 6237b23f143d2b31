/**
 * The engine behind Jupyter's messages.
 *
 * <p>The only package that uses the kernel base library.
 */
@org.jspecify.annotations.NullMarked
package nn.jupyter.kernel;
