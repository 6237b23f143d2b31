package nn.jupyter.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why a cell failed, told so that the reader's own code comes first.
 *
 * @param name what kind of error: an exception's simple name, {@code CompileError}, {@code
 *     Interrupted}
 * @param message what the exception says
 * @param place where in the user's own code, if it is known
 * @param story the lines to show: place, source line, message, causes, own calls
 * @param library the frames of libraries, which few readers need
 */
public record CellError(
    String name, String message, Optional<Place> place, List<String> story, List<String> library) {

  /** Copies the lists. */
  public CellError {
    story = List.copyOf(story);
    library = List.copyOf(library);
  }

  /** Returns the lines to show in a notebook, library frames last. */
  public List<String> traceback() {
    List<String> lines = new ArrayList<>(story);
    if (!library.isEmpty()) {
      lines.add("");
      lines.add("inside the libraries:");
      library.forEach(frame -> lines.add("  " + frame));
    }
    return lines;
  }

  /** Returns one line: the place, the kind, the message. */
  public String summary() {
    String what = message.isEmpty() ? name : name + ": " + message;
    return place.map(where -> where + ": " + what).orElse(what);
  }
}
