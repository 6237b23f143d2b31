/**
 * What a notebook shows: pages, and one renderer per kind of object.
 *
 * <p>Read {@link nn.jupyter.display.DisplayTarget}, then {@link nn.jupyter.display.Renderer}.
 */
@org.jspecify.annotations.NullMarked
package nn.jupyter.display;
