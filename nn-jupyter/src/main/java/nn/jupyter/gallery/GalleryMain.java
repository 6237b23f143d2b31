package nn.jupyter.gallery;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nn.core.activations.Activation;
import nn.viz.Chart;
import nn.viz.Charts;

/**
 * The command that writes charts of the gallery into files, and each activation function besides.
 *
 * <pre>
 * java -cp ... nn.jupyter.gallery.GalleryMain PAGE DIR [--dark] [--format png,svg,pdf,gif,html]
 *     [NAME...]
 * </pre>
 *
 * <p>PAGE is {@code docs/gallery.md}. The names are those of the page's pictures and of the
 * activation functions; without a name, all are written. On dark paper, a name is followed by
 * {@code -dark}.
 */
public final class GalleryMain {
  private GalleryMain() {}

  /**
   * Writes charts; ends with status 0 when all are written, 1 when something failed, 2 when the
   * command is wrong.
   *
   * @param arguments see the class
   */
  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), System.out, System.err));
  }

  static int run(List<String> arguments, PrintStream out, PrintStream err) {
    try {
      write(GalleryOptions.parse(arguments), out);
      return 0;
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      return 2;
    } catch (UncheckedIOException | IllegalStateException e) {
      err.println(e.getMessage());
      return 1;
    }
  }

  private static void write(GalleryOptions options, PrintStream out) {
    GalleryPage page = GalleryPage.read(options.page());
    List<Activation> activations =
        Activation.all().stream().filter(each -> !page.names().contains(each.name())).toList();
    List<String> all = new ArrayList<>(page.names());
    activations.forEach(each -> all.add(each.name()));
    for (String name : options.names()) {
      if (!all.contains(name)) {
        throw new IllegalArgumentException(
            "gallery: there is no chart \"" + name + "\"; there is " + String.join(", ", all));
      }
    }
    makeFolder(options.folder());
    List<String> wanted = options.names().isEmpty() ? all : options.names();
    List<GalleryPage.Entry> entries =
        page.names().stream().anyMatch(wanted::contains) ? page.needed(wanted) : List.of();
    if (!entries.isEmpty()) {
      try (GalleryRun run = new GalleryRun()) {
        for (GalleryPage.Entry entry : entries) {
          Optional<Chart> chart = run.run(entry);
          if (chart.isPresent() && wanted.contains(entry.name())) {
            save(chart.get(), entry.name(), options, out);
          }
        }
      }
    }
    for (Activation activation : activations) {
      if (wanted.contains(activation.name())) {
        save(Charts.activation(activation), activation.name(), options, out);
      }
    }
  }

  private static void save(Chart chart, String name, GalleryOptions options, PrintStream out) {
    Chart drawn = options.dark() ? chart.dark() : chart;
    for (String format : options.formats()) {
      Path file = options.folder().resolve(name + (options.dark() ? "-dark." : ".") + format);
      drawn.save(file);
      out.println(file);
    }
  }

  private static void makeFolder(Path folder) {
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
  }
}
