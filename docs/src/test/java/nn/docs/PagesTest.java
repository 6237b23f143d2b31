package nn.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PagesTest {
  private static final Pattern JAVA = Pattern.compile("```java\\R(.*?)```", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");

  static List<Path> pages() {
    return Stream.concat(
            Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md").map(Project.ROOT::resolve),
            Stream.concat(
                Project.files(Project.ROOT.resolve("docs"), ".md").stream(),
                Project.files(Project.ROOT.resolve("notebooks"), ".md").stream()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everySnippetRunsFromTheTopOfThePageToItsEnd(Path page) {
    try (Shell shell = new Shell()) {
      int number = 0;
      for (Matcher snippet = JAVA.matcher(Project.read(page)); snippet.find(); ) {
        String code = snippet.group(1);
        assumeTrue(
            Shell.hasVectorApi() || !code.contains("jdk.incubator.vector"),
            "from snippet " + (number + 1) + " on it needs --add-modules jdk.incubator.vector");
        shell.run(Project.name(page) + ", snippet " + ++number, code);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkToAFileLeadsSomewhere(Path page) {
    for (Matcher link = LINK.matcher(Project.read(page)); link.find(); ) {
      assertThat(page.resolveSibling(link.group(1)))
          .as("link in " + Project.name(page))
          .matches(Files::exists, "exists");
    }
  }
}
