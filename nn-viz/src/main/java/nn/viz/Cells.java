package nn.viz;

/**
 * Equal cells in rows, filled from the left, then from the top; places are those of a cell's upper
 * left corner, from that of the first.
 *
 * @param count how many there are
 * @param columns how many stand beside one another
 * @param width of each
 * @param height of each
 * @param gapAcross between two beside one another
 * @param gapDown between two below one another
 */
record Cells(
    int count, int columns, double width, double height, double gapAcross, double gapDown) {

  private int rows() {
    return (count + columns - 1) / columns;
  }

  double x(int i) {
    return i % columns * (width + gapAcross);
  }

  double y(int i) {
    int row = i / columns;
    return row * (height + gapDown);
  }

  double allWidth() {
    return columns * width + (columns - 1) * gapAcross;
  }

  double allHeight() {
    return rows() * height + (rows() - 1) * gapDown;
  }
}
