package nn.data.images;

import java.util.List;
import java.util.stream.IntStream;
import nn.data.LabeledDataset;
import nn.data.Split;
import nn.data.download.RemoteFiles;

/**
 * MNIST: 60,000 handwritten digits to learn from and 10,000 to test with.
 *
 * <p>The four files are looked for in the folder {@code mnist} of {@link
 * nn.data.download.DataHome}, compressed or not; what is not there is downloaded into it once,
 * about 11 MB, with its checksum. Without network the error says which files to put where; {@link
 * #isAvailable} asks beforehand.
 *
 * <p><b>Shapes:</b> inputs {@code (n, 28, 28)}, each number 0 for paper to 1 for ink (the byte
 * divided by 255); labels {@code (n,)}, 0 to 9. {@code flatten()} gives {@code (n, 784)}.
 *
 * <p>Y. LeCun, C. Cortes and C. J. C. Burges made it from databases of NIST: census employees and
 * pupils wrote the digits. {@link #source} says the licence and whom to cite.
 *
 * <pre>{@code
 * var mnist = Mnist.load();
 * mnist.train().size();              // 60000
 * mnist.test().flatten().inputShape(); // (784,)
 * }</pre>
 *
 * @see <a href="https://doi.org/10.1109/5.726791">LeCun et al., 1998</a>
 */
public final class Mnist {
  private Mnist() {}

  /**
   * Both parts.
   *
   * @throws nn.data.download.DownloadException if a file is not there and cannot be downloaded
   * @throws java.io.UncheckedIOException if a file is there but corrupt
   */
  public static Split<LabeledDataset> load() {
    return files().load();
  }

  /** The 60,000 digits to learn from; throws what {@link #load} throws. */
  public static LabeledDataset train() {
    return files().train();
  }

  /** The 10,000 digits to test with, held back; throws what {@link #load} throws. */
  public static LabeledDataset test() {
    return files().test();
  }

  /** Whether all four files are there, so that loading needs no network. */
  public static boolean isAvailable() {
    return files().arePresent();
  }

  /** Where it comes from: licence, citation, mirrors, files and their checksums. */
  public static RemoteFiles source() {
    return MnistFiles.list("mnist");
  }

  private static MnistFiles files() {
    List<String> digits = IntStream.range(0, 10).mapToObj(Integer::toString).toList();
    return MnistFiles.of("mnist", digits);
  }
}
