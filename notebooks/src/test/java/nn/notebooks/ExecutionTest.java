package nn.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import nn.data.images.Mnist;
import nn.jupyter.runner.NotebookFile;
import nn.jupyter.runner.NotebookRun;
import nn.jupyter.runner.OutputComparison;
import nn.jupyter.runner.Requirements;
import nn.jupyter.runner.Runner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every notebook runs from its first cell to its last and puts out the text it was saved with. */
class ExecutionTest {
  private final Locale locale = Locale.getDefault();

  @AfterEach
  void putTheLocaleBack() {
    Locale.setDefault(locale);
  }

  @TestFactory
  Stream<DynamicTest> saysWhatItWasSavedWith() {
    return Course.files().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(file.getFileName().toString(), file.toUri(), run(file)));
  }

  private static org.junit.jupiter.api.function.Executable run(Path file) {
    return () -> {
      if (!Mnist.isAvailable()) {
        stayOffTheNetwork();
      }
      NotebookFile saved = NotebookFile.read(file);
      NotebookRun run = new Runner().run(saved);
      assertThat(run.failure()).as("why %s stopped", file.getFileName()).isEmpty();
      Requirements.missing(saved)
          .ifPresent(
              reason -> abort("it ran to its end on the data that stands in, but is " + reason));
      assertThat(OutputComparison.compare(saved, run.notebook())).isEmpty();
    };
  }

  /** A proxy where nobody listens, so that a download fails at once. */
  private static void stayOffTheNetwork() {
    System.setProperty("http.proxyHost", "127.0.0.1");
    System.setProperty("http.proxyPort", "9");
    System.setProperty("https.proxyHost", "127.0.0.1");
    System.setProperty("https.proxyPort", "9");
  }
}
