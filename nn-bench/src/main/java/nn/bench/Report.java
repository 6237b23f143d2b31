package nn.bench;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures as a table for people and as JSON for programs. */
final class Report {
  private Report() {}

  static final String TITLE =
      String.format(
          Locale.ROOT,
          "%-5s %-50s %12s %9s %7s %12s",
          "name",
          "what",
          "time a step",
          "GFLOP/s",
          "share",
          "bytes a step");

  static String line(Figure figure) {
    return String.format(
        Locale.ROOT,
        "%-5s %-50s %12s %9s %7s %12s",
        figure.name(),
        figure.what(),
        time(figure.seconds()),
        figure.gflops() == 0 ? "" : String.format(Locale.ROOT, "%.1f", figure.gflops()),
        figure.share() == 0 ? "" : String.format(Locale.ROOT, "%.0f%%", 100 * figure.share()),
        String.format(Locale.ROOT, "%,.0f", figure.allocated()));
  }

  static String time(double seconds) {
    if (seconds < 1e-3) {
      return String.format(Locale.ROOT, "%.1f us", seconds * 1e6);
    }
    return seconds < 1
        ? String.format(Locale.ROOT, "%.2f ms", seconds * 1e3)
        : String.format(Locale.ROOT, "%.2f s", seconds);
  }

  static void write(Path file, Map<String, Object> machine, List<?> figures) throws IOException {
    String json =
        new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .create()
            .toJson(Map.of("machine", machine, "figures", figures));
    try {
      Files.writeString(file, json + "\n");
    } catch (IOException e) {
      throw new IOException("the figures could not be written: " + e, e);
    }
  }
}
