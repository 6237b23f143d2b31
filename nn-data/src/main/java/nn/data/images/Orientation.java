package nn.data.images;

/**
 * How a camera was held: where the first row and the first column of the stored picture are, as the
 * EXIF tag Orientation counts it, 1 to 8.
 */
enum Orientation {
  UPRIGHT(false, false, false),
  MIRRORED(false, false, true),
  UPSIDE_DOWN(false, true, true),
  UPSIDE_DOWN_MIRRORED(false, true, false),
  TRANSPOSED(true, false, false),
  /** A quarter turn clockwise mends it. */
  ON_ITS_LEFT(true, true, false),
  TRANSVERSED(true, true, true),
  /** A quarter turn counter-clockwise mends it. */
  ON_ITS_RIGHT(true, false, true);

  /** Whether rows of the upright picture are columns of the stored one. */
  final boolean turned;

  final boolean fromTheLastRow;
  final boolean fromTheLastColumn;

  Orientation(boolean turned, boolean fromTheLastRow, boolean fromTheLastColumn) {
    this.turned = turned;
    this.fromTheLastRow = fromTheLastRow;
    this.fromTheLastColumn = fromTheLastColumn;
  }

  /** That of a tag; a number that EXIF does not know says nothing, so the picture stays. */
  static Orientation of(int tag) {
    return tag >= 1 && tag <= 8 ? values()[tag - 1] : UPRIGHT;
  }
}
