package nn.data.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenizerTest {
  @Test
  void wordsAreLettersDigitsLowLinesAndInnerApostrophes() {
    assertThat(Tokenizer.words().tokens("It's the dogs' room_7 -- isn’t it? Größe 10."))
        .containsExactly("it's", "the", "dogs", "room_7", "isn’t", "it", "größe", "10");
  }

  @Test
  void wordsMayBeBeyondTheBasicPlaneAndHaveMarks() {
    assertThat(new Words(1, true).tokens("𝒳𝒴 e\u0301te\u0301 \u0301x 🐸 हिन्दी"))
        .containsExactly("𝒳𝒴", "e\u0301te\u0301", "x", "हिन्दी");
  }

  @Test
  void shortWordsAreCountedInCodePoints() {
    assertThat(new Words(2, false).tokens("a 𝒳 ab don't 𝒳𝒴"))
        .containsExactly("ab", "don", "𝒳𝒴");
    assertThatThrownBy(() -> new Words(0, true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Words: expected words of 1 character or more but got 0");
  }

  @Test
  void charactersAreCodePoints() {
    assertThat(Tokenizer.characters().tokens("a🐸\n")).containsExactly("a", "🐸", "\n");
    assertThat(Tokenizer.characters().tokens("\ud83d!\udc38"))
        .containsExactly("\ud83d", "!", "\udc38");
  }

  @Test
  void charactersKeepTheirMarksIfAsked() {
    String text = "e\u0301\u0323a\u0301";
    assertThat(new Characters(false).tokens(text)).hasSize(5);
    assertThat(new Characters(true).tokens(text)).containsExactly("e\u0301\u0323", "a\u0301");
    assertThat(new Characters(true).tokens("\u0301")).containsExactly("\u0301");
  }

  @Test
  void findsWhatAnExpressionMatches() {
    assertThat(Tokenizer.matches("[A-Z][a-z]*").tokens("ArrayList2Map"))
        .containsExactly("Array", "List", "Map");
    assertThat(Tokenizer.matches("x*").tokens("axxb")).containsExactly("xx");
    assertThatThrownBy(() -> Tokenizer.matches("(a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Matches: expected a regular expression but got \"(a\": ");
  }

  @Test
  void cleansInTheOrderGiven() {
    Tokenizer tokenizer = Tokenizer.matches("\\S+").cleaned(Clean.HTML, Clean.PUNCTUATION);
    assertThat(tokenizer.tokens("<b>so</b>-so &lt;3")).containsExactly("so", "so", "3");
    assertThat(tokenizer.joiner()).isEqualTo(" ");
    assertThat(Tokenizer.characters().cleaned(Clean.DIGITS).joiner()).isEmpty();
  }

  @Test
  void leavesStopWordsOut() {
    Tokenizer tokenizer = Tokenizer.words().without("the", "a", "the");
    assertThat(tokenizer.tokens("The cat and a dog")).containsExactly("cat", "and", "dog");
    assertThat(tokenizer).isEqualTo(Tokenizer.words().without("a", "the"));
  }

  @Test
  void runsOfTokensComeShortestFirst() {
    assertThat(Tokenizer.words().ngrams(1, 3).tokens("a b c"))
        .containsExactly("a", "b", "c", "a b", "b c", "a b c");
    assertThat(Tokenizer.characters().ngrams(2, 2).tokens("abc")).containsExactly("ab", "bc");
    assertThat(Tokenizer.words().ngrams(2, Integer.MAX_VALUE).tokens("a")).isEmpty();
  }

  @Test
  void rejectsRunsOfNothing() {
    for (int[] run : new int[][] {{0, 1}, {3, 2}}) {
      assertThatThrownBy(() -> Tokenizer.words().ngrams(run[0], run[1]))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("shortest first, but got " + run[0] + " to " + run[1]);
    }
  }

  @Test
  void saysWhatItIs() {
    assertThat(Tokenizer.words().without("a"))
        .hasToString(
            "Without[stopWords=[a], tokenizer=Cleaned[steps=[LOWER_CASE],"
                + " tokenizer=Words[shortest=1, apostrophes=true]]]");
    assertThat(List.of(new Words(1, true))).isEqualTo(List.of(new Words(1, true)));
  }
}
