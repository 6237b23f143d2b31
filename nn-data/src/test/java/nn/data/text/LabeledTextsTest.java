package nn.data.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nn.autodiff.NdArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class LabeledTextsTest {
  private static final LabeledTexts TEN =
      LabeledTexts.of(
          IntStream.range(0, 10).mapToObj(i -> "text " + i).toList(),
          IntStream.range(0, 10).mapToObj(i -> i % 5 == 0 ? "rare" : "common").toList());

  @Test
  void numbersClassesInTheOrderOfTheirNames() {
    LabeledTexts texts = LabeledTexts.of(List.of("x", "y", "z"), List.of("no", "yes", "no"));
    assertThat(texts.classNames()).containsExactly("no", "yes");
    assertThat(texts.labels()).isEqualTo(NdArray.of(0, 1, 0));
    assertThat(texts).hasToString("3 texts: no 2, yes 1");
  }

  @Test
  void dividesEachClassAndKeepsTextsWithTheirLabels() {
    LabeledTexts.Parts parts = TEN.stratified(0.5, 3);
    assertThat(parts.train()).hasToString("5 texts: common 4, rare 1");
    assertThat(parts.validation()).hasToString("5 texts, held back: common 4, rare 1");
    assertThat(Stream.concat(parts.train().texts().stream(), parts.test().texts().stream()))
        .containsExactlyInAnyOrderElementsOf(TEN.texts());
    for (LabeledTexts part : List.of(parts.train(), parts.test())) {
      for (int i = 0; i < part.size(); i++) {
        int number = TEN.texts().indexOf(part.texts().get(i));
        assertThat(part.labels().data()[i]).isEqualTo(number % 5 == 0 ? 1 : 0);
      }
    }
  }

  @Test
  void dividesMoreTextsThanAShortCounts() {
    List<String> texts = IntStream.range(0, 70_000).mapToObj(Integer::toString).toList();
    LabeledTexts all = LabeledTexts.of(texts, texts.stream().map(text -> "one").toList());
    LabeledTexts.Parts parts = all.stratified(0.5, 1);
    assertThat(Stream.concat(parts.train().texts().stream(), parts.test().texts().stream()))
        .hasSize(70_000)
        .doesNotHaveDuplicates();
  }

  @Test
  void nothingIsLearnedFromTextsThatAreHeldBack() {
    LabeledTexts test = TEN.stratified(0.5, 3).test();
    List<TextFittable<?>> all =
        List.of(
            VocabularyLearner.words(),
            BytePairLearner.bytes(300),
            new CountVectorizer(),
            new TfidfVectorizer());
    for (TextFittable<?> learner : all) {
      assertThatThrownBy(() -> learner.fit(test.subset(0, 1)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith(
              learner.getClass().getSimpleName() + ": these texts are held back")
          .hasMessageContaining("fit on the training part");
    }
    Sequences sequences = VocabularyLearner.words().fit(TEN).sequences(2);
    assertThat(sequences.apply(test).isHeldBack()).isTrue();
    assertThat(sequences.apply(TEN).isHeldBack()).isFalse();
  }

  @Test
  void comesFromAFolderForEachClass(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("pos"));
    Files.createDirectories(folder.resolve("neg"));
    Files.writeString(folder.resolve("pos/b.txt"), "schön");
    Files.writeString(folder.resolve("pos/a.txt"), "good");
    Files.writeString(folder.resolve("neg/a.txt"), "bad");
    Files.writeString(folder.resolve("pos/.hidden"), "no");
    Files.writeString(folder.resolve("readme.txt"), "no");
    LabeledTexts texts = LabeledTexts.read(folder);
    assertThat(texts.texts()).containsExactly("bad", "good", "schön");
    assertThat(texts.labels()).isEqualTo(NdArray.of(0, 1, 1));
  }

  @Test
  void saysWhichFileIsNoText(@TempDir Path folder) throws IOException {
    Path file = Files.createDirectories(folder.resolve("pos")).resolve("latin.txt");
    Files.write(file, new byte[] {'a', (byte) 0xe9});
    assertThatThrownBy(() -> LabeledTexts.read(folder))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith(file + ": it is no text in UTF-8");
    assertThatThrownBy(() -> LabeledTexts.read(folder.resolve("none")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("there is no such file or folder");
    Path empty = Files.createDirectories(folder.resolve("pos/empty"));
    assertThatThrownBy(() -> LabeledTexts.read(empty))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("in which there are none");
  }

  @Test
  void comesFromTwoColumnsOfATable() {
    Table table =
        Table.create(
            StringColumn.create("text", "good", "bad"), StringColumn.create("stars", "5", "1"));
    LabeledTexts texts = LabeledTexts.of(table, "text", "stars");
    assertThat(texts.texts()).containsExactly("good", "bad");
    assertThat(texts.classNames()).containsExactly("1", "5");
    assertThatThrownBy(() -> LabeledTexts.of(table, "texts", "stars"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("LabeledTexts: the table has no column \"texts\"; it has [text, stars]");
    Table gap =
        Table.create(
            StringColumn.create("text", "good", null), StringColumn.create("stars", "5", "1"));
    assertThatThrownBy(() -> LabeledTexts.of(gap, "text", "stars"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("column \"text\" is empty in row 1");
  }

  @Test
  void rejectsTextsWithoutTheirClasses() {
    assertThatThrownBy(() -> LabeledTexts.of(List.of("a"), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 texts and 0 classes");
    assertThatThrownBy(() -> LabeledTexts.of(List.of("a"), List.of("x"), List.of("y", "z")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("text 0 is of class \"x\", which is none of [y, z]");
    assertThatThrownBy(() -> TEN.subset(10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no example 10 among 10");
  }
}
