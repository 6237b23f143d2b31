package nn.data.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nn.core.Sequential;
import nn.core.layers.Embedding;
import nn.core.saving.ModelFile;
import nn.data.Fuzz;
import nn.data.PreparationFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextSavingTest {
  private static final List<String> TRAIN = List.of("a \"good\" film\n", "bad 🐸 film", "\ud83d é");

  private final Path file;

  TextSavingTest(@TempDir Path folder) {
    this.file = folder.resolve("learned.safetensors");
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
    PreparationFile.save(learned, file);
    Record loaded = PreparationFile.load(file, learned.getClass());
    assertThat(loaded).isEqualTo(learned).hasToString(learned.toString());
    if (learned instanceof TextTransform transform) {
      assertThat(((TextTransform) loaded).apply(TRAIN)).isEqualTo(transform.apply(TRAIN));
    }
  }

  @Test
  void sequencesAreSavedWithTheirModel() {
    Sequences sequences = VocabularyLearner.words().fit(TRAIN).sequences(5);
    Sequential model =
        new Sequential(sequences.outputShape(), new Embedding(sequences.encoder().size(), 3));
    PreparationFile.save(model, sequences, file);
    TextTransform loaded = PreparationFile.load(file, TextTransform.class);
    assertThat(ModelFile.load(file).predict(loaded.apply(TRAIN)))
        .isEqualTo(model.predict(sequences.apply(TRAIN)));
  }

  @Test
  void aLambdaIsNotSaved() {
    Vocabulary mine = new VocabularyLearner(text -> List.of(text)).fit(List.of("a"));
    assertThatThrownBy(() -> PreparationFile.save(mine, file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tokenizer: expected something that can be written down but got a");
    assertThat(file).doesNotExist();
  }

  @Test
  void damagedFilesAreTold() throws IOException {
    for (Record learned : learned().toList()) {
      PreparationFile.save(learned, file);
      byte[] good = Files.readAllBytes(file);
      Fuzz.repeat(
          "text file " + learned.getClass().getSimpleName(),
          40,
          random -> {
            Files.write(file, Fuzz.mutate(good, random));
            try {
              PreparationFile.load(file, learned.getClass());
            } catch (UncheckedIOException | IllegalArgumentException documented) {
              assertThat(documented).hasMessageStartingWith(file.toString());
            }
          });
    }
  }
}
