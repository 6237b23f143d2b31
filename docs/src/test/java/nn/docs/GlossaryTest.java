package nn.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The glossary is in order and says something of every term, and notebooks lead to it where a term
 * is first used.
 *
 * <p>The notebooks of {@link #LINKED} are those whose first uses are linked; what is missing in
 * another one, {@code -Dglossary.notebooks=05,06} tells.
 */
class GlossaryTest {
  /** Numbers of notebooks, with commas between them: add one when its terms are linked. */
  private static final String LINKED = "";

  private static final Set<String> CHECKED =
      Set.of(System.getProperty("glossary.notebooks", LINKED).split(","));

  private static final Path GLOSSARY = Project.ROOT.resolve("docs/glossary.md");

  private static Document glossary() {
    return Prose.document(GLOSSARY);
  }

  private static List<String> terms() {
    return glossary().select("h3").eachText();
  }

  /** A word as it is sorted: without accents of formulas, in small letters. */
  private static String key(String term) {
    return term.toLowerCase(Locale.ROOT).replace("²", "2");
  }

  @Test
  void termsStandInTheOrderOfTheAlphabetEachOnce() {
    assertThat(terms()).hasSizeGreaterThan(120).doesNotHaveDuplicates();
    assertThat(terms().stream().map(GlossaryTest::key).toList()).isSorted();
  }

  @Test
  void everyTermStandsUnderItsLetter() {
    String letter = "";
    for (Element heading : glossary().select("h2, h3")) {
      if (heading.normalName().equals("h2")) {
        letter = heading.text();
      } else {
        assertThat(key(heading.text())).startsWith(letter.toLowerCase(Locale.ROOT));
      }
    }
  }

  @Test
  void everyTermIsExplainedInOneParagraphThatNamesANotebook() {
    for (Element term : glossary().select("h3")) {
      Element text = term.nextElementSibling();
      assertThat(text).as(term.text()).isNotNull();
      assertThat(text.text()).as(term.text()).containsPattern("\\[?\\d\\d\\]?$");
      assertThat(text.text().length()).as(term.text()).isBetween(10, 420);
    }
  }

  @Test
  void aNumberIsTheNotebookOfThatNumber() {
    String markdown = Project.read(GLOSSARY);
    List<String> definitions =
        Pattern.compile("(?m)^\\[(\\d\\d)\\]: \\.\\./notebooks/(.*)$")
            .matcher(markdown)
            .results()
            .map(found -> found.group(1) + " " + found.group(2))
            .toList();
    assertThat(definitions).isNotEmpty();
    assertThat(definitions)
        .allMatch(line -> line.substring(3).startsWith(line.substring(0, 2) + "-"));
    Set<String> there =
        Prose.notebooks().stream()
            .map(file -> file.getFileName().toString())
            .collect(Collectors.toSet());
    assertThat(definitions).extracting(line -> line.substring(3)).isSubsetOf(there);
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void whatANotebookLinksToIsInTheGlossary(Path notebook) {
    List<String> anchors = FirstUses.anchors(glossary());
    for (Element link : Prose.document(notebook).select("a[href*=glossary.md#]")) {
      assertThat(link.attr("href").replaceAll("^.*#", "")).isIn(anchors);
    }
  }

  static List<Path> notebooks() {
    return Prose.notebooks();
  }

  @Test
  void everyFirstUseLeadsToTheGlossary() {
    List<String> missing = new ArrayList<>();
    for (Path notebook : Prose.notebooks()) {
      String number = notebook.getFileName().toString().substring(0, 2);
      if (CHECKED.contains(number)) {
        FirstUses.withoutLink(Prose.document(notebook), glossary())
            .forEach(use -> missing.add(number + ": " + use));
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void aFirstUseWithoutLinkIsFoundAndALaterOneIsNot() {
    Document glossary =
        Prose.parse("### loss\n\nx\n\n### epoch\n\nx\n\n### cross-entropy\n\nx\n\n### ReLU\n\nx");
    Document notebook =
        Prose.parse(
            "# The loss\n\nThe `epoch`, the [losses](../docs/glossary.md#loss) of epochs, and"
                + " cross-entropy, glossy. A RELU.\n\nThe cross-entropy, an epoch.");
    assertThat(FirstUses.withoutLink(notebook, glossary))
        .containsExactly("epochs (#epoch)", "cross-entropy (#cross-entropy)", "RELU (#relu)");
  }

  @Test
  void aTermInsideALongerOneIsNotItsUse() {
    Document glossary = Prose.parse("### batch\n\nx\n\n### batch normalization\n\nx");
    assertThat(FirstUses.withoutLink(Prose.parse("Batch normalization."), glossary))
        .containsExactly("Batch normalization (#batch-normalization)");
  }
}
