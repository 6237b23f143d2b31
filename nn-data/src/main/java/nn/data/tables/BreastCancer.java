package nn.data.tables;

import java.util.ArrayList;
import java.util.List;
import nn.data.LabeledDataset;
import nn.data.download.RemoteFiles;
import tech.tablesaw.api.Table;

/**
 * Breast cancer: thirty measurements of cell nuclei in pictures of 569 tumours, benign or
 * malignant.
 *
 * <p>Fetched once into the folder {@code breast-cancer} of {@link nn.data.download.DataHome}, 124
 * KB, with its checksum.
 *
 * <p><b>Shapes:</b> the table has 569 rows and the columns {@code id}, {@code diagnosis} ({@code
 * benign} or {@code malignant}) and, of each of ten measurements, mean, standard error and worst:
 * {@code radius_mean} to {@code fractal_dimension_worst}. The dataset leaves the id out: inputs
 * {@code (569, 30)}, labels {@code (569,)}, 357 benign (0) and 212 malignant (1).
 *
 * <pre>{@code
 * LabeledDataset tumours = BreastCancer.load();
 * tumours.classNames(); // [benign, malignant]
 * }</pre>
 *
 * @see <a href="https://doi.org/10.24432/C5DW2B">Breast Cancer Wisconsin (Diagnostic) at UCI</a>
 */
public final class BreastCancer {
  private static final List<String> MEASUREMENTS =
      List.of(
          "radius",
          "texture",
          "perimeter",
          "area",
          "smoothness",
          "compactness",
          "concavity",
          "concave_points",
          "symmetry",
          "fractal_dimension");

  private BreastCancer() {}

  /**
   * The table.
   *
   * @throws nn.data.download.DownloadException if it is not there and cannot be downloaded
   * @throws java.io.UncheckedIOException if it is there but corrupt
   */
  public static Table table() {
    return files().read("wdbc.data", BreastCancer::line);
  }

  /** The measurements, and the diagnosis to make; throws what {@link #table} throws. */
  public static LabeledDataset load() {
    return Tables.classification(table(), "diagnosis", measurements().toArray(String[]::new));
  }

  /** Whether the file is there, so that loading needs no network. */
  public static boolean isAvailable() {
    return files().arePresent();
  }

  /** Where it comes from: licence, citation, mirrors, files and their checksums. */
  public static RemoteFiles source() {
    return TableFiles.list("breast-cancer");
  }

  static String line(String line) {
    return line.replace(",B,", ",benign,").replace(",M,", ",malignant,");
  }

  static List<String> measurements() {
    List<String> names = new ArrayList<>();
    for (String of : List.of("mean", "se", "worst")) {
      MEASUREMENTS.forEach(name -> names.add(name + "_" + of));
    }
    return names;
  }

  private static TableFiles files() {
    List<String> columns = new ArrayList<>(List.of("id", "diagnosis"));
    columns.addAll(measurements());
    return TableFiles.of("breast-cancer", "IT" + "D".repeat(30), columns.toArray(String[]::new));
  }
}
