package nn.jupyter.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** JupyterLab's settings for the course: it asks nothing at its first start. */
final class JupyterSettings {
  private static final String OVERRIDES =
      """
      {
        "@jupyterlab/apputils-extension:notification": {
          "checkForUpdates": false,
          "fetchNews": "false"
        }
      }
      """;

  private JupyterSettings() {}

  /** Writes them, unless they are there: the user may have changed them. */
  static void write(Project project) throws IOException {
    Path folder = Files.createDirectories(project.state().resolve("config").resolve("labconfig"));
    Path file = folder.resolve("default_setting_overrides.json");
    if (!Files.exists(file)) {
      Files.writeString(file, OVERRIDES);
    }
  }
}
