package nn.data.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nn.data.Fuzz;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextFileTest {
  private static final List<String> TRAIN = List.of("a \"good\" film\n", "bad 🐸 film", "\ud83d é");

  private final Path folder;

  TextFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static Stream<Record> learned() {
    Tokenizer all =
        Tokenizer.matches("\\S").cleaned(Clean.HTML, Clean.ACCENTS).without("x", "y").ngrams(1, 2);
    return Stream.of(
        VocabularyLearner.characters().fit(TRAIN),
        new VocabularyLearner(all).fit(TRAIN),
        BytePairLearner.bytes(270).fit(TRAIN),
        BytePairLearner.characters(40).fit(TRAIN),
        new CountVectorizer().fit(TRAIN),
        new TfidfVectorizer().asSublinear().fit(TRAIN),
        new HashingVectorizer(16),
        VocabularyLearner.words().fit(TRAIN).sequences(5),
        BytePairLearner.bytes(270).fit(TRAIN).sequences(5).padded(Side.AFTER).oneHot());
  }

  @ParameterizedTest
  @MethodSource("learned")
  void whatIsLoadedIsWhatWasSaved(Record learned) {
    Path file = folder.resolve("learned.json");
    TextFile.save(learned, file);
    Record loaded = TextFile.load(file, learned.getClass());
    assertThat(loaded).isEqualTo(learned).hasToString(learned.toString());
    if (learned instanceof TextTransform transform) {
      assertThat(((TextTransform) loaded).apply(TRAIN)).isEqualTo(transform.apply(TRAIN));
    }
  }

  @Test
  void aLambdaIsNotSaved() {
    Vocabulary mine = new VocabularyLearner(text -> List.of(text)).fit(TRAIN);
    assertThatThrownBy(() -> TextFile.save(mine, folder.resolve("mine.json")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "TextFile: expected the records of nn.data.text, which can be written down, but got a"
                + " lambda; save what it is made of, or use Tokenizer.matches(...)");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void saysWhatIsWrongWithAFile() throws IOException {
    Path file = folder.resolve("words.json");
    TextFile.save(VocabularyLearner.words().fit(TRAIN), file);
    assertThatThrownBy(() -> TextFile.load(file, TfIdf.class))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(
            file
                + ": expected what TextFile.save wrote of a TfIdf, but expected a TfIdf but got"
                + " \"Vocabulary\"");
    Files.writeString(file, Files.readString(file).replace("\"<pad>\"", "\"pad\""));
    assertThatThrownBy(() -> TextFile.load(file, Vocabulary.class))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("tokens that begin with [<pad>, <unk>] but got [pad, ");
    assertThatThrownBy(() -> TextFile.load(folder.resolve("none"), Vocabulary.class))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("there is no such file");
  }

  @Test
  void damagedFilesAreTold() throws IOException {
    for (Record learned : learned().toList()) {
      Path file = folder.resolve("good.json");
      TextFile.save(learned, file);
      byte[] good = Files.readAllBytes(file);
      Fuzz.repeat(
          "text file " + learned.getClass().getSimpleName(),
          60,
          random -> {
            Path damaged = Files.write(folder.resolve("bad.json"), Fuzz.mutate(good, random));
            try {
              TextFile.load(damaged, learned.getClass());
            } catch (UncheckedIOException documented) {
              assertThat(documented).hasMessageStartingWith(damaged.toString());
            }
          });
    }
  }

  @Test
  void deeplyNestedFilesAreTold() throws IOException {
    Path file = Files.writeString(folder.resolve("deep"), "[".repeat(1_000_000));
    assertThatThrownBy(() -> TextFile.load(file, Vocabulary.class))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith(file.toString());
    String tokenizer = "{\"@type\":\"Cleaned\",\"steps\":[],\"tokenizer\":".repeat(100_000);
    Path deep = Files.writeString(file, "{\"@type\":\"Vocabulary\",\"tokenizer\":" + tokenizer);
    assertThatThrownBy(() -> TextFile.load(deep, Vocabulary.class))
        .isInstanceOf(UncheckedIOException.class);
  }
}
