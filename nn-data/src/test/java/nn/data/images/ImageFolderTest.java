package nn.data.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Sequential;
import nn.core.activations.Activation;
import nn.core.layers.Dense;
import nn.core.layers.Flatten;
import nn.core.losses.SparseCategoricalCrossEntropy;
import nn.core.optimizers.Adam;
import nn.core.training.Batch;
import nn.core.training.BatchSource;
import nn.core.training.Epochs;
import nn.core.training.History;
import nn.core.training.Trainer;
import nn.data.LabeledDataset;
import nn.data.Split;
import nn.data.feeding.Cache;
import nn.data.feeding.Loader;
import nn.data.generators.Digits;
import nn.data.generators.Fruit;
import nn.data.generators.Fruits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFolderTest {
  private final Path folder;

  ImageFolderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path picture(String name, NdArray picture) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Images.writePng(picture, file);
    return file;
  }

  private void twoClasses() throws IOException {
    picture("pear/b.png", NdArray.full(Shape.of(2, 3), 0.4f));
    picture("pear/a/z.PNG", NdArray.full(Shape.of(2, 3), 0.2f));
    picture("apple/1.png", NdArray.full(Shape.of(2, 3, 3), 1));
    picture(".hidden/1.png", NdArray.full(Shape.of(9, 9), 1));
    Files.writeString(folder.resolve("apple/.DS_Store"), "of the system");
    Files.writeString(folder.resolve("apple/Thumbs.db"), "of another system");
  }

  private void rejects(ImageFolder images, Path file, String message) {
    assertThatThrownBy(images::load)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith(file + ": ")
        .hasMessageContaining(message);
  }

  @Test
  void foldersAreClassesInOrderOfTheirNames() throws IOException {
    twoClasses();
    LabeledDataset data = ImageFolder.of(folder).grayscale().load();
    assertThat(data.classNames()).containsExactly("apple", "pear");
    assertThat(data.labels()).isEqualTo(NdArray.of(0, 1, 1));
    assertThat(data.inputShape()).isEqualTo(Shape.of(2, 3));
    assertThat(data.input(0)).isEqualTo(NdArray.full(Shape.of(2, 3), 1));
    assertThat(data.input(1)).isEqualTo(NdArray.full(Shape.of(2, 3), 51 / 255f));
    assertThat(data.input(2)).isEqualTo(NdArray.full(Shape.of(2, 3), 102 / 255f));
    assertThat(ImageFolder.of(folder).load().inputShape()).isEqualTo(Shape.of(2, 3, 3));
  }

  @Test
  void whatIsWrittenComesBackBitForBit() {
    LabeledDataset fruits = bytes(Fruits.rgb(24, 12, 3));
    ImageFolder.write(fruits, folder);
    LabeledDataset back = ImageFolder.of(folder).load();
    assertThat(back.classNames()).isEqualTo(sorted(fruits.classNames()));
    assertThat(back.size()).isEqualTo(fruits.size());
    // Written by example, read by class: example i of a class is its i-th.
    int at = 0;
    for (String name : back.classNames()) {
      for (int i = 0; i < fruits.size(); i++) {
        if (fruits.className(i).equals(name)) {
          assertThat(back.className(at)).isEqualTo(name);
          assertThat(back.input(at++)).isEqualTo(fruits.input(i));
        }
      }
    }
    assertThat(at).isEqualTo(back.size());
  }

  private static List<String> sorted(List<String> names) {
    return names.stream().sorted().toList();
  }

  /** The same pictures in steps of a byte. */
  private static LabeledDataset bytes(LabeledDataset data) {
    NdArray inputs = data.inputs();
    for (int i = 0; i < inputs.size(); i++) {
      inputs.data()[i] = Math.round(inputs.data()[i] * 255) / 255f;
    }
    return LabeledDataset.of(inputs, data.labels(), data.classNames());
  }

  @Test
  void graysAreWrittenInGrayAndReadBackInGray() {
    LabeledDataset digits = bytes(Digits.generate(20, 4).take(20));
    ImageFolder.write(digits, folder);
    LabeledDataset back = ImageFolder.of(folder).grayscale().load();
    assertThat(back.inputShape()).isEqualTo(Shape.of(28, 28));
    assertThat(back.counts()).isEqualTo(digits.counts());
  }

  @Test
  void batchesAreTheSameHoweverTheyAreCut() {
    ImageFolder.write(Fruits.rgb(30, 10, 5), folder);
    LabeledDataset data = ImageFolder.of(folder).resized(Resize.to(6, 7)).load();
    Batch all = data.all();
    assertThat(all.inputs().shape()).isEqualTo(Shape.of(30, 6, 7, 3));
    int[] some = {29, 3, 3, 17, 0};
    Batch batch = data.batch(some);
    Batch again = data.batch(batch, 4, 5, 6, 7, 8);
    assertThat(again.inputs()).isSameAs(batch.inputs());
    for (int i = 0; i < 5; i++) {
      assertThat(again.inputs().row(i)).isEqualTo(all.inputs().row(4 + i));
    }
    Batch fresh = data.batch(some);
    for (int i = 0; i < some.length; i++) {
      assertThat(fresh.inputs().row(i)).isEqualTo(all.inputs().row(some[i]));
      assertThat(fresh.targets().data()[i]).isEqualTo(data.label(some[i]));
    }
  }

  @Test
  void trainingFromFilesHasTheSameBitsAsFromMemory() {
    ImageFolder.write(Fruits.rgb(60, 8, 5), folder);
    LabeledDataset files = ImageFolder.of(folder).load();
    Loader loader = Loader.of(files).shuffle(3).batch(16);
    History direct = trainer().fit(files, Epochs.of(2).batch(16).seed(3));
    assertThat(direct.last("loss")).isLessThan(direct.values("loss")[0]);
    for (BatchSource same :
        List.of(
            loader, loader.prefetch(3, 2), Loader.of(Cache.inMemory(files)).shuffle(3).batch(16))) {
      assertThat(trainer().fit(same, Epochs.of(2)).last("loss")).isEqualTo(direct.last("loss"));
    }
  }

  private static Trainer trainer() {
    Sequential model =
        new Sequential(1, Shape.of(8, 8, 3), new Flatten(), new Dense(6, Activation.SOFTMAX));
    return new Trainer(model, new Adam(0.01), new SparseCategoricalCrossEntropy()).quiet();
  }

  @Test
  void splittingReadsNoPicture() throws IOException {
    for (int i = 0; i < 10; i++) {
      Path file = folder.resolve((i % 2 == 0 ? "apple/" : "pear/") + i + ".png");
      Files.createDirectories(file.getParent());
      Files.writeString(file, "not yet a picture");
    }
    LabeledDataset data = ImageFolder.of(folder).resized(Resize.to(4, 4)).load();
    var split = Split.stratified(data, 0.4, 1);
    assertThat(split.test().counts()).containsExactly(2, 2);
    assertThatThrownBy(() -> split.train().batch(0)).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void ofSeveralBrokenPicturesTheFirstAskedForIsNamed() throws IOException {
    for (int i = 0; i < 40; i++) {
      picture(String.format("apple/%02d.png", i), Fruit.APPLE.draw(8, i));
    }
    LabeledDataset data = ImageFolder.of(folder).load();
    Files.writeString(folder.resolve("apple/07.png"), "broken");
    Files.writeString(folder.resolve("apple/33.png"), "broken");
    for (int i = 0; i < 20; i++) {
      assertThatThrownBy(data::all)
          .hasMessageStartingWith(folder.resolve("apple/07.png") + ": no picture");
    }
    int[] backwards = IntStream.iterate(39, i -> i >= 0, i -> i - 1).toArray();
    assertThatThrownBy(() -> data.batch(backwards))
        .hasMessageStartingWith(folder.resolve("apple/33.png") + ": ");
  }

  @Test
  void namesEveryFileThatIsNoPicture() throws IOException {
    twoClasses();
    Path notes = Files.writeString(folder.resolve("pear/notes.txt"), "foreign");
    rejects(ImageFolder.of(folder), notes, "no picture by its name: expected png, jpg, jpeg");
    assertThat(ImageFolder.of(folder).leavingOutBroken().load().size()).isEqualTo(3);
    Files.delete(notes);
    Path beside = Files.writeString(folder.resolve("readme.md"), "foreign");
    rejects(ImageFolder.of(folder), beside, "a file beside the folders of the classes");
  }

  @Test
  void listsAndLeavesOutBrokenPictures() throws IOException {
    twoClasses();
    assertThat(ImageFolder.of(folder).broken()).isEmpty();
    Path good = folder.resolve("apple/1.png");
    byte[] png = Files.readAllBytes(good);
    Path cut = Files.write(folder.resolve("apple/0.png"), Arrays.copyOf(png, png.length - 20));
    assertThat(ImageFolder.of(folder).broken())
        .singleElement()
        .satisfies(message -> assertThat(message).startsWith(cut + ": the picture is damaged"));
    LabeledDataset data = ImageFolder.of(folder).leavingOutBroken().load();
    assertThat(data.labels()).isEqualTo(NdArray.of(0, 1, 1));
    assertThat(data.all().inputs().shape()).isEqualTo(Shape.of(3, 2, 3, 3));
  }

  @Test
  void saysWhichPictureHasAnotherSize() throws IOException {
    twoClasses();
    Path other = picture("pear/c.png", NdArray.full(Shape.of(5, 4), 0));
    LabeledDataset data = ImageFolder.of(folder).load();
    assertThatThrownBy(data::all)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(
            other
                + ": expected 2 rows and 3 columns, as the first picture has, but got 5 and 4; give"
                + " ImageFolder resized(Resize.to(...))");
    assertThat(ImageFolder.of(folder).resized(Resize.to(2, 2)).load().all().size()).isEqualTo(4);
  }

  @Test
  void rejectsFoldersWithoutClassesOrPictures() throws IOException {
    rejects(ImageFolder.of(folder), folder, "put the pictures of class apple into");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    rejects(ImageFolder.of(folder), empty, "holds no pictures");
    Path nowhere = folder.resolve("nowhere");
    rejects(ImageFolder.of(nowhere), nowhere, "there is no such file or folder");
    Files.writeString(empty.resolve("1.png"), "broken");
    assertThatThrownBy(() -> ImageFolder.of(folder).leavingOutBroken().load())
        .hasMessage(empty.resolve("1.png") + ": this picture is broken, and so are all others");
  }

  @Test
  void rejectsClassesThatCannotBeFolders() {
    LabeledDataset data =
        LabeledDataset.of(
            NdArray.zeros(Shape.of(2, 4, 4)), NdArray.of(0, 1), List.of("apple", "n/a"));
    assertThatThrownBy(() -> ImageFolder.write(data, folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("ImageFolder: class \"n/a\" cannot be the name of a folder");
  }
}
