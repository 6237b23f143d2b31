package nn.data.text;

import java.util.Comparator;

/** What the code points of a text are, and in which order texts stand. */
final class CodePoints {
  /**
   * Texts by their code points, as Python and UTF-8 order them. {@code String.compareTo} puts
   * U+10000 before U+E000.
   */
  static final Comparator<String> ORDER = CodePoints::compare;

  private CodePoints() {}

  private static int compare(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean both = Character.isSurrogate(x) && Character.isSurrogate(y);
        return both || !(Character.isSurrogate(x) || Character.isSurrogate(y))
            ? Character.compare(x, y)
            : Integer.compare(whole(a, i), whole(b, i));
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  /** The code point that the char at a place belongs to. */
  private static int whole(String text, int place) {
    boolean second =
        place > 0
            && Character.isLowSurrogate(text.charAt(place))
            && Character.isHighSurrogate(text.charAt(place - 1));
    return text.codePointAt(second ? place - 1 : place);
  }

  /** Whether no surrogate is unpaired. */
  static boolean isText(String chars) {
    return chars
        .codePoints()
        .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  /** The marks that are put on letters of the Latin, Greek and Cyrillic scripts. */
  static boolean isAccent(int c) {
    return (c >= 0x300 && c <= 0x36f)
        || (c >= 0x1ab0 && c <= 0x1aff)
        || (c >= 0x1dc0 && c <= 0x1dff)
        || (c >= 0x20d0 && c <= 0x20ff)
        || (c >= 0xfe20 && c <= 0xfe2f);
  }

  /** A mark that belongs to the character before it. */
  static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  /** What words are made of: letters, numbers of all kinds, low lines. */
  static boolean isWord(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || c == '_'
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  static boolean isPunctuation(int c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> "$+<=>^`|~".indexOf(c) >= 0;
    };
  }

  static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
  }

  /** Whether an apostrophe, straight or curved, stands here between two letters. */
  static boolean isInnerApostrophe(String text, int place) {
    char c = text.charAt(place);
    if ((c != '\'' && c != '\u2019') || place == 0 || place == text.length() - 1) {
      return false;
    }
    int before = text.codePointBefore(place);
    return (Character.isLetter(before) || isMark(before))
        && Character.isLetter(text.codePointAt(place + 1));
  }
}
