package nn.data.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  private static final List<String> TRAIN = List.of("to be or not to be", "b B b c", "c a");

  @Test
  void numbersTokensByCountThenByText() {
    Vocabulary words = VocabularyLearner.words().fit(TRAIN);
    assertThat(words.tokens())
        .containsExactly("<pad>", "<unk>", "b", "be", "c", "to", "a", "not", "or");
    assertThat(words.size()).isEqualTo(9);
  }

  @Test
  void theOrderOfTheTextsDoesNotMatter() {
    List<String> other = new ArrayList<>(TRAIN);
    Collections.reverse(other);
    assertThat(VocabularyLearner.words().fit(other))
        .isEqualTo(VocabularyLearner.words().fit(TRAIN));
  }

  @Test
  void equallyFrequentTokensStandInTheOrderOfTheirCodePoints() {
    Vocabulary characters = VocabularyLearner.characters().fit(List.of("\uffee🐸b\ue000a"));
    assertThat(characters.tokens().subList(2, 7))
        .containsExactly("a", "b", "\ue000", "\uffee", "🐸");
  }

  @Test
  void encodesAndDecodes() {
    Vocabulary words = VocabularyLearner.words().fit(TRAIN);
    assertThat(words.encode("To be happy")).containsExactly(5, 3, 1);
    assertThat(words.decode(0, 0, 5, 3, 1)).isEqualTo("to be <unk>");
    assertThat(words.encode("")).isEmpty();
    assertThat(words.decode()).isEmpty();
    Vocabulary characters = VocabularyLearner.characters().fit(TRAIN);
    assertThat(characters.decode(characters.encode("not to Be"))).isEqualTo("not to Be");
  }

  @Test
  void keepsFrequentTokensOnly() {
    assertThat(VocabularyLearner.words().minCount(2).fit(TRAIN).tokens())
        .containsExactly("<pad>", "<unk>", "b", "be", "c", "to");
    assertThat(VocabularyLearner.words().maxSize(3).fit(TRAIN).tokens())
        .containsExactly("<pad>", "<unk>", "b");
    assertThat(VocabularyLearner.words().maxSize(2).fit(TRAIN).encode("b")).containsExactly(1);
  }

  @Test
  void textsCannotSpellPaddingOrUnknown() {
    Vocabulary spaced =
        new VocabularyLearner(Tokenizer.matches("\\S+")).fit(List.of("<pad> <unk> <pad> x"));
    assertThat(spaced.tokens()).containsExactly("<pad>", "<unk>", "x");
    assertThat(spaced.encode("<pad> x <unk>")).containsExactly(1, 2, 1);
  }

  @Test
  void unpairedSurrogatesAreUnknown() {
    Vocabulary letters = VocabularyLearner.characters().fit(List.of("a\ud83d\ud83d🐸"));
    assertThat(letters.tokens()).containsExactly("<pad>", "<unk>", "a", "🐸");
    assertThat(letters.encode("\ud83da")).containsExactly(1, 2);
    assertThatThrownBy(() -> new Vocabulary(Tokenizer.words(), List.of("<pad>", "<unk>", "\udc38")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Vocabulary: expected texts but \"\\udc38\" has an unpaired surrogate; leave it out");
  }

  @Test
  void encodesManyTextsInARow() {
    Vocabulary words = VocabularyLearner.words().fit(TRAIN);
    List<String> many = Collections.nCopies(50, "to be");
    assertThat(words.encode(many)).hasSize(100).startsWith(5, 3, 5, 3);
  }

  @Test
  void rejectsIdsThatAreNotThere() {
    Vocabulary words = VocabularyLearner.words().fit(TRAIN);
    for (int id : new int[] {-1, 9}) {
      assertThatThrownBy(() -> words.decode(2, id))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "Vocabulary: there is no id "
                  + id
                  + "; it has the ids 0 to 8, of the texts it was fitted on");
    }
  }

  @Test
  void rejectsImpossibleSettingsAndTokens() {
    assertThatThrownBy(() -> VocabularyLearner.words().minCount(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("minCount 1 or more and maxSize 2 or more (padding and unknown)");
    assertThatThrownBy(() -> VocabularyLearner.words().maxSize(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("but got 1 and 1");
    assertThatThrownBy(() -> new Vocabulary(Tokenizer.words(), List.of("a", "b")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("begin with [<pad>, <unk>] but got [a, b]");
    assertThatThrownBy(
            () -> new Vocabulary(Tokenizer.words(), List.of("<pad>", "<unk>", "a", "b", "a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Vocabulary: expected every token once but \"a\" has numbers 2 and 4");
  }

  @Test
  void saysWhatItLearned() {
    assertThat(VocabularyLearner.characters().fit(List.of("a\na")))
        .hasToString("Vocabulary of 4 tokens by Characters[marks=false]: [<pad>, <unk>, a, \\n]");
  }
}
