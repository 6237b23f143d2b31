package nn.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The notebooks use nothing that only our own kernel has: they run under IJava and JJava, too. */
class OtherKernelsTest {
  /** Packages of the JDK that some kernels import by themselves and others do not. */
  private static final List<String> PACKAGES =
      List.of(
          "java.io",
          "java.math",
          "java.net",
          "java.nio.file",
          "java.util",
          "java.util.concurrent",
          "java.util.function",
          "java.util.regex",
          "java.util.stream");

  private static final Pattern NOT_CODE =
      Pattern.compile("(?m:^%[^\n]*)|\"(\\\\.|[^\"\\\\])*\"|//[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern SIMPLE_NAME = Pattern.compile("(?<![\\w.])[A-Z]\\w*");

  static Stream<Path> notebooks() {
    return Course.files().stream();
  }

  private static String code(Path file) {
    return Course.codeCells(file).stream().map(Course::source).collect(Collectors.joining("\n"));
  }

  /** The libraries that a notebook uses beside this one, each made for its job. */
  private static final Map<String, String> OTHERS =
      Map.of("16-convolution", "%classpath target/forest/*.jar");

  @ParameterizedTest
  @MethodSource("notebooks")
  void usesOneMagicThatAllHave(Path file) {
    List<String> magics = new ArrayList<>(List.of("%classpath target/lib/*.jar"));
    Optional.ofNullable(OTHERS.get(Course.name(file))).ifPresent(magics::add);
    assertThat(code(file).lines().filter(line -> line.startsWith("%")).toList()).isEqualTo(magics);
    assertThat(Course.source(Course.codeCells(file).get(0))).startsWith("%classpath ");
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void callsOurKernelsClassesOnlyToTeachOtherKernelsOurCharts(Path file) {
    JsonObject first = Course.codeCells(file).get(0);
    assertThat(Course.source(first)).contains("nn.jupyter.Notebook.install();");
    assertThat(code(file).replace("nn.jupyter.Notebook.install();", ""))
        .doesNotContain("nn.jupyter");
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void spellsOutItsImports(Path file) {
    String code = code(file);
    Set<String> names =
        SIMPLE_NAME
            .matcher(NOT_CODE.matcher(code).replaceAll(" "))
            .results()
            .map(found -> found.group())
            .collect(Collectors.toSet());
    assertThat(names).contains("Locale", "System");
    for (String name : names) {
      for (String from : PACKAGES) {
        if (isClass(from + "." + name) && !isClass("nn.autodiff." + name)) {
          assertThat(code)
              .as("%s uses %s.%s", file.getFileName(), from, name)
              .containsPattern(
                  "import "
                      + Pattern.quote(from)
                      + "\\.("
                      + Matcher.quoteReplacement(name)
                      + "|\\*);");
        }
      }
    }
  }

  /** They take a percent sign at the start of a line, or after {@code =}, for a magic. */
  @ParameterizedTest
  @MethodSource("notebooks")
  void hasNoOtherPercentSignWhereAMagicMayStand(Path file) {
    assertThat(code(file)).doesNotContainPattern("(?m)^\\h+%");
    assertThat(NOT_CODE.matcher(code(file)).replaceAll(" ")).doesNotContainPattern("=\\s*%");
  }

  /** They show the value of a last statement, also one that is closed: here a display's name. */
  @ParameterizedTest
  @MethodSource("notebooks")
  void endsNoCellWithADisplay(Path file) {
    assertThat(Course.codeCells(file).stream().map(Course::source))
        .noneMatch(cell -> cell.matches("(?s)(.*\\n)?display\\([^;]*\\);\\s*"));
  }

  private static boolean isClass(String name) {
    try {
      Class.forName(name, false, OtherKernelsTest.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void staysWithinWhatIJavaReads(Path file) {
    assertThat(NOT_CODE.matcher(code(file)).replaceAll(" "))
        .doesNotContain("sealed ")
        .doesNotContain("System.in")
        .doesNotContain("ThreadLocalRandom")
        .doesNotContain("Math.random")
        .doesNotContainPattern("\\bnew Random\\(");
  }
}
