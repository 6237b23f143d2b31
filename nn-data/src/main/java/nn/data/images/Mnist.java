package nn.data.images;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import nn.data.LabeledDataset;
import nn.data.Split;
import nn.data.download.DataHome;
import nn.data.download.Downloader;
import nn.data.download.RemoteFiles;

/**
 * MNIST: 60,000 handwritten digits to learn from and 10,000 to test with.
 *
 * <p>The four files are looked for in the folder {@code mnist} of {@link DataHome}, compressed or
 * not; what is not there is downloaded into it once, about 11 MB, with its checksum. Without
 * network the error says which files to put where; {@link #isAvailable} asks beforehand.
 *
 * <p><b>Shapes:</b> inputs {@code (n, 28, 28)}, each number 0 for paper to 1 for ink (the byte
 * divided by 255); labels {@code (n,)}, 0 to 9. {@code flatten()} gives {@code (n, 784)}.
 *
 * <p>Y. LeCun, C. Cortes and C. J. C. Burges made it from databases of NIST: census employees and
 * pupils wrote the digits. It is commonly distributed under the licence CC BY-SA 3.0. Cite: Y.
 * LeCun, L. Bottou, Y. Bengio, P. Haffner, Gradient-based learning applied to document recognition,
 * Proceedings of the IEEE 86(11), 2278-2324, 1998.
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
  private static final String FOLDER = "mnist";

  private Mnist() {}

  /**
   * Both parts.
   *
   * @throws nn.data.download.DownloadException if a file is not there and cannot be downloaded
   * @throws java.io.UncheckedIOException if a file is there but corrupt
   */
  public static Split<LabeledDataset> load() {
    MnistFiles files = files(DataHome.folder(FOLDER));
    files.fetchMissing("");
    return new Split<>(files.read("train"), files.read("t10k"));
  }

  /** The 60,000 digits to learn from; throws what {@link #load} throws. */
  public static LabeledDataset train() {
    return part("train");
  }

  /** The 10,000 digits to test with; throws what {@link #load} throws. */
  public static LabeledDataset test() {
    return part("t10k");
  }

  private static LabeledDataset part(String prefix) {
    MnistFiles files = files(DataHome.folder(FOLDER));
    files.fetchMissing(prefix);
    return files.read(prefix);
  }

  /** Whether all four files are there, so that loading needs no network. */
  public static boolean isAvailable() {
    return files(DataHome.folder(FOLDER)).arePresent();
  }

  private static MnistFiles files(Path folder) {
    return new MnistFiles(folder, remote(), new Downloader());
  }

  /** The mirrors and checksums that come with this class. */
  static RemoteFiles remote() {
    InputStream list = Mnist.class.getResourceAsStream("mnist.properties");
    return RemoteFiles.read(Objects.requireNonNull(list, "mnist.properties is beside Mnist.class"));
  }
}
