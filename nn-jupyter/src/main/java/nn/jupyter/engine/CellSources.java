package nn.jupyter.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Remembers the source of every cell and which piece of it became which snippet of the shell. */
final class CellSources {
  private record Origin(int cell, int start) {}

  private final Map<Integer, String> cells = new HashMap<>();
  private final Map<String, Origin> snippets = new HashMap<>();

  void add(int cell, String source) {
    cells.put(cell, source);
  }

  void add(String snippetId, int cell, int start) {
    snippets.put(snippetId, new Origin(cell, start));
  }

  /** Finds the place of a line, counted from 1, of a snippet. */
  Optional<Place> ofLine(String snippetId, int line) {
    Origin origin = snippets.get(snippetId);
    if (origin == null) {
      return Optional.empty();
    }
    int first = lineOf(cells.getOrDefault(origin.cell(), ""), origin.start());
    return Optional.of(new Place(origin.cell(), first + Math.max(1, line) - 1, 0));
  }

  /** Finds the place of a character of a cell. */
  Place ofPosition(int cell, int position) {
    String source = cells.getOrDefault(cell, "");
    int at = Math.max(0, Math.min(position, source.length()));
    int lineStart = source.lastIndexOf('\n', at - 1) + 1;
    return new Place(cell, lineOf(source, at), at - lineStart + 1);
  }

  /** Finds the place of a character of a cell, as a line only. */
  Place ofLine(int cell, int position) {
    return new Place(cell, ofPosition(cell, position).line(), 0);
  }

  /** Returns the source line at a place, without its line end. */
  String line(Place place) {
    String[] lines = cells.getOrDefault(place.cell(), "").split("\n", -1);
    return place.line() <= lines.length ? lines[place.line() - 1].stripTrailing() : "";
  }

  private static int lineOf(String source, int position) {
    int end = Math.min(position, source.length());
    return 1 + (int) source.substring(0, end).chars().filter(c -> c == '\n').count();
  }
}
