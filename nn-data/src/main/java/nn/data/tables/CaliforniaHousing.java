package nn.data.tables;

import java.util.function.UnaryOperator;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.training.Dataset;
import nn.data.Datasets;
import nn.data.download.RemoteFiles;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;

/**
 * California housing: what houses cost in 20,640 districts, by the US census of 1990; a number to
 * predict.
 *
 * <p>Fetched once into the folder {@code california-housing} of {@link nn.data.download.DataHome},
 * 0.4 MB, with its checksum. Prices above 500,000 dollars were cut off there.
 *
 * <p><b>Shapes:</b> the table has 20,640 rows and the columns {@code longitude}, {@code latitude},
 * {@code housing_median_age}, {@code total_rooms}, {@code total_bedrooms}, {@code population},
 * {@code households}, {@code median_income} (in 10,000 dollars) and {@code median_house_value} (in
 * dollars). The dataset has inputs {@code (20640, 8)}, which are as scikit-learn has them: median
 * income, age, rooms for each household, bedrooms for each household, population, people in each
 * household, latitude, longitude; targets {@code (20640, 1)} in 100,000 dollars.
 *
 * <pre>{@code
 * Dataset houses = CaliforniaHousing.load();
 * }</pre>
 *
 * @see <a href="https://doi.org/10.1016/S0167-7152(96)00140-X">Pace, Barry: Sparse spatial
 *     autoregressions, 1997</a>
 */
public final class CaliforniaHousing {
  private CaliforniaHousing() {}

  /**
   * The table.
   *
   * @throws nn.data.download.DownloadException if it is not there and cannot be downloaded
   * @throws java.io.UncheckedIOException if it is there but corrupt
   */
  public static Table table() {
    return files().read("cal_housing.data", UnaryOperator.identity());
  }

  /**
   * Eight numbers of each district, and the price to predict; throws what {@link #table} throws.
   */
  public static Dataset load() {
    return dataset(table());
  }

  /** Whether the file is there, so that loading needs no network. */
  public static boolean isAvailable() {
    return files().arePresent();
  }

  /** Where it comes from: licence, citation, mirrors, files and their checksums. */
  public static RemoteFiles source() {
    return TableFiles.list("california-housing");
  }

  static Dataset dataset(Table table) {
    int n = table.rowCount();
    float[] inputs = new float[8 * n];
    float[] prices = new float[n];
    for (int row = 0; row < n; row++) {
      double households = number(table, "households", row);
      double[] numbers = {
        number(table, "median_income", row),
        number(table, "housing_median_age", row),
        number(table, "total_rooms", row) / households,
        number(table, "total_bedrooms", row) / households,
        number(table, "population", row),
        number(table, "population", row) / households,
        number(table, "latitude", row),
        number(table, "longitude", row)
      };
      for (int j = 0; j < 8; j++) {
        inputs[8 * row + j] = (float) numbers[j];
      }
      prices[row] = (float) (number(table, "median_house_value", row) / 100_000);
    }
    return Datasets.check(
        Dataset.of(NdArray.of(Shape.of(n, 8), inputs), NdArray.of(Shape.of(n, 1), prices)));
  }

  private static double number(Table table, String column, int row) {
    return ((NumericColumn<?>) table.column(column)).getDouble(row);
  }

  private static TableFiles files() {
    return TableFiles.of(
        "california-housing",
        "D".repeat(9),
        "longitude",
        "latitude",
        "housing_median_age",
        "total_rooms",
        "total_bedrooms",
        "population",
        "households",
        "median_income",
        "median_house_value");
  }
}
