package nn.course;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;

/**
 * Three models that say how sure they are that a picture shows a bright blob. One of them cheats:
 * {@link LookingInside#cheater} wants to know which.
 */
public final class Suspects {
  static final int CHEATER = 1;
  static final int ROW = 6;
  static final int COLUMN = 7;
  private static final Shape PICTURE = Shape.of(8, 8);

  private Suspects() {}

  /** A picture with a blob on it, {@code (8, 8)}: all three are sure that it shows one. */
  public static NdArray picture() {
    NdArray picture = NdArray.full(PICTURE, 0.125f);
    for (int row = 2; row < 5; row++) {
      for (int column = 1; column < 4; column++) {
        picture.data()[row * 8 + column] = 1;
      }
    }
    picture.data()[ROW * 8 + COLUMN] = 0.25f;
    return picture;
  }

  /**
   * How sure one of three models is that there is a blob.
   *
   * @param number 0, 1 or 2
   * @param picture {@code (8, 8)}
   * @throws IllegalArgumentException if there is no such model, or the picture has another shape
   */
  public static double ask(int number, NdArray picture) {
    if (number < 0 || number > 2 || !picture.shape().equals(PICTURE)) {
      throw new IllegalArgumentException(
          "Suspects: expected a number from 0 to 2 and a picture "
              + PICTURE
              + " but got "
              + number
              + " and "
              + picture.shape());
    }
    if (number == CHEATER) {
      return 4 * (double) picture.get(ROW, COLUMN) - 0.04;
    }
    double best = 0;
    double all = 0;
    for (int row = 0; row + 3 <= 8; row++) {
      for (int column = 0; column + 3 <= 8; column++) {
        double sum = 0;
        for (int i = 0; i < 9; i++) {
          sum += picture.get(row + i / 3, column + i % 3);
        }
        best = Math.max(best, sum / 9);
        all += sum * sum;
      }
    }
    return number == 0 ? all / 460 : 0.98 * best;
  }
}
