package nn.jupyter.book;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.spi.ToolProvider;

/** The javadoc of the packages that users see, by the JDK's own tool. */
final class Javadoc {
  private Javadoc() {}

  /**
   * Writes it into {@code javadoc} in the book's folder.
   *
   * @return whether it is there
   */
  static boolean write(Path project, Path folder, PrintStream terminal) {
    Optional<ToolProvider> tool = ToolProvider.findFirst("javadoc");
    List<String> files = sources(project);
    if (tool.isEmpty() || files.isEmpty()) {
      terminal.println("no javadoc: " + (files.isEmpty() ? "nothing is built" : "not in this JDK"));
      return false;
    }
    Path place = folder.resolve("javadoc");
    List<String> arguments = new ArrayList<>(List.of("-quiet", "-Xdoclint:none", "-notimestamp"));
    arguments.addAll(List.of("-encoding", "UTF-8", "--release", "17", "-d", place.toString()));
    arguments.addAll(List.of("-doctitle", "Glassbox", "-windowtitle", "Glassbox"));
    arguments.addAll(List.of("-header", "<a href=\"{@docRoot}/../index.html\">The book</a>"));
    arguments.addAll(List.of("-cp", classPath(project)));
    // Annotations that only the compiler needs are not among the jars.
    arguments.add("--ignore-source-errors");
    arguments.addAll(files);
    StringWriter told = new StringWriter();
    PrintWriter writer = new PrintWriter(told);
    tool.get().run(writer, writer, arguments.toArray(String[]::new));
    boolean there = Files.exists(place.resolve("index.html"));
    if (!there) {
      terminal.println("no javadoc: the JDK's tool failed\n" + told.toString().strip());
    }
    return there;
  }

  /** Files one by one: given a folder, the tool would want all modules, optional ones too. */
  private static List<String> sources(Path project) {
    List<String> files = new ArrayList<>();
    ModuleFinder built = ModuleFinder.of(jars(project).toArray(Path[]::new));
    List<ModuleDescriptor> modules =
        built.findAll().stream().map(ModuleReference::descriptor).sorted().toList();
    for (ModuleDescriptor module : modules) {
      Path root = project.resolve(module.name().replace('.', '-')).resolve("src/main/java");
      module.exports().stream()
          .filter(export -> !export.isQualified())
          .map(export -> root.resolve(export.source().replace('.', '/')))
          .sorted()
          .forEach(folder -> files.addAll(list(folder, "*.java")));
    }
    return files;
  }

  private static String classPath(Path project) {
    return String.join(File.pathSeparator, list(library(project), "*.jar"));
  }

  private static List<Path> jars(Path project) {
    return list(library(project), "nn-*.jar").stream().map(Path::of).toList();
  }

  private static Path library(Path project) {
    return project.resolve("notebooks/target/lib");
  }

  private static List<String> list(Path folder, String glob) {
    List<String> names = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return names;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, glob)) {
      files.forEach(file -> names.add(file.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
    names.sort(null);
    return names;
  }
}
