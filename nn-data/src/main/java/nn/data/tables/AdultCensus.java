package nn.data.tables;

import nn.data.LabeledDataset;
import nn.data.Split;
import nn.data.download.RemoteFiles;
import tech.tablesaw.api.Table;

/**
 * Adult census: who of 48,842 people of the US census of 1994 earned more than 50,000 dollars; a
 * table of numbers and categories, with missing cells, in two parts.
 *
 * <p>What it says of sex and race is what society was like, and a model learns that too: it is the
 * usual data to measure and mend unfairness on. Fetched once into the folder {@code adult-census}
 * of {@link nn.data.download.DataHome}, 6 MB, with its checksums.
 *
 * <p><b>Shapes:</b> 32,561 rows to learn from, 16,281 to test with; columns {@code age}, {@code
 * workclass}, {@code fnlwgt} (how many people a row stands for), {@code education}, {@code
 * education_num}, {@code marital_status}, {@code occupation}, {@code relationship}, {@code race},
 * {@code sex}, {@code capital_gain}, {@code capital_loss}, {@code hours_per_week}, {@code
 * native_country} and {@code income}, which is {@code <=50K} or {@code >50K}. Cells with {@code ?}
 * are missing. The datasets hold the five numbers that describe a person: inputs {@code (n, 5)},
 * labels {@code (n,)}.
 *
 * <pre>{@code
 * Table people = AdultCensus.train();
 * var numbers = AdultCensus.load();  // a start, without the categories
 * numbers.train().classNames();      // [<=50K, >50K]
 * }</pre>
 *
 * @see <a href="https://doi.org/10.24432/C5XW20">Adult at UCI</a>
 */
public final class AdultCensus {
  private static final String[] NUMBERS = {
    "age", "education_num", "capital_gain", "capital_loss", "hours_per_week"
  };

  private AdultCensus() {}

  /**
   * The rows to learn from.
   *
   * @throws nn.data.download.DownloadException if it is not there and cannot be downloaded
   * @throws java.io.UncheckedIOException if it is there but corrupt
   */
  public static Table train() {
    return files().read("adult.data", AdultCensus::line);
  }

  /** The rows to test with; throws what {@link #train} throws. */
  public static Table test() {
    return files().read("adult.test", AdultCensus::line);
  }

  /** The five numbers of both parts, and the income to tell; throws what {@link #train} throws. */
  public static Split<LabeledDataset> load() {
    return new Split<>(
        Tables.classification(train(), "income", NUMBERS),
        Tables.classification(test(), "income", NUMBERS).holdBack());
  }

  /** Whether the files are there, so that loading needs no network. */
  public static boolean isAvailable() {
    return files().arePresent();
  }

  /** Where it comes from: licence, citation, mirrors, files and their checksums. */
  public static RemoteFiles source() {
    return TableFiles.list("adult-census");
  }

  /** The second file begins with a remark, and its classes end with a full stop. */
  static String line(String line) {
    return line.startsWith("|")
        ? ""
        : line.replaceAll("\\s*,\\s*", ",").replaceAll("\\?(?=,|$)", "").replaceAll("\\.$", "");
  }

  private static TableFiles files() {
    return TableFiles.of(
        "adult-census",
        "ITITITTTTTIIITT",
        "age",
        "workclass",
        "fnlwgt",
        "education",
        "education_num",
        "marital_status",
        "occupation",
        "relationship",
        "race",
        "sex",
        "capital_gain",
        "capital_loss",
        "hours_per_week",
        "native_country",
        "income");
  }
}
