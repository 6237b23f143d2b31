package nn.jupyter.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jdk.jshell.EvalException;
import jdk.jshell.JShellException;
import org.jspecify.annotations.Nullable;

/** Tells about an exception of a cell: own line, message, causes, own calls, library frames. */
final class RuntimeErrors {
  /** What the JDK throws where an interrupt ends a wait. */
  private static final Set<String> INTERRUPTIONS =
      Set.of(
          "java.lang.InterruptedException",
          "java.io.InterruptedIOException",
          "java.nio.channels.ClosedByInterruptException");

  /** The shell itself may call a line twice. */
  private static final int FEW = 3;

  private static final int MOST_CALLS = 12;
  private static final int MOST_LIBRARY_FRAMES = 20;

  private final CellSources sources;

  RuntimeErrors(CellSources sources) {
    this.sources = sources;
  }

  /**
   * Tells about an exception.
   *
   * @param thrown the exception
   * @param running the place of the piece of the cell that ran: where no frame says more
   * @param interruptWanted whether somebody wanted the cell to stop
   */
  CellError of(EvalException thrown, Place running, boolean interruptWanted) {
    String type = thrown.getExceptionClassName();
    if (type.equals(CellThread.Abandoned.class.getName())) {
      return interrupted(
          place(thrown, running),
          "the code does not look at Thread.interrupted() and runs on by itself; its outputs are"
              + " dropped, and restarting the kernel ends it");
    }
    if (type.equals(CellThread.Stopped.class.getName())
        || (interruptWanted && INTERRUPTIONS.contains(type))) {
      return interrupted(place(thrown, running), "the cell was stopped");
    }
    List<String> story = new ArrayList<>();
    Place place = place(thrown, running);
    story.add(place.toString());
    story.add("    " + sources.line(place).strip());
    String message = message(thrown);
    story.add(headline(thrown));
    addCauses(thrown, place, story);
    addCalls(thrown, story);
    return new CellError(
        ShellNames.type(type), message, Optional.of(place), story, library(thrown));
  }

  private Place place(EvalException thrown, Place running) {
    Place place = firstPlace(thrown);
    return place == null ? running : place;
  }

  private CellError interrupted(Place place, String message) {
    List<String> story =
        List.of(place.toString(), "    " + sources.line(place).strip(), "Interrupted: " + message);
    return new CellError("Interrupted", message, Optional.of(place), story, List.of());
  }

  private static String message(EvalException thrown) {
    String message = thrown.getMessage();
    return message == null ? "" : ShellNames.clean(message);
  }

  private static String headline(EvalException thrown) {
    String type = ShellNames.type(thrown.getExceptionClassName());
    String message = message(thrown);
    return message.isEmpty() ? type : type + ": " + message;
  }

  private void addCauses(EvalException thrown, Place place, List<String> story) {
    JShellException cause = causeOf(thrown);
    while (cause instanceof EvalException exception) {
      Place where = firstPlace(exception);
      boolean elsewhere = where != null && !where.equals(place);
      story.add("caused by " + headline(exception) + (elsewhere ? " (" + where + ")" : ""));
      cause = causeOf(exception);
    }
  }

  private static @Nullable JShellException causeOf(EvalException thrown) {
    return thrown.getCause();
  }

  /** The nearest line of a cell, of the exception or else of its causes. */
  private @Nullable Place firstPlace(EvalException thrown) {
    for (StackTraceElement frame : thrown.getStackTrace()) {
      Optional<Place> place = placeOf(frame);
      if (place.isPresent()) {
        return place.get();
      }
    }
    return causeOf(thrown) instanceof EvalException cause ? firstPlace(cause) : null;
  }

  private Optional<Place> placeOf(StackTraceElement frame) {
    String file = frame.getFileName();
    if (file == null || !file.startsWith("#")) {
      return Optional.empty();
    }
    return sources.ofLine(file.substring(1), frame.getLineNumber());
  }

  /** Lists the calls in the user's own code; a recursion is told once, with its depth. */
  private void addCalls(EvalException thrown, List<String> story) {
    List<String> calls = new ArrayList<>();
    List<Integer> times = new ArrayList<>();
    for (StackTraceElement frame : thrown.getStackTrace()) {
      Optional<Place> place = placeOf(frame);
      if (place.isPresent()) {
        String call = place.get() + method(frame);
        int last = calls.size() - 1;
        if (last >= 0 && calls.get(last).equals(call)) {
          times.set(last, times.get(last) + 1);
        } else {
          calls.add(call);
          times.add(1);
        }
      }
    }
    if (calls.size() < 2 && (times.isEmpty() || times.get(0) < FEW)) {
      return;
    }
    story.add("called by");
    for (int i = 0; i < Math.min(calls.size(), MOST_CALLS); i++) {
      String again = times.get(i) > 1 ? String.format(" (%,d times)", times.get(i)) : "";
      story.add("  " + calls.get(i) + again);
    }
    if (calls.size() > MOST_CALLS) {
      story.add("  and " + (calls.size() - MOST_CALLS) + " more");
    }
  }

  private static String method(StackTraceElement frame) {
    String method = frame.getMethodName();
    if (method.isEmpty() || method.startsWith("lambda$") || method.startsWith("do_it$")) {
      return "";
    }
    String type = ShellNames.type(frame.getClassName());
    return ", in " + (type.isEmpty() ? method : type + "." + method);
  }

  private List<String> library(EvalException thrown) {
    List<String> frames = new ArrayList<>();
    for (StackTraceElement frame : thrown.getStackTrace()) {
      String text = frame.toString();
      boolean plumbing =
          text.contains("jdk.internal.reflect") || text.contains("nn.jupyter.engine");
      if (placeOf(frame).isEmpty() && !plumbing) {
        frames.add(ShellNames.clean(text));
      }
    }
    int more = frames.size() - MOST_LIBRARY_FRAMES;
    if (more > 0) {
      frames = new ArrayList<>(frames.subList(0, MOST_LIBRARY_FRAMES));
      frames.add("and " + more + " more");
    }
    return frames;
  }
}
