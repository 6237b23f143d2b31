package nn.jupyter.gallery;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import nn.jupyter.engine.CellError;
import nn.jupyter.engine.CellOutput;
import nn.jupyter.engine.CellResult;
import nn.jupyter.engine.Engine;
import nn.viz.Chart;

/** Runs snippets of a {@link GalleryPage} one after the other, as a notebook runs its cells. */
public final class GalleryRun implements AutoCloseable {
  private final Engine engine = new Engine(Path.of(""), InputStream.nullInputStream());

  /** Begins with nothing declared. */
  public GalleryRun() {}

  /**
   * Runs a snippet.
   *
   * @return what its last line draws; nothing if there is no picture below the snippet
   * @throws IllegalStateException if it fails, or should draw a chart and does not
   */
  public Optional<Chart> run(GalleryPage.Entry entry) {
    CellResult result = engine.run(entry.code(), Silent.INSTANCE);
    if (result.error().isPresent()) {
      CellError error = result.error().get();
      throw new IllegalStateException(entry.place() + ": " + String.join("\n", error.traceback()));
    }
    if (entry.picture().isEmpty()) {
      return Optional.empty();
    }
    if (result.value() instanceof Chart chart) {
      return Optional.of(chart);
    }
    throw new IllegalStateException(
        entry.place()
            + ": expected its last line to be a chart but got "
            + result.value()
            + "\n"
            + entry.code());
  }

  @Override
  public void close() {
    engine.close();
  }

  /** What snippets print is of no interest here. */
  private enum Silent implements CellOutput {
    INSTANCE;

    @Override
    public void print(Stream stream, String text) {}

    @Override
    public String display(Map<String, String> data) {
      return "";
    }

    @Override
    public void update(String id, Map<String, String> data) {}
  }
}
