package nn.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
 */
class GlossaryTest {
  private static final Path GLOSSARY = Project.ROOT.resolve("docs/glossary.md");

  private static Document glossary() {
    return Prose.document(GLOSSARY);
  }

  private static List<String> terms() {
    return glossary().select("h3").eachText();
  }

  /** A word as it is sorted: in small letters. */
  private static String key(String term) {
    return term.toLowerCase(Locale.ROOT);
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

  /** JupyterLab keeps the capitals of a heading in its name, where links have small letters. */
  @Test
  void aTermWithCapitalsHasItsLinksNameInSmallLettersToo() {
    assertThat(glossary().select("h3"))
        .filteredOn(term -> !term.text().replace(' ', '-').equals(FirstUses.anchor(term.text())))
        .isNotEmpty()
        .allSatisfy(
            term ->
                assertThat(term.select("a[id]").eachAttr("id"))
                    .containsExactly(FirstUses.anchor(term.text())));
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void whatANotebookLinksToIsInTheGlossary(Path notebook) {
    assertThat(FirstUses.links(Prose.document(notebook)))
        .isSubsetOf(FirstUses.anchors(glossary()))
        .doesNotHaveDuplicates();
  }

  static List<Path> notebooks() {
    return Prose.notebooks();
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void everyFirstUseLeadsToTheGlossary(Path notebook) {
    assertThat(FirstUses.withoutLink(Prose.document(notebook), glossary()))
        .as("terms without a link to the glossary in %s", Project.name(notebook))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void theNotebookThatATermNamesHasALinkToIt(Path notebook) {
    String number = notebook.getFileName().toString().substring(0, 2);
    List<String> terms =
        glossary().select("h3").stream()
            .filter(term -> notebookOf(term).equals(number))
            .map(term -> FirstUses.anchor(term.text()))
            .toList();
    assertThat(FirstUses.links(Prose.document(notebook))).containsAll(terms);
  }

  /** The number at the end of a term's paragraph. */
  private static String notebookOf(Element term) {
    String text = Objects.requireNonNull(term.nextElementSibling()).text();
    return text.replaceAll("^.*?(\\d\\d)\\]?$", "$1");
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
  void formulasTitlesAndOtherNamesAreNoUses() {
    Document glossary = Prose.parse("### gradient\n\nx\n\n### tanh\n\nx\n\n### perceptron\n\nx");
    Document notebook =
        Prose.parse(
            "y = tanh(x), oriented gradients.\n\n## Where to read on\n\n- *Perceptrons*, 1969.");
    assertThat(FirstUses.withoutLink(notebook, glossary)).isEmpty();
  }

  @Test
  void aTermIsFoundByItsOtherNamesAndPlurals() {
    Document glossary =
        Prose.parse("### activation function\n\nx\n\n### batch\n\nx\n\n### probability\n\nx");
    assertThat(
            FirstUses.withoutLink(
                Prose.parse("Two batches, no activation, two probabilities."), glossary))
        .containsExactly(
            "batches (#batch)",
            "activation (#activation-function)",
            "probabilities (#probability)");
  }

  @Test
  void aTermInsideALongerOneIsNotItsUse() {
    Document glossary = Prose.parse("### batch\n\nx\n\n### batch normalization\n\nx");
    assertThat(FirstUses.withoutLink(Prose.parse("Batch normalization."), glossary))
        .containsExactly("Batch normalization (#batch-normalization)");
  }
}
