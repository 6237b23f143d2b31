package nn.jupyter;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nn.jupyter.runner.AtomicFiles;

/**
 * Writes the kernelspec, by which Jupyter finds the kernel: {@code kernels/java/kernel.json} and a
 * logo below a folder that {@code JUPYTER_PATH} names.
 *
 * <p>Java's options stand in a file beside it, quoted, so that blanks in paths do no harm and the
 * command stays short. Run it again when the class path or the JDK has changed.
 */
public final class KernelSpec {
  private KernelSpec() {}

  /**
   * Writes the kernelspec for this JVM and its class path.
   *
   * @param arguments the folder, for example {@code .jupyter}
   */
  public static void main(String[] arguments) {
    PrintStream terminal = System.out;
    if (arguments.length != 1) {
      terminal.println("usage: java -cp CLASSPATH nn.jupyter.KernelSpec FOLDER");
      System.exit(2);
    }
    Path folder = Path.of(arguments[0]);
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<Path> classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(entry -> !entry.isEmpty())
            .map(Path::of)
            .toList();
    try {
      terminal.println(write(folder, java, classPath, List.of()));
    } catch (UncheckedIOException e) {
      terminal.println(e.getMessage());
      System.exit(1);
    }
  }

  /**
   * Writes the kernelspec.
   *
   * @param folder a folder that {@code JUPYTER_PATH} is to name
   * @param java the {@code java} command
   * @param classPath jars and folders of classes that cells see; nn-jupyter's own among them
   * @param options more options for the JVM, for example {@code -Xmx4g}
   * @return the folder {@code kernels/java} that holds the kernelspec
   * @throws UncheckedIOException where the folder cannot be written to
   */
  public static Path write(Path folder, Path java, List<Path> classPath, List<String> options) {
    Path spec = folder.toAbsolutePath().normalize().resolve("kernels").resolve("java");
    String path =
        classPath.stream()
            .map(entry -> entry.toAbsolutePath().normalize().toString())
            .reduce((left, right) -> left + File.pathSeparator + right)
            .orElse("");
    StringBuilder lines = new StringBuilder();
    Stream.concat(
            Stream.of(
                "--add-modules",
                "jdk.incubator.vector",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8"),
            Stream.concat(options.stream(), Stream.of("-cp", path)))
        .forEach(option -> lines.append(quote(option)).append('\n'));
    AtomicFiles.write(spec.resolve("java.options"), lines.toString());
    AtomicFiles.write(spec.resolve("kernel.json"), json(java.toString()));
    AtomicFiles.write(spec.resolve("logo-svg.svg"), logo());
    return spec;
  }

  /** In an argument file a quoted string may hold blanks; the backslash escapes. */
  private static String quote(String option) {
    return '"' + option.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String json(String java) {
    JsonArray argv = new JsonArray();
    Stream.of(java, "@{resource_dir}/java.options", KernelMain.class.getName(), "{connection_file}")
        .forEach(argv::add);
    JsonObject spec = new JsonObject();
    spec.add("argv", argv);
    spec.addProperty("display_name", "Java (Glassbox)");
    spec.addProperty("language", "java");
    spec.addProperty("interrupt_mode", "message");
    spec.add("metadata", new JsonObject());
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(spec) + "\n";
  }

  private static String logo() {
    try (InputStream in = KernelSpec.class.getResourceAsStream("logo.svg")) {
      if (in == null) {
        throw new IllegalStateException("logo.svg is missing beside " + KernelSpec.class);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the logo", e);
    }
  }
}
