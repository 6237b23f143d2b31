package nn.jupyter.gallery;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * What the gallery's command is asked for.
 *
 * @param page the page that the charts are on
 * @param folder where to write
 * @param dark whether on dark paper
 * @param formats the endings of the files, without their dots
 * @param names which charts; none for all
 */
record GalleryOptions(
    Path page, Path folder, boolean dark, List<String> formats, List<String> names) {
  static final String USAGE = "DIR [--dark] [--format png,svg,pdf,gif,html] [NAME...]";
  private static final List<String> FORMATS = List.of("png", "svg", "pdf", "gif", "html");

  /**
   * Reads the words after the command.
   *
   * @throws IllegalArgumentException if they are not {@link #USAGE}, with the page before
   */
  static GalleryOptions parse(List<String> arguments) {
    boolean dark = false;
    List<String> formats = List.of("png");
    List<String> words = new ArrayList<>();
    for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
      String word = rest.next();
      if (word.equals("--dark")) {
        dark = true;
      } else if (word.startsWith("--format=")) {
        formats = formats(word.substring("--format=".length()));
      } else if (word.equals("--format")) {
        formats = formats(rest.hasNext() ? rest.next() : "");
      } else if (word.startsWith("-")) {
        throw new IllegalArgumentException(
            "charts: there is no option " + word + "; expected " + USAGE);
      } else {
        words.add(word);
      }
    }
    if (words.size() < 2) {
      throw new IllegalArgumentException("charts into which folder? expected " + USAGE);
    }
    return new GalleryOptions(
        path(words.get(0)),
        path(words.get(1)),
        dark,
        formats,
        List.copyOf(words.subList(2, words.size())));
  }

  private static List<String> formats(String list) {
    List<String> formats = Arrays.asList(list.split(",", -1));
    if (!FORMATS.containsAll(formats)) {
      throw new IllegalArgumentException(
          "charts: expected formats among "
              + String.join(", ", FORMATS)
              + ", with commas between them, but got --format "
              + list);
    }
    return formats;
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(
          "charts: \"" + text + "\" is no file's name: " + e.getMessage(), e);
    }
  }
}
