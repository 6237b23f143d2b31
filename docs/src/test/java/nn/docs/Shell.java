package nn.docs;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.VarSnippet;
import org.jspecify.annotations.Nullable;

/** Runs Java as a reader would type it, and fails where it does not run. */
public final class Shell implements AutoCloseable {
  private static final String VECTOR = "jdk.incubator.vector";

  private final JShell shell =
      JShell.builder()
          .executionEngine("local")
          .compilerOptions(hasVectorApi() ? new String[] {"--add-modules", VECTOR} : new String[0])
          .build();

  Shell() {
    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .forEach(shell::addToClasspath);
  }

  /** Whether snippets may use the Vector API: it has to be asked for when the JVM starts. */
  static boolean hasVectorApi() {
    return ModuleLayer.boot().findModule(VECTOR).isPresent();
  }

  /** The name by which the shell knows the value of the last expression; empty if there is none. */
  private String lastValue = "";

  /** Where a value is put to get from the shell, which runs in this JVM, to the test. */
  public static final class Hand {
    private static @Nullable Object held;

    private Hand() {}

    /** Called by the shell. */
    public static void over(Object value) {
      held = value;
    }
  }

  /**
   * Runs all statements, as {@link #run}, and gives the value of the last one.
   *
   * @throws AssertionError if the last statement is no expression with a value
   */
  Object show(String place, String code) {
    run(place, code);
    if (lastValue.isEmpty()) {
      throw new AssertionError(place + ": expected its last line to be an expression\n" + code);
    }
    shell.eval(Hand.class.getCanonicalName() + ".over(" + lastValue + ")");
    return Objects.requireNonNull(Hand.held, place);
  }

  /** Runs all statements, one after the other; the error names the place and the statement. */
  void run(String place, String code) {
    String rest = code;
    while (!rest.isBlank()) {
      SourceCodeAnalysis.CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
      String statement = next.source() == null || next.source().isBlank() ? rest : next.source();
      for (SnippetEvent event : shell.eval(statement)) {
        check(place, statement, event);
        lastValue = event.snippet() instanceof VarSnippet value ? value.name() : "";
      }
      rest = next.source() == null || next.source().isBlank() ? "" : next.remaining();
    }
  }

  private void check(String place, String statement, SnippetEvent event) {
    if (event.exception() != null) {
      String cause =
          event.exception() instanceof EvalException thrown
              ? thrown.getExceptionClassName() + ": " + thrown.getMessage()
              : event.exception().toString();
      throw new AssertionError(place + ": this threw " + cause + "\n" + statement);
    }
    boolean stands =
        event.status() == Snippet.Status.VALID
            || event.status() == Snippet.Status.OVERWRITTEN
            || event.status() == Snippet.Status.DROPPED;
    if (!stands) {
      List<String> problems =
          shell.diagnostics(event.snippet()).map(d -> d.getMessage(Locale.ROOT)).toList();
      throw new AssertionError(place + ": this does not compile: " + problems + "\n" + statement);
    }
  }

  @Override
  public void close() {
    shell.close();
  }
}
