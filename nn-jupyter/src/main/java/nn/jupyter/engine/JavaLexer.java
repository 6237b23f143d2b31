package nn.jupyter.engine;

/** Knows where comments, strings and text blocks of Java end; enough to find what is code. */
public final class JavaLexer {
  private JavaLexer() {}

  /**
   * Returns the index after the comment, string, text block or character literal that starts at the
   * given index, or the next index where none starts there.
   *
   * @param source Java source, also unfinished
   * @param at an index that is not inside a comment or literal
   */
  public static int skipOne(String source, int at) {
    if (source.startsWith("//", at)) {
      int end = source.indexOf('\n', at);
      return end < 0 ? source.length() : end;
    }
    if (source.startsWith("/*", at)) {
      int end = source.indexOf("*/", at + 2);
      return end < 0 ? source.length() : end + 2;
    }
    if (source.startsWith("\"\"\"", at)) {
      return endOfLiteral(source, at + 3, "\"\"\"", true);
    }
    char first = source.charAt(at);
    if (first == '"' || first == '\'') {
      return endOfLiteral(source, at + 1, String.valueOf(first), false);
    }
    return at + 1;
  }

  private static int endOfLiteral(String source, int from, String close, boolean manyLines) {
    int at = from;
    while (at < source.length()) {
      if (source.startsWith(close, at)) {
        return at + close.length();
      }
      if (!manyLines && source.charAt(at) == '\n') {
        return at; // Not closed: the compiler will say so.
      }
      at += source.charAt(at) == '\\' ? 2 : 1;
    }
    return source.length();
  }
}
