/**
 * The commands of cells that are not Java; used by the engine.
 *
 * <p>Read {@link nn.jupyter.magic.Magics} first; a new magic is one class and its line there.
 */
@org.jspecify.annotations.NullMarked
package nn.jupyter.magic;
