package nn.course;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells what a student's code threw, and where in it, without a stack trace. */
final class Trouble {
  /** Whose classes are nobody's answer. */
  private static final List<String> LIBRARIES =
      List.of("java.", "javax.", "jdk.", "sun.", "nn.", "com.google.", "tech.tablesaw.", "org.");

  /** What the compiler calls the body of a lambda that stands in a method. */
  private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.*)\\$\\d+");

  private static final Pattern CELL = Pattern.compile("(REPL\\.)?\\$JShell\\$.*");

  private Trouble() {}

  static String with(Throwable thrown) {
    Throwable root = thrown;
    while (isWrapping(root) && root.getCause() != null) {
      root = root.getCause();
    }
    String where = place(root.getStackTrace());
    if (root instanceof StackOverflowError) {
      return "Your code calls itself again and again"
          + where
          + ", until the stack is full."
          + " When does it stop calling itself?";
    }
    String message = root.getMessage();
    String type = root.getClass().getSimpleName();
    if (type.equals("SPIResolutionException")) { // what the Java shell throws
      return "Your code cannot run"
          + where
          + ": the compiler does not understand it. Run its cell"
          + " once more and read what is said below it.";
    }
    return "Your code stopped with "
        + ("AEIOU".indexOf(type.charAt(0)) >= 0 ? "an " : "a ")
        + type
        + where
        + (message == null || message.isBlank() ? "." : ": " + message.strip());
  }

  private static boolean isWrapping(Throwable thrown) {
    return thrown instanceof ExceptionInInitializerError
        || thrown instanceof NoClassDefFoundError
        || thrown instanceof InvocationTargetException;
  }

  /** The student's own line, as {@code " (Task01_1.java, line 12)"}; empty if there is none. */
  static String place(StackTraceElement[] trace) {
    return Stream.of(trace)
        .filter(Trouble::isOwn)
        .map(Trouble::place)
        .flatMap(Optional::stream)
        .findFirst()
        .map(place -> " (" + place + ")")
        .orElse("");
  }

  private static boolean isOwn(StackTraceElement frame) {
    return LIBRARIES.stream().noneMatch(frame.getClassName()::startsWith);
  }

  /** A cell's lines are counted by its kernel alone, so there the method has to do. */
  private static Optional<String> place(StackTraceElement frame) {
    if (!CELL.matcher(frame.getClassName()).matches()) {
      return Optional.ofNullable(frame.getFileName())
          .map(file -> file + ", line " + frame.getLineNumber());
    }
    Matcher lambda = LAMBDA.matcher(frame.getMethodName());
    String method = lambda.matches() ? lambda.group(1) : frame.getMethodName();
    boolean isOfTheShell = method.startsWith("do_it$") || method.startsWith("<");
    return isOfTheShell ? Optional.empty() : Optional.of("in " + method);
  }
}
