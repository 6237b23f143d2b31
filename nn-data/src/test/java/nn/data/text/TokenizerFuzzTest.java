package nn.data.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.RandomStream;
import nn.data.Fuzz;
import org.junit.jupiter.api.Test;

/** Whatever a text is, it is cleaned, split, encoded and counted without an exception. */
class TokenizerFuzzTest {
  private static final String SEED =
      "<p>It&apos;s a dog’s life &#x1F438; 🐸 e\u0301t\u00e9 हिन्दी 한국어 42 $5 <!-- x --> a_b\n\t<script>";

  private static final List<Tokenizer> TOKENIZERS =
      List.of(
          Tokenizer.words(),
          Tokenizer.scikitLearnWords(),
          Tokenizer.characters(),
          new Characters(true),
          Tokenizer.matches("\\w+|\\S"),
          Tokenizer.words().cleaned(Clean.values()).without("a").ngrams(1, 3));

  private static final BytePairEncoding BYTES = BytePairLearner.bytes(280).fit(List.of(SEED, SEED));

  @Test
  void anyTextWillDo() {
    byte[] seed = SEED.getBytes(StandardCharsets.UTF_16BE);
    Fuzz.repeat(
        "tokenizers",
        400,
        random -> check(new String(Fuzz.mutate(seed, random), StandardCharsets.UTF_16BE), random));
  }

  @Test
  void unpairedSurrogatesWillDo() {
    Fuzz.repeat(
        "surrogates",
        200,
        random -> {
          char[] chars = new char[random.nextInt(50)];
          for (int i = 0; i < chars.length; i++) {
            int kind = random.nextInt(4);
            chars[i] =
                (char)
                    (kind == 0
                        ? random.nextInt(0x10000)
                        : kind == 1 ? 'a' : 0xd800 + random.nextInt(0x800));
          }
          check(new String(chars), random);
        });
  }

  @Test
  void hugeTokensWillDo() {
    for (String piece :
        new String[] {"a", "🐸", "\u0301", "<", "&", "<a", "<!--", "'", " ", "\ud800"}) {
      check(piece.repeat(50_000), Fuzz.random("huge", 0));
    }
  }

  private static void check(String text, RandomStream random) {
    for (Clean step : Clean.values()) {
      String clean = step.apply(text);
      if (step != Clean.HTML) { // which finds entities behind entities
        assertThat(step.apply(clean)).as("%s twice", step).isEqualTo(clean);
      }
    }
    for (Tokenizer tokenizer : TOKENIZERS) {
      assertThat(tokenizer.tokens(text)).doesNotContain("");
    }
    assertThat(String.join("", Tokenizer.characters().tokens(text))).isEqualTo(text);
    assertThat(String.join("", new Characters(true).tokens(text))).isEqualTo(text);
    int[] ids = BYTES.encode(text);
    assertThat(BYTES.decode(ids)).isEqualTo(text);
    int[] madeUp = Arrays.stream(ids).map(id -> random.nextInt(BYTES.size())).toArray();
    assertThat(BYTES.decode(madeUp)).isNotNull();
    Vocabulary words = VocabularyLearner.words().fit(List.of(text));
    assertThat(words.encode(text)).doesNotContain(TextEncoder.UNKNOWN);
    NdArray sequence = words.sequences(7).apply(List.of(text));
    assertThat(sequence.size()).isEqualTo(7);
    assertThat(new HashingVectorizer(8).apply(List.of(text)).size()).isEqualTo(8);
  }
}
