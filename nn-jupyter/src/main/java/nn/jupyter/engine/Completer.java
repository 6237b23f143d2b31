package nn.jupyter.engine;

import java.util.List;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.SourceCodeAnalysis.Suggestion;

/** Completes the statement at the cursor; what the same cell declares above it counts too. */
final class Completer {
  private final SourceCodeAnalysis analysis;

  Completer(JShell shell) {
    analysis = shell.sourceCodeAnalysis();
  }

  Completions complete(String source, int cursor) {
    int end = Math.max(0, Math.min(cursor, source.length()));
    String before = source.substring(0, end);
    int start = startOfStatement(before);
    Completions alone = suggest("", before.substring(start), start, end);
    if (!alone.texts().isEmpty() || start == 0) {
      return alone;
    }
    // Inside a block, the cell's own variables above the cursor are known.
    return suggest("{ ", withoutImports(before), 0, end);
  }

  private Completions suggest(String prefix, String code, int offset, int end) {
    int[] anchor = {-1};
    String whole = prefix + code;
    List<Suggestion> found = analysis.completionSuggestions(whole, whole.length(), anchor);
    List<String> texts =
        found.stream()
            .map(Suggestion::continuation)
            .filter(text -> !text.isBlank())
            .distinct()
            .sorted()
            .toList();
    int from = anchor[0] < 0 ? end : offset + Math.max(0, anchor[0] - prefix.length());
    return new Completions(texts, from, end);
  }

  /** Finds where the last, unfinished statement starts. */
  private int startOfStatement(String code) {
    int start = 0;
    for (int[] magic : CellParser.magicLines(code)) {
      start = magic[1];
    }
    while (true) {
      CompletionInfo info = analysis.analyzeCompletion(code.substring(start));
      String remaining = info.remaining();
      if (!info.completeness().isComplete() || remaining.isBlank()) {
        return start;
      }
      start = code.length() - remaining.length();
    }
  }

  /** Blanks imports and magics, which may not stand in a block; lengths stay. */
  private static String withoutImports(String code) {
    StringBuilder result = new StringBuilder(code.length());
    for (String line : code.split("(?<=\n)", -1)) {
      boolean drop = line.startsWith("import ") || line.startsWith("%");
      result.append(drop ? line.replaceAll("[^\n]", " ") : line);
    }
    return result.toString();
  }
}
