package nn.data.text;

import java.util.List;

/** Tokens as they are printed. */
final class Show {
  private static final int FIRST = 8;

  private Show() {}

  /** The first tokens of a list. */
  static String first(List<String> tokens) {
    String some = String.join(", ", tokens.subList(0, Math.min(FIRST, tokens.size())));
    return "[" + printable(some) + (tokens.size() > FIRST ? ", ...]" : "]");
  }

  /** A text on one line, its control characters written out. */
  static String printable(String text) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        shown.append("\\n");
      } else if (Character.isISOControl(c) || Character.isSurrogate(c)) {
        shown.append("\\u").append(hex4(c));
      } else {
        shown.append(c);
      }
    }
    return shown.toString();
  }

  private static String hex4(char c) {
    String hex = Integer.toHexString(c);
    return "0".repeat(4 - hex.length()) + hex;
  }

  /** The token of an id. */
  static String token(String who, List<String> tokens, int id) {
    if (id < 0 || id >= tokens.size()) {
      throw new IllegalArgumentException(
          who
              + ": there is no id "
              + id
              + "; it has the ids 0 to "
              + (tokens.size() - 1)
              + ", of the texts it was fitted on");
    }
    return tokens.get(id);
  }
}
