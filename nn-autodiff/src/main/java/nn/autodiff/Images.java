package nn.autodiff;

import nn.autodiff.kernels.ConvShape;

/** What convolution and pooling compute with the shapes of images, channels last. */
final class Images {
  private Images() {}

  /** Rejects what is not a batch of images with at least one channel; the error names the op. */
  static void check(String op, Shape images) {
    if (images.rank() != 4 || images.dim(3) == 0) {
      throw new IllegalArgumentException(
          op
              + ": expected images (batch, height, width, channels) with 1 channel or more but got "
              + images
              + (images.rank() == 3
                  ? "; reshape to give them an axis of 1 channel at the end"
                  : ""));
    }
  }

  /** Rejects windows that could see nothing but padding, or have gaps. */
  static void checkPool(String op, Window... windows) {
    for (Window window : windows) {
      if (window.dilation() != 1
          || window.before() >= window.size()
          || window.after() >= window.size()) {
        throw new IllegalArgumentException(
            op
                + ": expected windows without gaps, and less padding than their size, but got "
                + window);
      }
    }
  }

  /** The sizes for the kernels. */
  static ConvShape shape(Window rows, Window columns, Shape images, int filters, int groups) {
    return new ConvShape(
        images.dim(0),
        rows.axis(images.dim(1)),
        columns.axis(images.dim(2)),
        images.dim(3),
        filters,
        groups);
  }

  /** The sizes for pooling: a filter for each channel. */
  static ConvShape pool(String op, Window rows, Window columns, Shape images) {
    check(op, images);
    checkPool(op, rows, columns);
    return shape(rows, columns, images, images.dim(3), images.dim(3));
  }

  /** The shape of the results. */
  static Shape results(ConvShape shape) {
    return Shape.of(
        shape.batch(), shape.rows().output(), shape.columns().output(), shape.filters());
  }
}
