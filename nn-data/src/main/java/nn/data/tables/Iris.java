package nn.data.tables;

import nn.data.LabeledDataset;
import nn.data.download.RemoteFiles;
import tech.tablesaw.api.Table;

/**
 * Iris: sepals and petals of 150 flowers of three species, measured by E. Anderson and made famous
 * by R. A. Fisher.
 *
 * <p>One species stands apart, the other two overlap a little. Fetched once into the folder {@code
 * iris} of {@link nn.data.download.DataHome}, 5 KB, with its checksum. The copy of UCI differs from
 * Fisher's paper in flowers 35 and 38, as is well known; that of scikit-learn and R does not.
 *
 * <p><b>Shapes:</b> the table has 150 rows and the columns {@code sepal_length}, {@code
 * sepal_width}, {@code petal_length}, {@code petal_width} (centimetres) and {@code species}; the
 * dataset has inputs {@code (150, 4)} and labels {@code (150,)}, 50 of each.
 *
 * <pre>{@code
 * LabeledDataset flowers = Iris.load();
 * flowers.classNames(); // [setosa, versicolor, virginica]
 * }</pre>
 *
 * @see <a href="https://doi.org/10.24432/C56C76">Iris at UCI</a>
 */
public final class Iris {
  private Iris() {}

  /**
   * The table.
   *
   * @throws nn.data.download.DownloadException if it is not there and cannot be downloaded
   * @throws java.io.UncheckedIOException if it is there but corrupt
   */
  public static Table table() {
    return files().read("iris.data", Iris::line);
  }

  /** The four measurements, and the species to tell; throws what {@link #table} throws. */
  public static LabeledDataset load() {
    return Tables.classification(table(), "species");
  }

  /** Whether the file is there, so that loading needs no network. */
  public static boolean isAvailable() {
    return files().arePresent();
  }

  /** Where it comes from: licence, citation, mirrors, files and their checksums. */
  public static RemoteFiles source() {
    return TableFiles.list("iris");
  }

  static String line(String line) {
    return line.replace(",Iris-", ",");
  }

  private static TableFiles files() {
    return TableFiles.of(
        "iris", "DDDDT", "sepal_length", "sepal_width", "petal_length", "petal_width", "species");
  }
}
