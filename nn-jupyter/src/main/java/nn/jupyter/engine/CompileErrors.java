package nn.jupyter.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.Diag;

/** Tells what the compiler has against a cell, at the line and column of the cell. */
final class CompileErrors {
  private static final int MOST = 5;

  private final CellSources sources;

  CompileErrors(CellSources sources) {
    this.sources = sources;
  }

  /** The compiler's own findings about a piece. */
  CellError of(int cell, Piece piece, List<Diag> findings) {
    List<String> story = new ArrayList<>();
    Place first = null;
    String firstMessage = "";
    List<Diag> errors = findings.stream().filter(Diag::isError).limit(MOST).toList();
    for (Diag error : errors) {
      Place place = sources.ofPosition(cell, piece.start() + mark(error, piece.text()));
      String message = clean(error.getMessage(Locale.ENGLISH));
      if (first == null) {
        first = place;
        firstMessage = message;
      }
      tell(story, place, message);
    }
    if (first == null) {
      first = sources.ofPosition(cell, piece.start());
      firstMessage = "this is not a statement or declaration that Java understands";
      tell(story, first, firstMessage);
    }
    askForCellsAbove(cell, story);
    return new CellError("CompileError", firstMessage, Optional.of(first), story, List.of());
  }

  /**
   * Where the mark stands: at what is wrong from its start, but at the name itself where {@code
   * a.b.missing()} is not found, and at the bracket before which nothing is returned.
   */
  private static int mark(Diag error, String text) {
    String code = error.getCode();
    if (!code.startsWith("compiler.err.cant.resolve")
        && !code.equals("compiler.err.missing.ret.stmt")) {
      return (int) error.getStartPosition();
    }
    int at = (int) error.getPosition();
    return at >= 0 && at < text.length() && text.charAt(at) == '.' ? at + 1 : at;
  }

  /** A piece that ends before its brackets do. */
  CellError unfinished(int cell, Piece piece) {
    String source = piece.text().stripTrailing();
    Place end = sources.ofPosition(cell, piece.start() + Math.max(0, source.length() - 1));
    String message =
        "the cell ends in the middle of a statement: a bracket, a quote or an operand is missing";
    List<String> story = new ArrayList<>();
    tell(story, end, message);
    return new CellError("CompileError", message, Optional.of(end), story, List.of());
  }

  /** A declaration that uses names which nothing declares. */
  CellError undeclared(int cell, Piece piece, List<String> names) {
    String name = names.isEmpty() ? "" : names.get(0);
    String identifier = name.replaceAll("\\(.*", "").replaceAll(".*\\s", "");
    Matcher use = Pattern.compile("\\b" + Pattern.quote(identifier) + "\\b").matcher(piece.text());
    int at = !identifier.isEmpty() && use.find() ? use.start() : 0;
    Place place = sources.ofPosition(cell, piece.start() + at);
    String message = "cannot find symbol: " + String.join(", ", names);
    List<String> story = new ArrayList<>();
    tell(story, place, message);
    askForCellsAbove(cell, story);
    return new CellError("CompileError", message, Optional.of(place), story, List.of());
  }

  /** A name that the first cell to run does not find is mostly one that a cell above declares. */
  private static void askForCellsAbove(int cell, List<String> story) {
    if (cell == 1 && story.stream().anyMatch(line -> line.startsWith("cannot find symbol"))) {
      story.add("No other cell has run since the kernel was started: run those above first.");
    }
  }

  private void tell(List<String> story, Place place, String message) {
    String line = sources.line(place);
    story.add(place.toString());
    story.add("    " + line);
    if (place.column() > 0) {
      // A tab stays a tab, so that the mark stands under what it marks.
      String before = line.substring(0, Math.min(place.column() - 1, line.length()));
      story.add("    " + before.replaceAll("[^\t]", " ") + "^");
    }
    message.lines().forEach(story::add);
  }

  /** Leaves out what speaks of the shell's own classes, and names a missing symbol in one line. */
  private static String clean(String message) {
    String lines =
        ShellNames.clean(message)
            .replace(" in class  ", " ") // a method of a cell is in no class that one could name
            .lines()
            .filter(line -> !line.isBlank() && !line.matches("\\s*location:\\s*class\\s*"))
            .map(String::stripTrailing)
            .collect(Collectors.joining("\n"));
    return lines.replaceFirst("^cannot find symbol\n\\s*symbol:\\s+", "cannot find symbol: ");
  }
}
