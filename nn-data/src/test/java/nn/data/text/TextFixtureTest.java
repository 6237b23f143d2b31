package nn.data.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts beside scikit-learn, Keras and Hugging Face; src/test/fixtures/text.py computes theirs. */
class TextFixtureTest {
  private static final JsonObject FIXTURES = read();
  private static final List<String> TRAIN = texts(FIXTURES.get("train"));
  private static final List<String> TEST = texts(FIXTURES.get("test"));

  private static JsonObject read() {
    try (var in =
        new InputStreamReader(
            Objects.requireNonNull(
                TextFixtureTest.class.getResourceAsStream("/nn/data/fixtures/text.json")),
            StandardCharsets.UTF_8)) {
      return JsonParser.parseReader(in).getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> texts(JsonElement json) {
    return json.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList();
  }

  private static final Tokenizer WORDS = Tokenizer.scikitLearnWords();
  private static final CountVectorizer COUNTS = new CountVectorizer();
  private static final TfidfVectorizer TFIDF = new TfidfVectorizer();

  private static Map<String, TextTransform> vectorizers() {
    Map<String, TextTransform> all = new LinkedHashMap<>();
    all.put("counts", COUNTS.fit(TRAIN));
    all.put("counts, binary", COUNTS.asBinary().fit(TRAIN));
    all.put(
        "counts, without accents", new CountVectorizer(WORDS.cleaned(Clean.ACCENTS)).fit(TRAIN));
    all.put("counts, one and two words", new CountVectorizer(WORDS.ngrams(1, 2)).fit(TRAIN));
    all.put(
        "counts, stop words", new CountVectorizer(WORDS.without("the", "on", "das")).fit(TRAIN));
    all.put("counts, two documents", COUNTS.minDocuments(2).maxDocumentShare(0.4).fit(TRAIN));
    all.put(
        "counts, two or three characters",
        new CountVectorizer(Tokenizer.characters().cleaned(Clean.LOWER_CASE).ngrams(2, 3))
            .fit(TRAIN));
    all.put("tfidf", TFIDF.fit(TRAIN));
    all.put("tfidf, sublinear", TFIDF.asSublinear().fit(TRAIN));
    all.put("tfidf, not smooth", new TfidfVectorizer(COUNTS, false, false, Norm.L2).fit(TRAIN));
    all.put("tfidf, l1", TFIDF.norm(Norm.L1).fit(TRAIN));
    all.put("tfidf, no norm", TFIDF.norm(Norm.NONE).fit(TRAIN));
    all.put(
        "tfidf, pairs in two documents",
        new TfidfVectorizer(new CountVectorizer(WORDS.ngrams(1, 2)).minDocuments(2)).fit(TRAIN));
    all.put("hashing", new HashingVectorizer(20));
    all.put("hashing, unsigned, no norm", new HashingVectorizer(WORDS, 7, false, Norm.NONE));
    return all;
  }

  static List<String> vectorizerNames() {
    return List.copyOf(vectorizers().keySet());
  }

  @ParameterizedTest
  @MethodSource("vectorizerNames")
  void vectorizersAgreeWithScikitLearn(String name) {
    TextTransform ours = Objects.requireNonNull(vectorizers().get(name));
    JsonObject theirs = FIXTURES.getAsJsonObject("vectorizers").getAsJsonObject(name);
    BagOfWords bag =
        ours instanceof BagOfWords counts ? counts : ours instanceof TfIdf t ? t.counts() : null;
    if (bag != null) {
      assertThat(bag.terms()).isEqualTo(texts(theirs.get("terms")));
    }
    if (ours instanceof TfIdf tfidf) {
      assertClose(tfidf.idf(), theirs.getAsJsonArray("idf"));
    }
    assertClose(ours.apply(TRAIN), flat(theirs.getAsJsonArray("train")));
    assertClose(ours.apply(TEST), flat(theirs.getAsJsonArray("test")));
  }

  @Test
  void allVectorizersAreCompared() {
    assertThat(FIXTURES.getAsJsonObject("vectorizers").keySet())
        .containsExactlyInAnyOrderElementsOf(vectorizerNames());
  }

  private static JsonArray flat(JsonArray rows) {
    JsonArray all = new JsonArray();
    rows.forEach(row -> all.addAll(row.getAsJsonArray()));
    return all;
  }

  private static void assertClose(NdArray ours, JsonArray theirs) {
    assertThat(ours.size()).isEqualTo(theirs.size());
    for (int i = 0; i < ours.size(); i++) {
      float number = theirs.get(i).getAsFloat();
      assertThat(ours.data()[i]).as("number %d", i).isCloseTo(number, within(2e-7f * (1 + number)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"pre pre", "pre post", "post pre", "post post"})
  void paddingAndTruncationAgreeWithKeras(String sides) {
    JsonObject padding = FIXTURES.getAsJsonObject("padding");
    TextEncoder any = VocabularyLearner.words().fit(List.of());
    Side padded = sides.startsWith("pre") ? Side.BEFORE : Side.AFTER;
    Side truncated = sides.endsWith("pre") ? Side.BEFORE : Side.AFTER;
    Sequences sequences = any.sequences(3).padded(padded).truncated(truncated);
    JsonArray given = padding.getAsJsonArray("sequences");
    for (int i = 0; i < given.size(); i++) {
      assertThat(sequences.fit(numbers(given.get(i))))
          .containsExactly(numbers(padding.getAsJsonArray(sides).get(i)));
    }
  }

  private static int[] numbers(JsonElement list) {
    return list.getAsJsonArray().asList().stream().mapToInt(JsonElement::getAsInt).toArray();
  }

  @Test
  void mergesAsOftenAndToTheSameSymbolsAsThePublishedAlgorithm() {
    JsonObject published = FIXTURES.getAsJsonObject("published pairs");
    List<String> train = new ArrayList<>();
    published
        .getAsJsonObject("words")
        .asMap()
        .forEach((word, n) -> train.addAll(Collections.nCopies(n.getAsInt(), word + "·")));
    int[] counts = numbers(published.get("counts"));
    BytePairLearner learner = new BytePairLearner(Alphabet.CHARACTERS, Pieces.WHOLE, 1000, 1);
    BytePairEncoding all = learner.fit(train);
    int alphabet = all.alphabet().size() + 2;
    assertThat(all.alphabet())
        .containsExactly("d", "e", "i", "l", "n", "o", "r", "s", "t", "w", "·");
    for (int merges = 0; merges < counts.length; merges++) {
      BytePairEncoding pairs =
          new BytePairLearner(Alphabet.CHARACTERS, Pieces.WHOLE, alphabet + merges, 1).fit(train);
      BytePairEncoding next =
          new BytePairLearner(Alphabet.CHARACTERS, Pieces.WHOLE, alphabet + merges + 1, 1)
              .fit(train);
      // What one more merge saves is how often its pair stood there.
      assertThat(pairs.encode(train).length - next.encode(train).length).isEqualTo(counts[merges]);
    }
    BytePairEncoding nine =
        new BytePairLearner(Alphabet.CHARACTERS, Pieces.WHOLE, alphabet + 9, 1).fit(train);
    List<List<String>> symbols =
        published.getAsJsonObject("words").keySet().stream()
            .map(word -> tokens(nine, word + "·"))
            .toList();
    assertThat(symbols)
        .isEqualTo(
            published.getAsJsonArray("symbols").asList().stream()
                .map(TextFixtureTest::texts)
                .toList());
    assertThat(all.merges()).startsWith(nine.merges().toArray(Merge[]::new));
  }

  private static List<String> tokens(TextEncoder encoder, String text) {
    return Arrays.stream(encoder.encode(text)).mapToObj(encoder::token).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ascii", "unicode", "runs"})
  void mergesAgreeWithHuggingFace(String name) {
    JsonObject theirs = FIXTURES.getAsJsonObject("hugging face pairs").getAsJsonObject(name);
    List<List<String>> merges =
        theirs.getAsJsonArray("merges").asList().stream().map(TextFixtureTest::texts).toList();
    List<String> train = texts(theirs.get("texts"));
    BytePairEncoding ours =
        BytePairLearner.characters(2 + theirs.get("alphabet").getAsInt() + merges.size())
            .fit(train);
    assertMerges(ours, merges);
    List<String> probes = texts(theirs.get("probes"));
    for (int i = 0; i < probes.size(); i++) {
      // Theirs leaves out what it does not know.
      List<String> known =
          tokens(ours, probes.get(i)).stream()
              .filter(token -> !token.equals(Vocabulary.UNKNOWN_TOKEN))
              .toList();
      assertThat(known).isEqualTo(texts(theirs.getAsJsonArray("tokens").get(i)));
    }
    if (name.equals("ascii")) { // where bytes and characters are the same, and so ordered
      assertMerges(BytePairLearner.bytes(258 + merges.size()).fit(train), merges);
    }
  }

  private static void assertMerges(BytePairEncoding ours, List<List<String>> theirs) {
    assertThat(
            ours.merges().stream().map(m -> List.of(ours.token(m.left()), ours.token(m.right()))))
        .containsExactlyElementsOf(theirs);
  }

  @Test
  void shapesAreAsAnEmbeddingWantsThem() {
    Vocabulary words = VocabularyLearner.words().fit(TRAIN);
    NdArray ids = words.sequences(5).apply(TEST);
    assertThat(ids.shape()).isEqualTo(Shape.of(TEST.size(), 5));
    for (float id : ids.data()) {
      assertThat(id).isBetween(0f, words.size() - 1f);
    }
  }
}
