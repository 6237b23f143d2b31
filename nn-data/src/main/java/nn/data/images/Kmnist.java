package nn.data.images;

import java.util.List;
import nn.data.LabeledDataset;
import nn.data.Split;
import nn.data.download.RemoteFiles;

/**
 * Kuzushiji-MNIST: 60,000 characters of old Japanese books to learn from and 10,000 to test with,
 * in the form of {@link Mnist} but harder, for each of the ten has several ways to be written.
 *
 * <p>The four files are looked for in the folder {@code kmnist} of {@link
 * nn.data.download.DataHome}, compressed or not; what is not there is downloaded into it once,
 * about 21 MB, with its checksum. {@link #isAvailable} asks beforehand.
 *
 * <p><b>Shapes:</b> inputs {@code (n, 28, 28)}, each number 0 for paper to 1 for ink (the byte
 * divided by 255); labels {@code (n,)}, 0 to 9, the classes of equal size.
 *
 * <pre>{@code
 * LabeledDataset characters = Kmnist.train();
 * characters.classNames(); // [o, ki, su, tsu, na, ha, ma, ya, re, wo]
 * }</pre>
 *
 * @see <a href="https://arxiv.org/abs/1812.01718">Clanuwat et al.: Deep learning for classical
 *     Japanese literature, 2018</a>
 */
public final class Kmnist {
  private static final List<String> CLASSES =
      List.of("o", "ki", "su", "tsu", "na", "ha", "ma", "ya", "re", "wo");

  private Kmnist() {}

  /**
   * Both parts.
   *
   * @throws nn.data.download.DownloadException if a file is not there and cannot be downloaded
   * @throws java.io.UncheckedIOException if a file is there but corrupt
   */
  public static Split<LabeledDataset> load() {
    return files().load();
  }

  /** The 60,000 characters to learn from; throws what {@link #load} throws. */
  public static LabeledDataset train() {
    return files().train();
  }

  /** The 10,000 characters to test with, held back; throws what {@link #load} throws. */
  public static LabeledDataset test() {
    return files().test();
  }

  /** Whether all four files are there, so that loading needs no network. */
  public static boolean isAvailable() {
    return files().arePresent();
  }

  /** Where it comes from: licence, citation, mirrors, files and their checksums. */
  public static RemoteFiles source() {
    return MnistFiles.list("kmnist");
  }

  private static MnistFiles files() {
    return MnistFiles.of("kmnist", CLASSES);
  }
}
