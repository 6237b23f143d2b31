package nn.data.images;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nn.core.progress.Progress;
import nn.core.progress.ProgressBar;
import nn.data.LabeledDataset;
import org.jspecify.annotations.Nullable;

/**
 * A folder that has a folder of pictures for each class, as a dataset:
 *
 * <pre>
 * fruits/apple/1.png    fruits/apple/red/2.jpg    fruits/banana/1.png
 * </pre>
 *
 * <p>Classes are the folders in order of their names; examples are the pictures class by class, in
 * order of their paths, the same on every system. Folders in a class's folder belong to it. What is
 * hidden (its name begins with a dot) and {@code Thumbs.db} are passed over. Pictures are known by
 * the ends of their names: png, jpg, jpeg, bmp, gif, in capitals too. Any other file is an error,
 * for it may be a picture that would silently be missing; so is a class without pictures.
 *
 * <p>Finding the files reads none of them. They are read, decoded and resized when a batch is asked
 * for, on the engine's threads, and nothing is kept: {@link nn.data.feeding.Cache} keeps them,
 * {@link nn.data.feeding.Loader} decodes ahead. A broken picture is an error then, which names the
 * file; {@link #broken} finds them all beforehand.
 *
 * <p><b>Shapes:</b> inputs {@code (n, height, width, 3)}, in gray {@code (n, height, width)},
 * numbers 0 to 1; labels {@code (n,)}.
 *
 * <pre>{@code
 * LabeledDataset fruits = ImageFolder.of(Path.of("fruits")).resized(Resize.to(64, 64)).load();
 * fruits.classNames(); // [apple, banana, ...]
 * }</pre>
 *
 * @param folder the folder with the classes' folders
 * @param resize the size that all pictures get; null if they have one size
 * @param gray whether they are read in gray
 * @param lenient whether files that are no pictures, and pictures that are broken, are left out
 */
public record ImageFolder(Path folder, @Nullable Resize resize, boolean gray, boolean lenient) {
  private static final int AT_ONCE = 64;

  /** Pictures in colour, all of one size, none of them broken, and no other files. */
  public static ImageFolder of(Path folder) {
    return new ImageFolder(folder, null, false, false);
  }

  /** Gives all pictures this size. */
  public ImageFolder resized(Resize resize) {
    return new ImageFolder(folder, resize, gray, lenient);
  }

  /** Reads them in gray. */
  public ImageFolder grayscale() {
    return new ImageFolder(folder, resize, true, lenient);
  }

  /**
   * Leaves out files that are no pictures by their names, and pictures that cannot be decoded; to
   * know those, {@link #load} decodes every picture once.
   */
  public ImageFolder leavingOutBroken() {
    return new ImageFolder(folder, resize, gray, true);
  }

  /**
   * The pictures with their classes.
   *
   * @throws UncheckedIOException if the folder cannot be read, has no folders, or one without
   *     pictures or with other files; without {@link #resized} also if the first picture cannot be
   *     read, which tells the size
   */
  public LabeledDataset load() {
    ImageTree tree = ImageTree.walk(folder, lenient);
    if (lenient) {
      boolean[] broken = new boolean[tree.size()];
      tryAll(tree, (example, error) -> broken[example] = true);
      tree = tree.without(broken);
    }
    int channels = gray ? 1 : 3;
    ImageFiles files;
    if (resize != null) {
      files = new ImageFiles(tree, channels, resize.height(), resize.width(), resize);
    } else {
      Decoded first = ImageFile.read(tree.file(0));
      files = new ImageFiles(tree, channels, first.height(), first.width(), null);
    }
    return LabeledDataset.of(files, tree.labels(), tree.classNames());
  }

  /**
   * Reads and decodes every picture once, with a progress bar.
   *
   * @return what is wrong with each that cannot be decoded, with its file's name; empty if all can
   * @throws UncheckedIOException if the folder cannot be read
   */
  public List<String> broken() {
    List<String> messages = new ArrayList<>();
    tryAll(
        ImageTree.walk(folder, true),
        (example, error) -> messages.add(String.valueOf(error.getMessage())));
    return messages;
  }

  /** Takes in what is wrong with an example. */
  @FunctionalInterface
  private interface Report {
    void broken(int example, UncheckedIOException error);
  }

  private void tryAll(ImageTree tree, Report report) {
    @Nullable UncheckedIOException[] errors = new UncheckedIOException[AT_ONCE];
    try (ProgressBar bar = Progress.start("Decoding " + folder, tree.size())) {
      for (int from = 0; from < tree.size(); from += AT_ONCE) {
        int first = from;
        int n = Math.min(AT_ONCE, tree.size() - from);
        Arrays.fill(errors, null);
        Together.forEach(n, i -> errors[i] = errorOf(tree.file(first + i)));
        for (int i = 0; i < n; i++) {
          UncheckedIOException error = errors[i];
          if (error != null) {
            report.broken(first + i, error);
          }
        }
        bar.update(from + n, "");
      }
    }
  }

  private static @Nullable UncheckedIOException errorOf(Path file) {
    try {
      ImageFile.read(file);
      return null;
    } catch (UncheckedIOException e) {
      return e;
    }
  }

  /**
   * Writes a dataset of pictures as such a folder of PNGs: {@code apple/00000.png} and so on, the
   * numbers those of the examples. With a progress bar.
   *
   * @param data pictures {@code (height, width)}, {@code (height, width, 1)} or {@code (height,
   *     width, 3)} of numbers 0 to 1
   * @param folder what is made, if it is not there; files of these names in it are replaced
   * @throws IllegalArgumentException if the examples are no pictures, or a class's name cannot be
   *     that of a folder
   * @throws UncheckedIOException if a file cannot be written
   */
  public static void write(LabeledDataset data, Path folder) {
    ImageTree.makeFolders(folder, data.classNames());
    int digits = Math.max(5, String.valueOf(data.size() - 1).length());
    try (ProgressBar bar = Progress.start("Writing " + folder, data.size())) {
      for (int from = 0; from < data.size(); from += AT_ONCE) {
        int first = from;
        int n = Math.min(AT_ONCE, data.size() - from);
        int[] examples = new int[n];
        Arrays.setAll(examples, i -> first + i);
        var pictures = data.batch(examples).inputs();
        Together.forEach(
            n,
            i -> {
              String number = String.valueOf(first + i);
              String name = "0".repeat(digits - number.length()) + number + ".png";
              Path classes = folder.resolve(data.className(first + i));
              Images.writePng(pictures.row(i), classes.resolve(name));
            });
        bar.update(from + n, "");
      }
    }
  }
}
