package nn.jupyter.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Jupyter's settings for the course: it asks nothing at its first start, says only what helps,
 * shows documentation as pages, and breaks lines between words.
 */
final class JupyterSettings {
  private static final String LAB =
      """
      {
        "@jupyterlab/apputils-extension:notification": {
          "checkForUpdates": false,
          "fetchNews": "false"
        },
        "@jupyterlab/docmanager-extension:plugin": {
          "defaultViewers": { "markdown": "Markdown Preview" }
        }
      }
      """;

  // Language servers, which the Java kernel does not need, are looked for in the user's home.
  private static final String SERVER =
      """
      {
        "LabApp": { "log_level": "ERROR", "custom_css": true },
        "LanguageServerManager": { "autodetect": false }
      }
      """;

  // JupyterLab would go on with a long line wherever it is full, in the middle of a word.
  private static final String STYLE =
      """
      body .jp-OutputArea-output pre { word-break: normal; overflow-wrap: anywhere; }
      """;

  private JupyterSettings() {}

  /** Writes them, unless they are there: the user may have changed them. */
  static void write(Project project) throws IOException {
    Path config = project.state().resolve("config");
    writeNew(config.resolve("labconfig").resolve("default_setting_overrides.json"), LAB);
    writeNew(config.resolve("jupyter_server_config.json"), SERVER);
    writeNew(config.resolve("custom").resolve("custom.css"), STYLE);
  }

  private static void writeNew(Path file, String text) throws IOException {
    if (!Files.exists(file)) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    }
  }
}
