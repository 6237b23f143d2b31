package nn.viz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nn.core.activations.Activation;

/** The charts that need no data of one's own, as files: for who wants only the pictures. */
public final class Gallery {
  private static final String ALL = "activations";

  private Gallery() {}

  /** What can be written: each activation by its name, and {@code activations} for all in one. */
  public static List<String> names() {
    return List.copyOf(charts().keySet());
  }

  private static Map<String, Supplier<Chart>> charts() {
    Map<String, Supplier<Chart>> charts = new LinkedHashMap<>();
    charts.put(ALL, Charts::activations);
    for (Activation activation : Activation.all()) {
      charts.put(activation.name(), () -> Charts.activation(activation));
    }
    return charts;
  }

  /**
   * Writes charts into a folder, each as {@code NAME.png} and {@code NAME.svg}; makes the folder if
   * need be.
   *
   * @param names some of {@link #names()}; none for all
   * @return the files written, in that order
   * @throws IllegalArgumentException if there is no chart of a name; then nothing is written
   * @throws UncheckedIOException if the folder cannot be made or written to
   */
  public static List<Path> write(Path folder, String... names) {
    Map<String, Supplier<Chart>> charts = charts();
    List<String> wanted = names.length == 0 ? names() : List.of(names);
    for (String name : wanted) {
      if (!charts.containsKey(name)) {
        throw new IllegalArgumentException(
            "gallery: there is no chart \"" + name + "\"; there is " + String.join(", ", names()));
      }
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "gallery: cannot make the folder "
              + folder
              + ": "
              + e
              + "; choose a place you may write to that is not a file",
          e);
    }
    List<Path> files = new ArrayList<>();
    for (String name : wanted) {
      Chart chart = charts.getOrDefault(name, Charts::activations).get();
      for (String ending : List.of(".png", ".svg")) {
        Path file = folder.resolve(name + ending);
        chart.save(file);
        files.add(file);
      }
    }
    return files;
  }
}
