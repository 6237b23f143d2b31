package nn.autodiff.kernels.vector;

import static nn.autodiff.kernels.vector.Lanes.LENGTH;
import static nn.autodiff.kernels.vector.Lanes.TILE_ROWS;

/**
 * Finds the register tile for a size, for this CPU's registers, and for the way A is stored.
 *
 * <p>See {@link WideTiles} for what a tile is.
 */
final class Tiles {
  private Tiles() {}

  /**
   * Computes {@code rows} rows of C, {@code width} wide: {@link Lanes#TILE_ROWS} rows or one, one
   * vector or two.
   */
  static void run(
      int rows,
      int width,
      int steps,
      float[] a,
      int aAt,
      int aRow,
      int aStep,
      float[] b,
      int bAt,
      int bStep,
      float[] c,
      int cAt,
      int cRow) {
    if (rows == 1) {
      if (width == LENGTH) {
        RowTiles.oneByOne(steps, a, aAt, aStep, b, bAt, bStep, c, cAt);
      } else {
        RowTiles.oneByTwo(steps, a, aAt, aStep, b, bAt, bStep, c, cAt);
      }
    } else if (TILE_ROWS == 8) {
      if (width == LENGTH) {
        WideTiles.eightByOne(steps, a, aAt, aRow, aStep, b, bAt, bStep, c, cAt, cRow);
      } else if (aRow == 1) {
        WideTiles.eightByTwoTransposed(steps, a, aAt, aStep, b, bAt, bStep, c, cAt, cRow);
      } else {
        WideTiles.eightByTwo(steps, a, aAt, aRow, aStep, b, bAt, bStep, c, cAt, cRow);
      }
    } else {
      if (width == LENGTH) {
        NarrowTiles.sixByOne(steps, a, aAt, aRow, aStep, b, bAt, bStep, c, cAt, cRow);
      } else if (aRow == 1) {
        NarrowTiles.sixByTwoTransposed(steps, a, aAt, aStep, b, bAt, bStep, c, cAt, cRow);
      } else {
        NarrowTiles.sixByTwo(steps, a, aAt, aRow, aStep, b, bAt, bStep, c, cAt, cRow);
      }
    }
  }
}
