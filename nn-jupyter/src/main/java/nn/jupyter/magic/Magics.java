package nn.jupyter.magic;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The magics that cells can use. */
public final class Magics {
  private final List<Magic> magics;

  /**
   * Sets up the magics of one notebook.
   *
   * @param folder the notebook's folder
   * @param classPath takes jars and folders of classes to add
   */
  public Magics(Path folder, Consumer<Path> classPath) {
    magics =
        List.of(
            new ClasspathMagic(folder, classPath), new MavenMagic(folder, new Maven(), classPath));
  }

  /**
   * Runs a magic's line.
   *
   * @param line for example {@code %classpath lib/*.jar}
   * @throws IllegalArgumentException where there is no such magic or its arguments are wrong
   * @throws IllegalStateException where it fails
   */
  public void run(String line) {
    List<String> words = List.of(line.strip().substring(1).split("\\s+"));
    for (Magic magic : magics) {
      if (magic.name().equals(words.get(0))) {
        magic.run(words.subList(1, words.size()));
        return;
      }
    }
    List<String> known = magics.stream().map(Magic::usage).toList();
    throw new IllegalArgumentException(
        "there is no magic %" + words.get(0) + "; there are " + String.join(" and ", known));
  }
}
