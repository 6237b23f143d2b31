package nn.jupyter.engine;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import nn.autodiff.NdArray;
import nn.autodiff.Tensor;
import nn.jupyter.display.CurrentTarget;
import nn.jupyter.magic.Magics;
import org.jspecify.annotations.Nullable;

/**
 * Runs the cells of one notebook, one after the other, inside this JVM.
 *
 * <p>Cells see the class path of this JVM. Their code runs on a thread of its own, so that {@link
 * #interrupt} can stop it from another. While an engine lives it owns {@code System.out}, {@code
 * System.err} and {@code System.in}; there is one engine at a time.
 *
 * <pre>{@code
 * try (var engine = new nn.jupyter.engine.Engine(Path.of("."), InputStream.nullInputStream())) {
 *   CellResult result = engine.run("int x = 20;\nx + 1", output);
 *   result.value(); // 21, the live object
 * }
 * }</pre>
 */
public final class Engine implements AutoCloseable {
  private final Shell shell;
  private final CellParser parser;
  private final Console console;
  private final Magics magics;
  private final Completer completer;
  private final Inspector inspector;
  private final UnaryOperator<Object> last;
  private int cell;

  /**
   * Starts an engine.
   *
   * @param folder the notebook's folder: what relative paths of magics start from
   * @param in what {@code System.in} gives to cells
   */
  public Engine(Path folder, InputStream in) {
    this(folder, in, UnaryOperator.identity());
  }

  /**
   * Starts an engine that makes something of the value of a cell's last expression.
   *
   * @param folder the notebook's folder: what relative paths of magics start from
   * @param in what {@code System.in} gives to cells
   * @param last what becomes of the value, for example its picture; part of the cell, so an
   *     interrupt stops it, and what it throws is the cell's error
   */
  public Engine(Path folder, InputStream in, UnaryOperator<Object> last) {
    // The library tells once which kernels it runs on; told here, it is in no cell's output.
    Tensor.constant(NdArray.of(1)).exp();
    shell = new Shell();
    parser = new CellParser(shell.jshell().sourceCodeAnalysis());
    completer = new Completer(shell.jshell());
    inspector = new Inspector(shell);
    magics = new Magics(folder, this::addToClassPath);
    console = new Console(in);
    this.last = last;
  }

  /**
   * Runs a cell and waits for its end.
   *
   * @param source the cell's code and magics
   * @param output where its outputs go, also those that its threads print after its end
   * @return what became of the value of its last expression, or why it failed; never throws for the
   *     cell's faults
   */
  public synchronized CellResult run(String source, CellOutput output) {
    int number = ++cell;
    shell.begin(number, source);
    console.begin(output);
    CurrentTarget.set(output);
    try {
      Object value = runPieces(number, SealedTypes.withPermits(parser.parse(source)));
      return new CellResult(number, value, Optional.empty());
    } catch (CellFailure failure) {
      return new CellResult(number, null, Optional.of(failure.error()));
    } finally {
      System.out.flush();
      System.err.flush();
    }
  }

  private @Nullable Object runPieces(int number, List<Piece> pieces) {
    for (Piece piece : pieces) {
      if (piece.completeness() == Completeness.DEFINITELY_INCOMPLETE) {
        throw new CellFailure(shell.compileErrors().unfinished(number, piece));
      }
    }
    Object value = null;
    for (Piece piece : pieces) {
      value = null;
      if (shell.thread().isInterrupted()) {
        throw new CellFailure(stopped(number, piece));
      }
      if (piece.kind() == Piece.Kind.MAGIC) {
        runMagic(number, piece);
      } else {
        boolean expression = shell.run(number, piece);
        Object last = shell.control().takeValue();
        value = expression && !piece.closed() ? last : null;
      }
    }
    shell.finish(number);
    if (value == null) {
      return null;
    }
    Object result = value;
    return shell.call(number, pieces.get(pieces.size() - 1), () -> last.apply(result));
  }

  private void runMagic(int number, Piece piece) {
    try {
      magics.run(piece.text());
    } catch (IllegalArgumentException | IllegalStateException e) {
      Place place = shell.sources().ofLine(number, piece.start());
      String message = String.valueOf(e.getMessage());
      List<String> story = List.of(place.toString(), "    " + piece.text().strip(), message);
      throw new CellFailure(
          new CellError("MagicError", message, Optional.of(place), story, List.of()));
    }
  }

  private CellError stopped(int number, Piece piece) {
    Place place = shell.sources().ofLine(number, piece.start());
    String message = "the cell was stopped before this line";
    List<String> story =
        List.of(place.toString(), "    " + shell.sources().line(place), "Interrupted: " + message);
    return new CellError("Interrupted", message, Optional.of(place), story, List.of());
  }

  /** Returns how many cells have been run. */
  public synchronized int cellsRun() {
    return cell;
  }

  /** Stops the cell that runs, if one does; returns at once. May be called from any thread. */
  public void interrupt() {
    shell.thread().interrupt();
  }

  /**
   * Adds a jar or a folder of classes to what cells see.
   *
   * @param path the jar or folder
   */
  public void addToClassPath(Path path) {
    shell.jshell().addToClasspath(path.toString());
  }

  /**
   * Proposes how the word at the cursor may go on.
   *
   * @param source the cell's code
   * @param cursor where the cursor is, in characters
   */
  public synchronized Completions complete(String source, int cursor) {
    return completer.complete(source, cursor);
  }

  /**
   * Tells what stands at the cursor: a variable's type and value, a method's signatures.
   *
   * @param source the cell's code
   * @param cursor where the cursor is, in characters
   */
  public synchronized Optional<String> inspect(String source, int cursor) {
    return inspector.inspect(source, cursor);
  }

  /**
   * Tells whether a cell may be run as it is, or which more lines it waits for.
   *
   * @param source the cell's code
   */
  public synchronized Completeness completeness(String source) {
    List<Piece> pieces = parser.parse(source);
    for (Piece piece : pieces) {
      if (!piece.completeness().isComplete()) {
        return piece.completeness();
      }
    }
    return Completeness.COMPLETE;
  }

  @Override
  public void close() {
    CurrentTarget.clear();
    shell.close();
    console.close();
  }
}
