package nn.core.layers;

/**
 * A height and a width: of a kernel, a window, a stride.
 *
 * @param height along the rows, 1 or more
 * @param width along the columns, 1 or more
 */
public record Size(int height, int width) {
  /**
   * Checks both.
   *
   * @throws IllegalArgumentException if one is less than 1
   */
  public Size {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "Size: expected a height and a width of 1 or more but got " + height + "x" + width);
    }
  }

  /**
   * The same in both directions.
   *
   * @param side height and width
   */
  public static Size of(int side) {
    return new Size(side, side);
  }

  /** As the field writes it: {@code 3} for 3x3, {@code 3x5} where they differ. */
  @Override
  public String toString() {
    return height == width ? String.valueOf(height) : height + "x" + width;
  }
}
