package nn.docs;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JavadocTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("<pre>\\{@code\\R(.*?)\\R\\s*\\*\\s*\\}</pre>", Pattern.DOTALL);
  private static final Pattern IMPORT = Pattern.compile("(?m)^import .*;$");

  private final Shell shell = new Shell();

  static List<Path> sources() {
    return Stream.of("nn-autodiff", "nn-core", "nn-data", "nn-course", "nn-viz", "nn-jupyter")
        .flatMap(module -> Project.files(Project.ROOT.resolve(module), ".java").stream())
        .filter(file -> Project.name(file).contains("/src/main/"))
        .filter(file -> EXAMPLE.matcher(Project.read(file)).find())
        .toList();
  }

  /** What examples may take for granted: the imports, and a model with its data. */
  @BeforeAll
  void prelude() {
    shell.run("the prelude", Project.read(Path.of("src/test/resources/javadoc-prelude.jsh")));
  }

  @AfterAll
  void close() {
    shell.close();
  }

  /** As the body of a method: compiled and checked, not run, for it may read files or train. */
  @ParameterizedTest
  @MethodSource("sources")
  void everyExampleCompiles(Path source) {
    int number = 0;
    for (Matcher example = EXAMPLE.matcher(Project.read(source)); example.find(); ) {
      String code = example.group(1).replaceAll("(?m)^\\s*\\* ?", "");
      String place = Project.name(source) + ", example " + ++number;
      shell.run(
          place,
          IMPORT.matcher(code).results().map(i -> i.group() + "\n").reduce("", String::concat));
      shell.run(
          place,
          "void example() throws Exception {\n" + IMPORT.matcher(code).replaceAll("") + "\n}");
    }
  }
}
