package nn.data.images;

import nn.data.LabeledDataset;
import nn.data.Split;
import nn.data.download.RemoteFiles;

/**
 * CIFAR-100: as {@link Cifar10}, but a hundred kinds of things, 500 photographs of each to learn
 * from and 100 to test with, and twenty coarse kinds, of five fine ones each.
 *
 * <p>The two files of its binary version are looked for in the folder {@code cifar-100} of {@link
 * nn.data.download.DataHome}; if they are not there, the archive is downloaded once, 169 MB, with
 * its checksum, unpacked and deleted. An archive that lies there is unpacked and kept.
 *
 * <p><b>Shapes:</b> inputs {@code (n, 32, 32, 3)}, each number 0 to 1; labels {@code (n,)}, 0 to 99
 * or, coarse, 0 to 19. Classes stand in the order of their names.
 *
 * <pre>{@code
 * LabeledDataset fine = Cifar100.train();        // 100 classes
 * LabeledDataset coarse = Cifar100.coarseTrain(); // 20 classes
 * }</pre>
 *
 * @see <a href="https://www.cs.toronto.edu/~kriz/learning-features-2009-TR.pdf">Krizhevsky:
 *     Learning multiple layers of features from tiny images, 2009</a>
 */
public final class Cifar100 {
  private static final String NAME = "cifar-100";
  private static final int COARSE = 0;
  private static final int FINE = 1;

  private Cifar100() {}

  /**
   * Both parts, with their fine classes.
   *
   * @throws nn.data.download.DownloadException if it is not there and cannot be downloaded
   * @throws java.io.UncheckedIOException if a file is there but corrupt
   */
  public static Split<LabeledDataset> load() {
    return files().load(FINE, Cifar100Classes.FINE);
  }

  /** The 50,000 photographs to learn from; throws what {@link #load} throws. */
  public static LabeledDataset train() {
    return files().part(false, FINE, Cifar100Classes.FINE);
  }

  /** The 10,000 photographs to test with, held back; throws what {@link #load} throws. */
  public static LabeledDataset test() {
    return files().part(true, FINE, Cifar100Classes.FINE).holdBack();
  }

  /** {@link #train} with the twenty coarse classes. */
  public static LabeledDataset coarseTrain() {
    return files().part(false, COARSE, Cifar100Classes.COARSE);
  }

  /** {@link #test} with the twenty coarse classes. */
  public static LabeledDataset coarseTest() {
    return files().part(true, COARSE, Cifar100Classes.COARSE).holdBack();
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
    return CifarFiles.of(NAME, 2);
  }
}
