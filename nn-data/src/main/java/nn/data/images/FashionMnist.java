package nn.data.images;

import java.util.List;
import nn.data.LabeledDataset;
import nn.data.Split;
import nn.data.download.RemoteFiles;

/**
 * Fashion-MNIST: 60,000 gray pictures of clothes to learn from and 10,000 to test with, in the form
 * of {@link Mnist} but harder.
 *
 * <p>The four files are looked for in the folder {@code fashion-mnist} of {@link
 * nn.data.download.DataHome}, compressed or not; what is not there is downloaded into it once,
 * about 31 MB, with its checksum. {@link #isAvailable} asks beforehand.
 *
 * <p><b>Shapes:</b> inputs {@code (n, 28, 28)}, each number 0 for the background to 1 (the byte
 * divided by 255); labels {@code (n,)}, 0 to 9, the classes of equal size.
 *
 * <pre>{@code
 * LabeledDataset clothes = FashionMnist.train();
 * clothes.className(0); // ankle boot
 * System.out.println(FashionMnist.source()); // licence and citation
 * }</pre>
 *
 * @see <a href="https://arxiv.org/abs/1708.07747">Xiao, Rasul, Vollgraf: Fashion-MNIST, 2017</a>
 */
public final class FashionMnist {
  private static final List<String> CLASSES =
      List.of(
          "t-shirt",
          "trousers",
          "pullover",
          "dress",
          "coat",
          "sandal",
          "shirt",
          "sneaker",
          "bag",
          "ankle boot");

  private FashionMnist() {}

  /**
   * Both parts.
   *
   * @throws nn.data.download.DownloadException if a file is not there and cannot be downloaded
   * @throws java.io.UncheckedIOException if a file is there but corrupt
   */
  public static Split<LabeledDataset> load() {
    return files().load();
  }

  /** The 60,000 pictures to learn from; throws what {@link #load} throws. */
  public static LabeledDataset train() {
    return files().train();
  }

  /** The 10,000 pictures to test with, held back; throws what {@link #load} throws. */
  public static LabeledDataset test() {
    return files().test();
  }

  /** Whether all four files are there, so that loading needs no network. */
  public static boolean isAvailable() {
    return files().arePresent();
  }

  /** Where it comes from: licence, citation, mirrors, files and their checksums. */
  public static RemoteFiles source() {
    return MnistFiles.list("fashion-mnist");
  }

  private static MnistFiles files() {
    return MnistFiles.of("fashion-mnist", CLASSES);
  }
}
