/**
 * Pictures as arrays: files in the common formats, folders of classes, sizes, the IDX format, and
 * the datasets that come in it.
 *
 * <p>Read {@link nn.data.images.Images} first, then {@link nn.data.images.Resize} and {@link
 * nn.data.images.ImageFolder}; {@link nn.data.images.Idx} and {@link nn.data.images.Mnist} are
 * apart. An image is an array {@code (height, width)} in gray or {@code (height, width, 3)} in red,
 * green and blue, each number from 0 for dark to 1 for bright. {@link
 * nn.data.images.augmentation.Augment} shows pictures a little different each time, {@code
 * nn.data.images.features} makes features by hand. Uses {@code nn.data}, {@code
 * nn.data.transforms}, {@code nn.data.download}, {@code nn.data.feeding} and the image readers of
 * {@code java.desktop}.
 *
 * <p>Datasets by download are {@link nn.data.images.Mnist}, {@link nn.data.images.FashionMnist},
 * {@link nn.data.images.Kmnist}, {@link nn.data.images.Cifar10} and {@link
 * nn.data.images.Cifar100}.
 */
@NullMarked
package nn.data.images;

import org.jspecify.annotations.NullMarked;
