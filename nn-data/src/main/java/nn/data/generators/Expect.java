package nn.data.generators;

/** Arguments of the generators, checked in one manner. */
final class Expect {
  private Expect() {}

  /**
   * That the arguments can be drawn from.
   *
   * @param fine whether they can
   * @param who the generator, for the message
   * @param expected what it expects, in words
   * @param got name and value of each argument, by turns
   */
  static void that(boolean fine, String who, String expected, Object... got) {
    if (fine) {
      return;
    }
    StringBuilder message = new StringBuilder(who + ": expected " + expected + " but got ");
    for (int i = 0; i < got.length; i += 2) {
      message.append(i == 0 ? "" : ", ").append(got[i]).append(" = ").append(got[i + 1]);
    }
    throw new IllegalArgumentException(message.toString());
  }

  /** Whether a number is 0 or more, and finite. */
  static boolean spread(double number) {
    return number >= 0 && number < Double.POSITIVE_INFINITY;
  }

  /** Whether a number is a part of the whole, 0 to 1. */
  static boolean share(double number) {
    return number >= 0 && number <= 1;
  }
}
