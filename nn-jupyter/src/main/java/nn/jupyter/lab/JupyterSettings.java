package nn.jupyter.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Jupyter's settings for the course: it asks nothing at its first start, and says only what helps.
 */
final class JupyterSettings {
  private static final String LAB =
      """
      {
        "@jupyterlab/apputils-extension:notification": {
          "checkForUpdates": false,
          "fetchNews": "false"
        }
      }
      """;

  // Language servers, which the Java kernel does not need, are looked for in the user's home.
  private static final String SERVER =
      """
      {
        "LabApp": { "log_level": "ERROR" },
        "LanguageServerManager": { "autodetect": false }
      }
      """;

  private JupyterSettings() {}

  /** Writes them, unless they are there: the user may have changed them. */
  static void write(Project project) throws IOException {
    Path config = project.state().resolve("config");
    writeNew(config.resolve("labconfig").resolve("default_setting_overrides.json"), LAB);
    writeNew(config.resolve("jupyter_server_config.json"), SERVER);
  }

  private static void writeNew(Path file, String text) throws IOException {
    if (!Files.exists(file)) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    }
  }
}
