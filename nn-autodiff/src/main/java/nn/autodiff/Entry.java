package nn.autodiff;

import java.util.List;

/**
 * One number's gradient, as finite differences and as backward give it.
 *
 * @param input which input
 * @param index where in it, counted row by row
 * @param expected from finite differences
 * @param received from backward
 * @param tolerance how far the two may be apart
 * @param shares what each number of the result that changes has in the expected gradient
 * @param kink whether the function seems to have no derivative here
 */
record Entry(
    int input,
    int index,
    double expected,
    double received,
    double tolerance,
    List<Double> shares,
    boolean kink) {
  boolean passed() {
    return isReceived(expected);
  }

  /** Whether the received gradient is this number, within the tolerance; NaN never is. */
  boolean isReceived(double number) {
    return Math.abs(received - number) <= tolerance;
  }

  /** The distance, relative to the larger of the two; NaN if one is not a number. */
  double relativeError() {
    double size = Math.max(Math.abs(expected), Math.abs(received));
    return size == 0 ? 0 : Math.abs(expected - received) / size;
  }
}
