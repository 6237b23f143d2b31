package nn.jupyter.engine;

import jdk.jshell.SourceCodeAnalysis.Completeness;

/**
 * A part of a cell that is run as one.
 *
 * @param text the code, or a magic's whole line
 * @param start where it starts in the cell, in characters
 * @param kind what it is
 * @param completeness what the parser says about it; COMPLETE for a magic
 */
record Piece(String text, int start, Kind kind, Completeness completeness) {
  enum Kind {
    JAVA,
    MAGIC
  }

  /** Returns what to compile: Java with the last semicolon, which a cell may leave out. */
  String code() {
    // On a line of its own, since the text may end with a comment.
    return completeness == Completeness.COMPLETE_WITH_SEMI ? text + "\n;" : text;
  }

  /** Whether the reader closed it with a semicolon, which says: do not show its value. */
  boolean closed() {
    char last = ' ';
    int at = 0;
    while (at < text.length()) {
      int next = JavaLexer.skipOne(text, at);
      boolean comment = text.startsWith("//", at) || text.startsWith("/*", at);
      char c = text.charAt(Math.min(next, text.length()) - 1);
      if (!comment && !Character.isWhitespace(c)) {
        last = c;
      }
      at = next;
    }
    return last == ';';
  }
}
