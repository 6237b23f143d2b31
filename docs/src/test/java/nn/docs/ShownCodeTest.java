package nn.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Snippets that a page says are from a file ({@code <!-- from PATH -->} on the line before) stand
 * there, line by line: the code that is read is the code that was measured.
 */
class ShownCodeTest {
  private static final Pattern SHOWN =
      Pattern.compile("<!-- from (\\S+) -->\\R```java\\R(.*?)```", Pattern.DOTALL);

  static Stream<Path> pages() {
    return Project.files(Project.ROOT.resolve("docs"), ".md").stream();
  }

  private static List<MatchResult> shown(Path page) {
    return SHOWN.matcher(Project.read(page)).results().toList();
  }

  private static List<String> lines(String code) {
    return code.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void standsInItsFileLineByLine(Path page) {
    for (MatchResult snippet : shown(page)) {
      List<String> file = lines(Project.read(Project.ROOT.resolve(snippet.group(1))));
      List<String> part = lines(snippet.group(2));
      assertThat(Collections.indexOfSubList(file, part))
          .as("%s shows this as from %s:%n%s", Project.name(page), snippet.group(1), part)
          .isNotNegative();
    }
  }

  @Test
  void thePerformancePageShowsAllStepsThatAreMeasured() {
    assertThat(shown(Project.ROOT.resolve("docs/performance.md"))).hasSizeGreaterThanOrEqualTo(8);
  }
}
