package nn.data.images;

import java.util.List;
import nn.data.LabeledDataset;
import nn.data.Split;
import nn.data.download.RemoteFiles;

/**
 * CIFAR-10: 50,000 small colour photographs of ten kinds of things to learn from and 10,000 to test
 * with.
 *
 * <p>The six files of its binary version are looked for in the folder {@code cifar-10} of {@link
 * nn.data.download.DataHome}; if they are not there, the archive is downloaded once, 170 MB, with
 * its checksum, unpacked and deleted. An archive that lies there is unpacked and kept.
 *
 * <p>Images are held as bytes, 184 MB in all, and made floats batch by batch. <b>Shapes:</b> inputs
 * {@code (n, 32, 32, 3)}: rows, columns, and red, green and blue, each number 0 to 1 (the byte
 * divided by 255); labels {@code (n,)}, 0 to 9, the classes of equal size.
 *
 * <pre>{@code
 * LabeledDataset photographs = Cifar10.train();
 * photographs.classNames(); // [airplane, automobile, bird, cat, deer, dog, frog, horse, ship, truck]
 * }</pre>
 *
 * @see <a href="https://www.cs.toronto.edu/~kriz/learning-features-2009-TR.pdf">Krizhevsky:
 *     Learning multiple layers of features from tiny images, 2009</a>
 */
public final class Cifar10 {
  private static final String NAME = "cifar-10";
  private static final List<String> CLASSES =
      List.of(
          "airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");

  private Cifar10() {}

  /**
   * Both parts.
   *
   * @throws nn.data.download.DownloadException if it is not there and cannot be downloaded
   * @throws java.io.UncheckedIOException if a file is there but corrupt
   */
  public static Split<LabeledDataset> load() {
    return files().load(0, CLASSES);
  }

  /** The 50,000 photographs to learn from; throws what {@link #load} throws. */
  public static LabeledDataset train() {
    return files().part(false, 0, CLASSES);
  }

  /** The 10,000 photographs to test with, held back; throws what {@link #load} throws. */
  public static LabeledDataset test() {
    return files().part(true, 0, CLASSES).holdBack();
  }

  /** Whether all files are there, so that loading needs no network. */
  public static boolean isAvailable() {
    return files().arePresent();
  }

  /** Where it comes from: licence, citation, mirrors, files and their checksums. */
  public static RemoteFiles source() {
    return CifarFiles.list(NAME);
  }

  private static CifarFiles files() {
    return CifarFiles.of(NAME, 1);
  }
}
