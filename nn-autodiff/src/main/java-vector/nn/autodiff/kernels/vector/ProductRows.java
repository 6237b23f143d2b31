package nn.autodiff.kernels.vector;

import static nn.autodiff.kernels.vector.Lanes.LENGTH;

import nn.autodiff.kernels.Kernels;

/**
 * Products with fewer rows than a tile has: row by row.
 *
 * <p>One row does one multiply-add for each number of B, so nothing is gained by a copy of B. It is
 * read where it is, eight vectors at once, as the sums of one or two would wait for each other; a
 * transposed B, or the last columns, go through a panel.
 */
final class ProductRows {
  private static final int PANEL = 2 * LENGTH;
  private static final int WIDE = 8 * LENGTH;

  private ProductRows() {}

  static void compute(
      VectorProduct p,
      int fromRow,
      int toRow,
      int fromColumn,
      int toColumn,
      float[] panel,
      float[] tile) {
    for (int step = 0; step < p.k; step += Kernels.K_BLOCK) {
      int steps = Math.min(Kernels.K_BLOCK, p.k - step);
      int left = p.aAt + step * p.aStep;
      boolean store = step == 0 && !p.add;
      int width;
      for (int j = fromColumn; j < toColumn; j += width) {
        int columns = toColumn - j;
        if (!p.bTransposed && columns >= WIDE) {
          width = WIDE;
          columns = WIDE;
        } else {
          columns = Math.min(PANEL, columns);
          width = columns > LENGTH ? PANEL : LENGTH;
          Panels.pack(p.b, p.bAt, p.n, p.k, p.bTransposed, step, steps, j, j + columns, panel);
        }
        for (int i = fromRow; i < toRow; i++) {
          int a = left + i * p.aRow;
          if (width == WIDE) {
            int b = p.bAt + step * p.n + j;
            RowTiles.oneByEight(steps, p.a, a, p.aStep, p.b, b, p.n, tile, 0);
          } else {
            Tiles.run(1, width, steps, p.a, a, p.aRow, p.aStep, panel, 0, width, tile, 0, width);
          }
          int at = p.cAt + i * p.n + j;
          if (store) {
            Panels.store(tile, 0, width, 1, columns, p.c, at, p.n);
          } else {
            Panels.add(p.c, at, p.n, tile, 0, width, 1, columns, p.c, at, p.n);
          }
        }
      }
    }
  }
}
