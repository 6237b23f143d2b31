package nn.jupyter.engine;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.EvalException;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.UnresolvedReferenceException;
import org.jspecify.annotations.Nullable;

/** The JDK's own Java shell, set up to run in this JVM and to tell errors in terms of cells. */
final class Shell implements AutoCloseable {
  private static final List<String> IMPORTS =
      List.of(
          "java.io.*",
          "java.math.*",
          "java.net.*",
          "java.nio.file.*",
          "java.util.*",
          "java.util.concurrent.*",
          "java.util.function.*",
          "java.util.prefs.*",
          "java.util.regex.*",
          "java.util.stream.*",
          "static nn.jupyter.CellFunctions.*");

  private final CellThread thread;
  private final CellControl control;
  private final JShell shell;
  private final CellSources sources = new CellSources();
  private final CompileErrors compileErrors = new CompileErrors(sources);
  private final RuntimeErrors runtimeErrors = new RuntimeErrors(sources);

  /** Declarations of the current cell that use a name not declared yet. */
  private final Map<DeclarationSnippet, Piece> waiting = new LinkedHashMap<>();

  Shell() {
    CellLoader loader = new CellLoader(Shell.class.getClassLoader());
    thread = new CellThread(loader);
    control = new CellControl(loader, thread);
    List<String> options = new ArrayList<>();
    if (ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()) {
      options.add("--add-modules");
      options.add("jdk.incubator.vector");
    }
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    shell =
        JShell.builder()
            .executionEngine(control, Map.of())
            .compilerOptions(options.toArray(new String[0]))
            .in(new ByteArrayInputStream(new byte[0]))
            .out(nowhere)
            .err(nowhere)
            .idGenerator((snippet, number) -> Integer.toString(number))
            .build();
    // Not as an option of the compiler: that would hide what %classpath adds later.
    shell.addToClasspath(System.getProperty("java.class.path", ""));
    IMPORTS.forEach(name -> shell.eval("import " + name + ";"));
  }

  JShell jshell() {
    return shell;
  }

  CellControl control() {
    return control;
  }

  CellThread thread() {
    return thread;
  }

  CellSources sources() {
    return sources;
  }

  CompileErrors compileErrors() {
    return compileErrors;
  }

  void begin(int cell, String source) {
    sources.add(cell, source);
    waiting.clear();
    thread.begin();
  }

  /**
   * Runs one piece.
   *
   * @return whether it was an expression, whose value the control then holds
   */
  boolean run(int cell, Piece piece) {
    boolean expression = false;
    for (SnippetEvent event : shell.eval(piece.code())) {
      Snippet snippet = event.snippet();
      if (event.causeSnippet() != null) {
        continue; // Another declaration that this one brought up to date.
      }
      sources.add(snippet.id(), cell, piece.start());
      if (event.status() == Status.REJECTED) {
        List<jdk.jshell.Diag> findings = shell.diagnostics(snippet).toList();
        throw new CellFailure(compileErrors.of(cell, piece, findings));
      }
      if (event.exception() != null) {
        throw new CellFailure(error(event.exception(), cell, piece));
      }
      if (snippet instanceof DeclarationSnippet declaration) {
        waiting.put(declaration, piece);
      }
      expression =
          snippet instanceof ExpressionSnippet
              || snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
    }
    return expression;
  }

  /**
   * Calls what belongs to a piece without being its code. It runs on the cell's thread, so it can
   * be stopped, and it fails as the piece itself does.
   */
  @Nullable Object call(int cell, Piece piece, Callable<@Nullable Object> work) {
    try {
      return thread.call(work);
    } catch (Throwable thrown) {
      // Which lines of cells an exception went through, the shell alone can tell, and only of what
      // it believes to have run.
      control.throwNext(thrown);
      SnippetEvent event = shell.eval("{}").get(0);
      throw new CellFailure(error(event.exception(), cell, piece));
    }
  }

  /** Fails where a declaration of the cell uses a name that no cell has declared. */
  void finish(int cell) {
    for (Map.Entry<DeclarationSnippet, Piece> entry : waiting.entrySet()) {
      Status status = shell.status(entry.getKey());
      if (status == Status.RECOVERABLE_DEFINED || status == Status.RECOVERABLE_NOT_DEFINED) {
        throw new CellFailure(unusable(entry.getKey(), cell, entry.getValue()));
      }
    }
  }

  /** Names that are not there at all are named; else, say, arguments do not fit a method. */
  private CellError unusable(DeclarationSnippet declaration, int cell, Piece piece) {
    List<String> names = shell.unresolvedDependencies(declaration).toList();
    return names.isEmpty()
        ? compileErrors.of(cell, piece, shell.diagnostics(declaration).toList())
        : compileErrors.undeclared(cell, piece, names);
  }

  private CellError error(JShellException thrown, int cell, Piece piece) {
    if (thrown instanceof EvalException exception) {
      Place running = sources.ofLine(cell, piece.start());
      return runtimeErrors.of(exception, running, thread.wasInterrupted());
    }
    DeclarationSnippet user = ((UnresolvedReferenceException) thrown).getSnippet();
    return unusable(user, cell, waiting.getOrDefault(user, piece));
  }

  @Override
  public void close() {
    thread.close();
    shell.close();
  }
}
