package nn.data.tables;

import java.util.List;

/** Lists in messages, where a long one is cut. */
final class Lists {
  private static final int SHOWN = 8;

  private Lists() {}

  /** {@code [a, b, c]}, or {@code [a, b, ..., 40 in all]}. */
  static String some(List<?> list) {
    if (list.size() <= SHOWN) {
      return list.toString();
    }
    String first = list.subList(0, SHOWN - 1).toString();
    return first.substring(0, first.length() - 1) + ", ..., " + list.size() + " in all]";
  }
}
