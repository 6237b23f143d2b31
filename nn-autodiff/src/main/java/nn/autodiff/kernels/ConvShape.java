package nn.autodiff.kernels;

/**
 * The sizes of a convolution, channels last.
 *
 * <p><b>Shapes</b>: images {@code (batch, rows.input, columns.input, channels)}, kernel {@code
 * (rows.size, columns.size, channels / groups, filters)}, results {@code (batch, rows.output,
 * columns.output, filters)}. Group g of the filters sees group g of the channels. For pooling,
 * filters and channels are the same and there is no kernel.
 *
 * @param batch how many images there are
 * @param rows how windows slide downwards
 * @param columns how windows slide to the right
 * @param channels how many numbers an image has in each place
 * @param filters how many numbers a result has in each place
 * @param groups how many groups of channels do not see each other
 */
public record ConvShape(
    int batch, WindowAxis rows, WindowAxis columns, int channels, int filters, int groups) {
  /** How many windows there are in all images. */
  public int windows() {
    return batch * windowsOfImage();
  }

  /** How many windows an image has. */
  public int windowsOfImage() {
    return rows.output() * columns.output();
  }

  /** How many numbers an image has. */
  public int imageSize() {
    return rows.input() * columns.input() * channels;
  }

  /** How many channels a filter sees. */
  public int groupChannels() {
    return channels / groups;
  }

  /** How many filters see the same channels. */
  public int groupFilters() {
    return filters / groups;
  }

  /** How many numbers of an image a filter sees at once: the k of the product. */
  public int steps() {
    return rows.size() * columns.size() * groupChannels();
  }

  /** Whether some window reaches into padding. */
  public boolean padded() {
    return rows.padded() > rows.input() || columns.padded() > columns.input();
  }

  /** How many numbers an image has together with its padding. */
  public int frameSize() {
    return rows.padded() * columns.padded() * channels;
  }
}
