/**
 * How each kind of object is shown: one small class per kind.
 *
 * <p>A new kind is one class here, and its line in the module's descriptor and in {@code
 * META-INF/services}. May use every library whose objects it draws.
 */
@org.jspecify.annotations.NullMarked
package nn.jupyter.render;
