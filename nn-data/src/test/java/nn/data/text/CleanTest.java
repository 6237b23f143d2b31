package nn.data.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class CleanTest {
  @Test
  void takesTagsCommentsScriptsAndStylesOut() {
    assertThat(Clean.HTML.apply("<p class='x'>One<br/>two</p><!-- <b>no</b> -->three"))
        .isEqualTo(" One two  three");
    assertThat(Clean.HTML.apply("a<script>if (a<b) {}</script>b<STYLE>p{}</Style >c"))
        .isEqualTo("a b c");
    assertThat(Clean.HTML.apply("<scripted>stays</scripted>")).isEqualTo(" stays ");
  }

  @Test
  void leavesSignsThatAreNoTags() {
    assertThat(Clean.HTML.apply("1 < 2 > 0, a <3 b, x<")).isEqualTo("1 < 2 > 0, a <3 b, x<");
    assertThat(Clean.HTML.apply("an <open tag")).isEqualTo("an <open tag");
    assertThat(Clean.HTML.apply("<!-- to the > end")).isEqualTo(" ");
    assertThat(Clean.HTML.apply("<script> to the end")).isEqualTo(" ");
  }

  @Test
  void readsEntitiesOnce() {
    assertThat(Clean.HTML.apply("&lt;b&gt; &amp;lt; &quot;&apos;&#233;&#x1F438;"))
        .isEqualTo("<b> &lt; \"'é🐸");
    assertThat(Clean.HTML.apply("R&D &unknown; &#; &#xzz; &"))
        .isEqualTo("R&D &unknown; &#; &#xzz; &");
    assertThat(Clean.HTML.apply("&#0;&#xd800;&#99999999;")).isEqualTo("\ufffd\ufffd\ufffd");
  }

  @Test
  void lowerCaseIsTheSameInEveryCountry() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(Clean.LOWER_CASE.apply("TITLE ΣΟΦΟΣ")).isEqualTo("title σοφος");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void takesAccentsOffLettersWhetherComposedOrNot() {
    assertThat(Clean.ACCENTS.apply("Crème brûlée, Ångström, жёлтый"))
        .isEqualTo("Creme brulee, Angstrom, желтыи");
    assertThat(Clean.ACCENTS.apply("e\u0301")).isEqualTo("e");
    assertThat(Clean.ACCENTS.apply("ø ß ﬁ")).isEqualTo("ø ß ﬁ");
  }

  @Test
  void leavesMarksThatAreVowelsAndComposesAgain() {
    assertThat(Clean.ACCENTS.apply("हिन्दी 한국어")).isEqualTo("हिन्दी 한국어");
  }

  @Test
  void makesPunctuationSpacesButKeepsApostrophesInWords() {
    assertThat(Clean.PUNCTUATION.apply("'Don't!' (it’s $5_a)…")).isEqualTo(" Don't    it’s  5 a  ");
    assertThat(Clean.PUNCTUATION.apply("frog🐸 dogs'")).isEqualTo("frog🐸 dogs ");
  }

  @Test
  void takesDigitsOfAllScriptsOut() {
    assertThat(Clean.DIGITS.apply("room7 of 42, ٤٢, Ⅷ")).isEqualTo("room of , , Ⅷ");
  }

  @Test
  void makesOneSpaceOfEachRun() {
    assertThat(Clean.WHITESPACE.apply(" \t a\r\n\u00a0b \u2003 c\n")).isEqualTo("a b c");
    assertThat(Clean.WHITESPACE.apply(" \n ")).isEmpty();
  }
}
