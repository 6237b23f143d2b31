/**
 * The gallery of charts, run from its own page: {@code docs/gallery.md} is its only source.
 *
 * <p>Read {@link nn.jupyter.gallery.GalleryPage}, then {@link nn.jupyter.gallery.GalleryRun}; the
 * command is {@link nn.jupyter.gallery.GalleryMain}.
 */
@org.jspecify.annotations.NullMarked
package nn.jupyter.gallery;
