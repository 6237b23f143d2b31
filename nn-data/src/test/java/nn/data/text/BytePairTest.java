package nn.data.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nn.autodiff.RandomStream;
import org.junit.jupiter.api.Test;

class BytePairTest {
  private static final List<String> TRAIN =
      List.of(
          "low low low low low lower lower",
          "newest newest newest newest newest newest",
          "widest widest widest Größe Größe 🐸🐸");
  private static final BytePairEncoding BYTES = BytePairLearner.bytes(300).fit(TRAIN);
  private static final BytePairEncoding CHARACTERS = BytePairLearner.characters(60).fit(TRAIN);

  /** All chars, unpaired surrogates among them. */
  @Provide
  Arbitrary<String> anyText() {
    return Arbitraries.oneOf(
        Arbitraries.chars().range('\0', '\uffff').list().ofMaxSize(60).map(BytePairTest::join),
        Arbitraries.of("low", "er", " ", "est", "🐸", "\ud83d", "\n", "ö")
            .list()
            .ofMaxSize(40)
            .map(parts -> String.join("", parts)));
  }

  private static String join(List<Character> chars) {
    StringBuilder text = new StringBuilder();
    chars.forEach(text::append);
    return text.toString();
  }

  @Property(tries = 500)
  void bytesGiveBackEveryText(@ForAll("anyText") String text) {
    int[] ids = BYTES.encode(text);
    assertThat(BYTES.decode(ids)).isEqualTo(text);
    assertThat(Arrays.stream(ids)).allMatch(id -> id >= 2 && id < BYTES.size());
  }

  @Property(tries = 200)
  void charactersGiveBackEveryTextOfTheirAlphabet(@ForAll("anyText") String text) {
    StringBuilder known = new StringBuilder();
    text.codePoints()
        .filter(c -> CHARACTERS.alphabet().contains(Character.toString(c)))
        .forEach(known::appendCodePoint);
    assertThat(CHARACTERS.decode(CHARACTERS.encode(known.toString()))).isEqualTo(known.toString());
  }

  @Property(tries = 300)
  void piecesPutTogetherAreTheText(@ForAll("anyText") String text) {
    assertThat(String.join("", Pieces.WORDS.of(text))).isEqualTo(text);
    assertThat(String.join("", Pieces.WHOLE.of(text))).isEqualTo(text);
  }

  @Property(tries = 60)
  void learnsWhatCountingAnewForEachMergeLearns(@ForAll long seed) {
    RandomStream random = RandomStream.of(seed, "test");
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(6); i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(30); j > 0; j--) {
        text.append((char) ('a' + random.nextInt(3)));
      }
      texts.add(text.toString());
    }
    BytePairLearner learner = new BytePairLearner(Alphabet.CHARACTERS, Pieces.WHOLE, 20, 2);
    BytePairEncoding quick = learner.fit(texts);
    assertThat(quick.merges()).isEqualTo(slowly(texts, quick));
  }

  /** The algorithm as it is explained: count all pairs, merge the most frequent one, start over. */
  private static List<Merge> slowly(List<String> texts, BytePairEncoding learned) {
    List<String> tokens = new ArrayList<>(Vocabulary.SPECIAL);
    tokens.addAll(learned.alphabet());
    List<List<String>> pieces = new ArrayList<>();
    texts.forEach(text -> pieces.add(new ArrayList<>(Tokenizer.characters().tokens(text))));
    List<Merge> merges = new ArrayList<>();
    while (tokens.size() < 20) {
      Merge best = null;
      int most = 1;
      for (int left = 2; left < tokens.size(); left++) {
        for (int right = 2; right < tokens.size(); right++) {
          int count = 0;
          for (List<String> piece : pieces) {
            for (int i = 0; i + 1 < piece.size(); i++) {
              boolean here =
                  piece.get(i).equals(tokens.get(left))
                      && piece.get(i + 1).equals(tokens.get(right));
              count += here ? 1 : 0;
            }
          }
          if (count > most) {
            most = count;
            best = new Merge(left, right);
          }
        }
      }
      if (best == null) {
        break;
      }
      String a = tokens.get(best.left());
      String b = tokens.get(best.right());
      for (List<String> piece : pieces) {
        for (int i = 0; i + 1 < piece.size(); i++) {
          if (piece.get(i).equals(a) && piece.get(i + 1).equals(b)) {
            piece.set(i, a + b);
            piece.remove(i + 1);
          }
        }
      }
      if (!tokens.contains(a + b)) {
        tokens.add(a + b);
      }
      if (!merges.contains(best)) {
        merges.add(best);
      }
    }
    return merges;
  }

  @Test
  void frequentWordsBecomeOneToken() {
    assertThat(BYTES.encode(" newest")).hasSize(1);
    assertThat(BYTES.token(BYTES.encode(" newest")[0])).isEqualTo(" newest");
    assertThat(BYTES.encode("xyz")).hasSize(3);
  }

  @Test
  void theOrderOfTheTextsDoesNotMatter() {
    List<String> other = new ArrayList<>(TRAIN);
    Collections.reverse(other);
    assertThat(BytePairLearner.bytes(300).fit(other)).isEqualTo(BYTES);
  }

  @Test
  void keepsToItsSizeAndStopsWhereNothingComesTwice() {
    assertThat(BytePairLearner.bytes(261).fit(TRAIN).size()).isEqualTo(261);
    assertThat(BytePairLearner.bytes(258).fit(TRAIN).merges()).isEmpty();
    assertThat(BytePairLearner.bytes(1000).fit(List.of("abc def")).merges()).isEmpty();
    assertThat(BytePairLearner.bytes(1000).fit(List.of("ab ab")).merges()).hasSize(1);
  }

  @Test
  void unknownCharactersSaySo() {
    int[] ids = CHARACTERS.encode("lo€w");
    assertThat(ids).contains(TextEncoder.UNKNOWN);
    assertThat(CHARACTERS.decode(ids)).isEqualTo("lo<unk>w");
  }

  @Test
  void whatIsUnknownIsNoPartOfAToken() {
    BytePairEncoding pairs =
        BytePairLearner.characters(20).fit(List.of("\ud83d\ud83da\ud83da\ud83da"));
    assertThat(pairs.alphabet()).containsExactly("a");
    assertThat(pairs.merges()).isEmpty();
    assertThat(pairs.encode("\ud83da")).containsExactly(1, 2);
  }

  @Test
  void bytesThatAreNoTextBecomeReplacementCharacters() {
    int[] frog = BytePairLearner.bytes(258).fit(TRAIN).encode("🐸");
    assertThat(frog).hasSize(4);
    BytePairEncoding plain = BytePairLearner.bytes(258).fit(TRAIN);
    assertThat(plain.decode(frog[0], frog[1], frog[2])).isEqualTo("\ufffd");
    assertThat(plain.decode(frog[1])).isEqualTo("\ufffd");
    assertThat(plain.decode(2 + 0xff, 2 + 0xc0, 2 + 'a')).isEqualTo("\ufffd\ufffda");
    assertThat(plain.decode(2 + 0xe0, 2 + 0x80)).isEqualTo("\ufffd\ufffd");
    assertThat(plain.decode(0, 2 + 'a', 0)).isEqualTo("a");
  }

  @Test
  void aWordOfAMillionLettersIsNoTrouble() {
    String huge = "newest".repeat(200_000);
    assertThat(BYTES.decode(BYTES.encode(huge))).isEqualTo(huge);
    BytePairEncoding learned = BytePairLearner.bytes(290).fit(List.of(huge));
    // Tokens stop growing at 1,000 units.
    assertThat(learned.encode(huge).length).isBetween(1200, 2400);
  }

  @Test
  void rejectsSettingsThatCannotBe() {
    assertThatThrownBy(() -> BytePairLearner.bytes(257))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "BytePairLearner: expected a size of 258 or more (padding, unknown and 256 bytes) and"
                + " minCount 1 or more but got 257 and 2");
    assertThatThrownBy(() -> BytePairLearner.characters(4).fit(List.of("abc")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("have 3 characters, which with padding and unknown are more than")
        .hasMessageContaining("or bytes(...)");
  }

  @Test
  void rejectsMergesThatCannotBe() {
    List<String> ab = List.of("a", "b");
    assertThatThrownBy(() -> characters(ab, new Merge(2, 4)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "BytePairEncoding: expected a merge of tokens 2 to 3, which are there before it, but"
                + " merge 0 is Merge[left=2, right=4]; let a BytePairLearner find them");
    assertThatThrownBy(() -> characters(ab, new Merge(1, 2)))
        .hasMessageContaining("of tokens 2 to");
    assertThatThrownBy(() -> characters(ab, new Merge(2, 3), new Merge(2, 3)))
        .hasMessageContaining("that is not there already, but merge 1");
    Merge[] doubling = new Merge[40];
    doubling[0] = new Merge(2, 2);
    for (int i = 1; i < doubling.length; i++) {
      doubling[i] = new Merge(i + 3, i + 3);
    }
    assertThatThrownBy(() -> characters(ab, doubling))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most 1000 units, but merge 9 is");
    assertThatThrownBy(() -> characters(List.of("a", "a")))
        .hasMessageContaining("every token once but \"a\"");
    assertThatThrownBy(() -> characters(List.of("ab"))).hasMessageContaining("single code points");
    assertThatThrownBy(
            () -> new BytePairEncoding(Alphabet.BYTES, Pieces.WORDS, List.of("a"), List.of()))
        .hasMessageContaining("expected the 256 bytes in order");
    assertThatThrownBy(() -> BYTES.decode(BYTES.size()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("there is no id " + BYTES.size());
  }

  private static BytePairEncoding characters(List<String> alphabet, Merge... merges) {
    return new BytePairEncoding(Alphabet.CHARACTERS, Pieces.WORDS, alphabet, List.of(merges));
  }

  @Test
  void saysWhatItLearned() {
    assertThat(BytePairLearner.bytes(259).fit(TRAIN))
        .hasToString("BytePairEncoding of 256 bytes and 1 merges: [e+s]");
  }
}
