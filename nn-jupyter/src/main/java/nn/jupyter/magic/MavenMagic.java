package nn.jupyter.magic;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** {@code %maven group:artifact:version}: adds a library and all it needs. */
final class MavenMagic implements Magic {
  private final Path folder;
  private final Maven maven;
  private final Consumer<Path> classPath;

  MavenMagic(Path folder, Maven maven, Consumer<Path> classPath) {
    this.folder = folder;
    this.maven = maven;
    this.classPath = classPath;
  }

  @Override
  public String name() {
    return "maven";
  }

  @Override
  public String usage() {
    return "%maven group:artifact:version";
  }

  @Override
  public void run(List<String> arguments) {
    if (arguments.isEmpty()) {
      throw new IllegalArgumentException("expected a library: " + usage());
    }
    for (String library : arguments) {
      List<String> coordinates = List.of(library.split(":", -1));
      boolean plain = coordinates.stream().allMatch(part -> part.matches("[\\w.\\-]+"));
      if (coordinates.size() != 3 || !plain) {
        throw new IllegalArgumentException(
            "expected group:artifact:version but got " + library + "; usage: " + usage());
      }
      maven.resolve(folder, coordinates).forEach(classPath);
    }
  }
}
