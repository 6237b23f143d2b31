package nn.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import morfologik.speller.Speller;
import morfologik.stemming.Dictionary;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every word of the pages and notebooks is British English with -ize (as in Oxford's dictionaries),
 * or stands in {@code docs/words.txt}.
 */
class SpellingTest {
  private static final Path LIST = Project.ROOT.resolve("docs/words.txt");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+(?:['’][\\p{L}]+)*");
  private static final Pattern NAME = Pattern.compile("\\p{Lu}\\. (\\p{Lu}\\p{L}+)");

  private static final List<String> WORDS = Project.read(LIST).lines().toList();
  private static final Set<String> KNOWN = new HashSet<>(WORDS);
  private static final Speller SPELLER = new Speller(british());

  private static Dictionary british() {
    try {
      String name = "/org/languagetool/resource/en/hunspell/en_GB.dict";
      return Dictionary.read(Objects.requireNonNull(SpellingTest.class.getResource(name), name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> files() {
    return Prose.files();
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyWordIsSpelledRight(Path file) {
    Set<String> wrong = new TreeSet<>();
    for (String word : words(Prose.document(file))) {
      if (!isRight(word)) {
        wrong.add(word);
      }
    }
    assertThat(wrong)
        .as("misspelled in %s; what is right goes into docs/words.txt", Project.name(file))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void wordsEndInIzeNotInIse(Path file) {
    Set<String> wrong = new TreeSet<>();
    for (String word : words(Prose.document(file))) {
      String other = word.replaceAll("is(e[ds]?|ing|ations?|ers?)$", "iz$1");
      if (!other.equals(word) && !KNOWN.contains(word) && !SPELLER.isMisspelled(other)) {
        wrong.add(word + ": " + other);
      }
    }
    assertThat(wrong).as("in %s, as elsewhere", Project.name(file)).isEmpty();
  }

  private static List<String> words(Document document) {
    Set<String> names = new HashSet<>();
    // What is slanted and longer than a few words is the title of a work, in whatever language.
    document.select("em").removeIf(em -> em.text().split(" ").length > 3);
    StringBuilder text = new StringBuilder();
    for (Element element : document.body().getAllElements()) {
      text.append(element.ownText()).append('\n');
    }
    // Who has written something is named with initials: D. Rumelhart.
    for (Matcher name = NAME.matcher(document.text()); name.find(); ) {
      names.add(name.group(1));
    }
    return WORD.matcher(text)
        .results()
        .map(found -> found.group().replace('’', '\'').replaceAll("'s$|'$", ""))
        .filter(word -> !names.contains(word))
        .toList();
  }

  /**
   * Names of code (someThing, a_b, W4), of numbers (xᵢ) and what is said letter by letter (CSV) are
   * no words.
   */
  private static boolean isRight(String word) {
    return word.length() == 1
        || word.matches(".*[\\p{N}\\p{Lm}_].*|.+\\p{Lu}.*|[^a-zA-Z]+")
        || KNOWN.contains(word)
        || KNOWN.contains(word.toLowerCase(Locale.ROOT))
        || !SPELLER.isMisspelled(word)
        || !SPELLER.isMisspelled(word.toLowerCase(Locale.ROOT));
  }

  @Test
  void theListIsSortedAndHasNoWordTwice() {
    assertThat(WORDS).doesNotHaveDuplicates();
    assertThat(WORDS)
        .isSortedAccordingTo(
            Comparator.<String, String>comparing(word -> word.toLowerCase(Locale.ROOT))
                .thenComparing(Comparator.naturalOrder()));
  }

  @Test
  void theListHasOnlyWordsThatDictionariesLack() {
    assertThat(WORDS).allMatch(SPELLER::isMisspelled);
  }

  @Test
  void aMisspelledWordIsFound() {
    assertThat(List.of("netwrok", "Netwrok", "color", "behavior", "seperate"))
        .noneMatch(SpellingTest::isRight);
    assertThat(List.of("network", "Network", "colour", "normalization", "someMethod", "GPU"))
        .allMatch(SpellingTest::isRight);
  }
}
