package nn.data.tables;

import nn.data.LabeledDataset;
import nn.data.download.RemoteFiles;
import tech.tablesaw.api.Table;

/**
 * Penguins: bills, flippers and weights of 344 penguins of three species on three islands of the
 * Palmer Archipelago; as handy as iris, with text and with missing cells.
 *
 * <p>Fetched once into the folder {@code penguins} of {@link nn.data.download.DataHome}, 15 KB,
 * with its checksum.
 *
 * <p><b>Shapes:</b> the table has 344 rows and the columns {@code species}, {@code island}, {@code
 * bill_length_mm}, {@code bill_depth_mm}, {@code flipper_length_mm}, {@code body_mass_g}, {@code
 * sex} (11 missing) and {@code year}. Two penguins were not measured; the dataset leaves them out:
 * inputs {@code (342, 4)}, labels {@code (342,)}.
 *
 * <pre>{@code
 * LabeledDataset penguins = Penguins.load();
 * penguins.classNames(); // [Adelie, Chinstrap, Gentoo]
 * }</pre>
 *
 * @see <a href="https://doi.org/10.1371/journal.pone.0090081">Gorman, Williams, Fraser, 2014</a>
 */
public final class Penguins {
  private static final String[] MEASUREMENTS = {
    "bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"
  };

  private Penguins() {}

  /**
   * The table, with its missing cells.
   *
   * @throws nn.data.download.DownloadException if it is not there and cannot be downloaded
   * @throws java.io.UncheckedIOException if it is there but corrupt
   */
  public static Table table() {
    return files().read("penguins.csv", Penguins::line);
  }

  /**
   * The four measurements of the penguins that were measured, and the species to tell; throws what
   * {@link #table} throws.
   */
  public static LabeledDataset load() {
    return dataset(table());
  }

  /** Whether the file is there, so that loading needs no network. */
  public static boolean isAvailable() {
    return files().arePresent();
  }

  /** Where it comes from: licence, citation, mirrors, files and their checksums. */
  public static RemoteFiles source() {
    return TableFiles.list("penguins");
  }

  static LabeledDataset dataset(Table table) {
    Table measured = table.dropWhere(table.column(MEASUREMENTS[0]).isMissing());
    return Tables.classification(measured, "species", MEASUREMENTS);
  }

  /** The file has a header of its own. */
  static String line(String line) {
    return line.startsWith("species,") ? "" : line;
  }

  private static TableFiles files() {
    return TableFiles.of(
        "penguins",
        "TTDDIITI",
        "species",
        "island",
        "bill_length_mm",
        "bill_depth_mm",
        "flipper_length_mm",
        "body_mass_g",
        "sex",
        "year");
  }
}
