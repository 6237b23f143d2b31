package nn.jupyter.runner;

import com.google.gson.JsonObject;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.IntConsumer;
import nn.jupyter.CellFunctions;
import nn.jupyter.Rendered;
import nn.jupyter.engine.CellResult;
import nn.jupyter.engine.Engine;

/**
 * Executes a notebook inside this JVM: no browser, no Python, no sockets.
 *
 * <p>Cells run in order and see this JVM's class path. Relative paths of magics start from the
 * notebook's folder, which the system property {@code nn.notebook.folder} names; relative files
 * start from where the JVM was started, since Java cannot change that. The first cell that fails
 * ends the run, unless it is tagged {@code raises-exception}; cells tagged {@code skip-execution}
 * keep their outputs.
 *
 * <pre>{@code
 * NotebookFile committed = NotebookFile.read(Path.of("04-apples.ipynb"));
 * NotebookRun run = new Runner().run(committed);
 * run.failure();                                            // empty when all went well
 * OutputComparison.compare(committed, run.notebook());      // empty when the texts are the same
 * }</pre>
 */
public final class Runner {
  /** The system property that names the notebook's folder while it runs. */
  public static final String FOLDER_PROPERTY = "nn.notebook.folder";

  private final Duration cellTimeout;
  private final IntConsumer onCell;

  /** Creates a runner that gives each cell ten minutes. */
  public Runner() {
    this(Duration.ofMinutes(10), cell -> {});
  }

  /**
   * Creates a runner.
   *
   * @param cellTimeout how long one cell may take
   * @param onCell is told the number of each code cell before it runs
   */
  public Runner(Duration cellTimeout, IntConsumer onCell) {
    if (cellTimeout.isNegative() || cellTimeout.isZero()) {
      throw new IllegalArgumentException("expected a positive timeout but got " + cellTimeout);
    }
    this.cellTimeout = cellTimeout;
    this.onCell = onCell;
  }

  /**
   * Runs a notebook from its first cell.
   *
   * @param notebook the notebook; stays as it is
   * @return a copy with the new outputs, and why it failed, if it did
   */
  public NotebookRun run(NotebookFile notebook) {
    NotebookFile executed = notebook.copy();
    String folderBefore = System.getProperty(FOLDER_PROPERTY);
    System.setProperty(FOLDER_PROPERTY, executed.folder().toString());
    Timer timer = new Timer("cell timeout", true);
    try (Engine engine = new Engine(executed.folder(), new NoInput(), CellFunctions::render)) {
      Optional<CellFault> failure = runCells(executed, engine, timer);
      return new NotebookRun(executed, failure);
    } finally {
      timer.cancel();
      if (folderBefore == null) {
        System.clearProperty(FOLDER_PROPERTY);
      } else {
        System.setProperty(FOLDER_PROPERTY, folderBefore);
      }
    }
  }

  private Optional<CellFault> runCells(NotebookFile notebook, Engine engine, Timer timer) {
    Map<String, JsonObject> displays = new HashMap<>();
    Optional<CellFault> failure = Optional.empty();
    for (NotebookCell cell : notebook.cells()) {
      if (!cell.isCode() || cell.hasTag("skip-execution")) {
        continue;
      }
      if (failure.isPresent() || cell.source().isBlank()) {
        cell.clearOutputs();
      } else {
        failure = runCell(notebook, cell, engine, timer, displays);
      }
    }
    return failure;
  }

  private Optional<CellFault> runCell(
      NotebookFile notebook,
      NotebookCell cell,
      Engine engine,
      Timer timer,
      Map<String, JsonObject> displays) {
    onCell.accept(engine.cellsRun() + 1);
    OutputRecorder recorder = new OutputRecorder(displays);
    Timeout timeout = new Timeout(engine);
    timer.schedule(timeout, cellTimeout.toMillis());
    CellResult result = engine.run(cell.source(), recorder);
    timeout.cancel();
    result.error().ifPresent(recorder::error);
    if (result.value() instanceof Rendered shown) {
      recorder.result(result.number(), shown.data());
    }
    cell.setOutputs(recorder.close(), result.number());
    if (result.error().isEmpty() || (cell.hasTag("raises-exception") && !timeout.happened)) {
      return Optional.empty();
    }
    String late = timeout.happened ? " (it ran longer than " + cellTimeout.toSeconds() + " s)" : "";
    return Optional.of(new CellFault(notebook.path(), result.number(), result.error().get(), late));
  }

  private static final class Timeout extends TimerTask {
    private final Engine engine;
    private volatile boolean happened;

    Timeout(Engine engine) {
      this.engine = engine;
    }

    @Override
    public void run() {
      happened = true;
      engine.interrupt();
    }
  }

  /** What {@code System.in} is where nobody can type. */
  private static final class NoInput extends InputStream {
    @Override
    public int read() {
      throw new IllegalStateException(
          "this cell reads System.in, but nobody can type here: the notebook runs without a"
              + " browser");
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      return length == 0 ? 0 : read();
    }
  }
}
