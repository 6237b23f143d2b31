package nn.jupyter.engine;

import java.util.ArrayList;
import java.util.List;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/**
 * Cuts a cell into the statements, declarations and magic lines that run one after the other.
 *
 * <p>A magic is a line whose first character is {@code %}, followed by a letter, outside of text
 * blocks and comments.
 */
final class CellParser {
  private final SourceCodeAnalysis analysis;

  CellParser(SourceCodeAnalysis analysis) {
    this.analysis = analysis;
  }

  List<Piece> parse(String cell) {
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    for (int[] magic : magicLines(cell)) {
      parseJava(cell, from, magic[0], pieces);
      String line = cell.substring(magic[0], magic[1]);
      pieces.add(new Piece(line, magic[0], Piece.Kind.MAGIC, Completeness.COMPLETE));
      from = magic[1];
    }
    parseJava(cell, from, cell.length(), pieces);
    return pieces;
  }

  private void parseJava(String cell, int from, int to, List<Piece> pieces) {
    int at = skipBlank(cell, from, to);
    while (at < to) {
      CompletionInfo info = analysis.analyzeCompletion(cell.substring(at, to));
      Completeness completeness = info.completeness();
      if (completeness == Completeness.EMPTY) {
        return;
      }
      String remaining = info.remaining();
      int end = completeness.isComplete() ? to - remaining.length() : to;
      if (end <= at) {
        end = to;
      }
      String text = cell.substring(at, end);
      if (!text.strip().equals(";")) {
        pieces.add(new Piece(text, at, Piece.Kind.JAVA, completeness));
      }
      at = skipBlank(cell, end, to);
    }
  }

  private static int skipBlank(String cell, int from, int to) {
    int at = from;
    while (at < to && Character.isWhitespace(cell.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Finds start and end of every magic line. */
  static List<int[]> magicLines(String cell) {
    List<int[]> lines = new ArrayList<>();
    int at = 0;
    boolean lineStart = true;
    while (at < cell.length()) {
      if (lineStart
          && cell.charAt(at) == '%'
          && at + 1 < cell.length()
          && Character.isLetter(cell.charAt(at + 1))) {
        int end = endOfLine(cell, at);
        lines.add(new int[] {at, end});
        at = end;
      } else {
        int next = JavaLexer.skipOne(cell, at);
        lineStart = next == at + 1 && cell.charAt(at) == '\n';
        at = next;
      }
    }
    return lines;
  }

  private static int endOfLine(String cell, int from) {
    int end = cell.indexOf('\n', from);
    return end < 0 ? cell.length() : end;
  }
}
