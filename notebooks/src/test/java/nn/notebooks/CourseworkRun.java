package nn.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.google.gson.JsonObject;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * A folder of coursework, compiled and tested here as Maven would do it there.
 *
 * @param outcomes the classes of the tests that ran, with the message of what failed, else empty
 * @param points the content of points.json
 */
record CourseworkRun(Map<String, String> outcomes, JsonObject points) {
  /** Compiles and runs the tests of a tag, or all if it is empty. */
  static CourseworkRun of(Path coursework, String tag) throws IOException {
    Path classes = coursework.resolve("target/classes");
    Files.createDirectories(classes);
    List<Path> tests = sources(coursework.resolve("src/test/java"));
    List<Path> all = new ArrayList<>(sources(coursework.resolve("src/main/java")));
    all.addAll(tests);
    compile(all, classes);
    Path points = coursework.resolve("target/points.json");
    System.setProperty("nn.course.points", points.toString());
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {classes.toUri().toURL()}, CourseworkRun.class.getClassLoader())) {
      Outcomes outcomes = new Outcomes();
      LauncherDiscoveryRequestBuilder request =
          LauncherDiscoveryRequestBuilder.request()
              .filters(EngineFilter.includeEngines("junit-jupiter"))
              .selectors(tests.stream().map(test -> selector(loader, test)).toList());
      if (!tag.isEmpty()) {
        request.filters(TagFilter.includeTags(tag));
      }
      LauncherFactory.create().execute(request.build(), outcomes);
      return new CourseworkRun(outcomes.found, Course.json(points));
    } finally {
      System.clearProperty("nn.course.points");
    }
  }

  private static DiscoverySelector selector(ClassLoader loader, Path test) {
    try {
      String name = test.getFileName().toString().replace(".java", "");
      return selectClass(Class.forName("coursework." + name, false, loader));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  /**
   * With what nn-course brings and JUnit on the class path, and without what draws or runs cells.
   */
  private static void compile(List<Path> sources, Path into) throws IOException {
    String classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.contains("nn-viz") && !entry.contains("nn-jupyter"))
            .collect(Collectors.joining(File.pathSeparator));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    List<String> options =
        List.of(
            "-d", into.toString(), "-cp", classPath, "-proc:none", "-Xlint:all", "--release", "17");
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean done =
          compiler
              .getTask(
                  messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      assertThat(done).as("compiles: %s", messages).isTrue();
    }
  }

  /** What became of each test, by the name of its class. */
  private static final class Outcomes implements TestExecutionListener {
    private final Map<String, String> found = new TreeMap<>();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (test.isTest()) {
        String name = test.getUniqueIdObject().getSegments().get(1).getValue();
        found.put(
            name.replace("coursework.", ""),
            result.getThrowable().map(Throwable::getMessage).orElse(""));
      }
    }
  }
}
