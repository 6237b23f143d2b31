/**
 * Pictures as arrays: files, the IDX format, and the datasets that come in it.
 *
 * <p>Read {@link nn.data.images.Images} first, then {@link nn.data.images.Idx} and {@link
 * nn.data.images.Mnist}. An image is an array {@code (height, width)} in gray or {@code (height,
 * width, 3)} in red, green and blue, each number from 0 for dark to 1 for bright. Uses {@code
 * nn.data}, {@code nn.data.download} and the image readers of {@code java.desktop}.
 */
@NullMarked
package nn.data.images;

import org.jspecify.annotations.NullMarked;
