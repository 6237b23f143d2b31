package nn.data.tables;

import java.util.function.UnaryOperator;
import nn.data.LabeledDataset;
import nn.data.download.RemoteFiles;
import tech.tablesaw.api.Table;

/**
 * Wine: thirteen chemical measurements of 178 wines of one Italian region, from three kinds of
 * grape.
 *
 * <p>Easy once the columns are scaled, and hard before that: they differ by a factor of a thousand.
 * Fetched once into the folder {@code wine} of {@link nn.data.download.DataHome}, 11 KB, with its
 * checksum.
 *
 * <p><b>Shapes:</b> the table has 178 rows, the column {@code cultivar}, 1 to 3, and thirteen of
 * numbers; the dataset has inputs {@code (178, 13)} and labels {@code (178,)}, of which 59, 71 and
 * 48.
 *
 * <pre>{@code
 * LabeledDataset wines = Wine.load();
 * wines.classNames(); // [1, 2, 3]
 * }</pre>
 *
 * @see <a href="https://doi.org/10.24432/C5PC7J">Wine at UCI</a>
 */
public final class Wine {
  private Wine() {}

  /**
   * The table.
   *
   * @throws nn.data.download.DownloadException if it is not there and cannot be downloaded
   * @throws java.io.UncheckedIOException if it is there but corrupt
   */
  public static Table table() {
    return files().read("wine.data", UnaryOperator.identity());
  }

  /** The measurements, and the cultivar to tell; throws what {@link #table} throws. */
  public static LabeledDataset load() {
    return Tables.classification(table(), "cultivar");
  }

  /** Whether the file is there, so that loading needs no network. */
  public static boolean isAvailable() {
    return files().arePresent();
  }

  /** Where it comes from: licence, citation, mirrors, files and their checksums. */
  public static RemoteFiles source() {
    return TableFiles.list("wine");
  }

  private static TableFiles files() {
    return TableFiles.of(
        "wine",
        "I" + "D".repeat(13),
        "cultivar",
        "alcohol",
        "malic_acid",
        "ash",
        "alcalinity_of_ash",
        "magnesium",
        "total_phenols",
        "flavanoids",
        "nonflavanoid_phenols",
        "proanthocyanins",
        "color_intensity",
        "hue",
        "od280_od315",
        "proline");
  }
}
