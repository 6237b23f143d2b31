package nn.data.tables;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.training.Dataset;
import nn.data.LabeledDataset;
import nn.data.download.DataHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

/**
 * Files of the form the classic tables have, with a few rows, in a data folder of the test's own.
 */
class ClassicTablesTest {
  private final Path home;

  ClassicTablesTest(@TempDir Path home) {
    this.home = home;
  }

  @BeforeEach
  void setHome() {
    System.setProperty(DataHome.PROPERTY, home.toString());
  }

  @AfterEach
  void clearHome() {
    System.clearProperty(DataHome.PROPERTY);
  }

  private Path put(String dataset, String file, String... lines) throws IOException {
    Path folder = Files.createDirectories(home.resolve(dataset));
    return Files.write(folder.resolve(file), List.of(lines), ISO_8859_1);
  }

  @Test
  void readsIris() throws IOException {
    put(
        "iris",
        "iris.data",
        "5.1,3.5,1.4,0.2,Iris-setosa",
        "7.0,3.2,4.7,1.4,Iris-versicolor",
        "6.3,3.3,6.0,2.5,Iris-virginica",
        "");
    assertThat(Iris.isAvailable()).isTrue();
    LabeledDataset iris = Iris.load();
    assertThat(iris.classNames()).containsExactly("setosa", "versicolor", "virginica");
    assertThat(iris.labels()).isEqualTo(NdArray.of(0, 1, 2));
    assertThat(iris.input(1)).isEqualTo(NdArray.of(7, 3.2f, 4.7f, 1.4f));
    assertThat(Iris.table().columnNames()).contains("petal_width", "species");
  }

  @Test
  void readsWineWhoseNumbersBeginWithAPoint() throws IOException {
    put(
        "wine",
        "wine.data",
        "1,14.23,1.71,2.43,15.6,127,2.8,3.06,.28,2.29,5.64,1.04,3.92,1065",
        "3,13.71,5.65,2.45,20.5,95,1.68,.61,.52,1.06,7.7,.64,1.74,740");
    LabeledDataset wine = Wine.load();
    assertThat(wine.classNames()).containsExactly("1", "3");
    assertThat(wine.inputShape()).isEqualTo(Shape.of(13));
    assertThat(wine.input(0).get(7)).isEqualTo(0.28f);
    assertThat(wine.input(1).get(12)).isEqualTo(740);
  }

  @Test
  void readsBreastCancerWithoutTheId() throws IOException {
    String numbers =
        IntStream.range(0, 30).mapToObj(i -> i + ".5").collect(Collectors.joining(","));
    put("breast-cancer", "wdbc.data", "842302,M," + numbers, "911320502,B," + numbers);
    LabeledDataset tumours = BreastCancer.load();
    assertThat(tumours.classNames()).containsExactly("benign", "malignant");
    assertThat(tumours.labels()).isEqualTo(NdArray.of(1, 0));
    assertThat(tumours.inputShape()).isEqualTo(Shape.of(30));
    assertThat(tumours.input(0).get(29)).isEqualTo(29.5f);
    assertThat(BreastCancer.table().columnNames())
        .startsWith("id", "diagnosis", "radius_mean")
        .endsWith("fractal_dimension_worst");
  }

  @Test
  void readsPenguinsAndLeavesOutThoseWhoWereNotMeasured() throws IOException {
    put(
        "penguins",
        "penguins.csv",
        "species,island,bill_length_mm,bill_depth_mm,flipper_length_mm,body_mass_g,sex,year",
        "Adelie,Torgersen,39.1,18.7,181,3750,male,2007",
        "Adelie,Torgersen,NA,NA,NA,NA,NA,2007",
        "Gentoo,Biscoe,46.1,13.2,211,4500,NA,2008");
    Table table = Penguins.table();
    assertThat(table.rowCount()).isEqualTo(3);
    assertThat(table.column("sex").countMissing()).isEqualTo(2);
    assertThat(table.column("body_mass_g").countMissing()).isEqualTo(1);
    LabeledDataset penguins = Penguins.load();
    assertThat(penguins.classNames()).containsExactly("Adelie", "Gentoo");
    assertThat(penguins.inputs())
        .isEqualTo(
            NdArray.of(new float[][] {{39.1f, 18.7f, 181, 3750}, {46.1f, 13.2f, 211, 4500}}));
  }

  @Test
  void readsBothPartsOfAdultCensus() throws IOException {
    put(
        "adult-census",
        "adult.data",
        "39, State-gov, 77516, Bachelors, 13, Never-married, Adm-clerical, Not-in-family, White,"
            + " Male, 2174, 0, 40, United-States, <=50K",
        "52, ?, 209642, HS-grad, 9, Married-civ-spouse, ?, Husband, White, Male, 0, 0, 45, ?, >50K",
        "");
    put(
        "adult-census",
        "adult.test",
        "|1x3 Cross validator",
        "25, Private, 226802, 11th, 7, Never-married, Machine-op-inspct, Own-child, Black, Male, 0,"
            + " 0, 40, United-States, <=50K.",
        "28, Local-gov, 336951, Assoc-acdm, 12, Married-civ-spouse, Protective-serv, Husband, White,"
            + " Male, 0, 0, 40, United-States, >50K.");
    Table train = AdultCensus.train();
    assertThat(train.column("workclass").countMissing()).isEqualTo(1);
    assertThat(train.column("native_country").countMissing()).isEqualTo(1);
    assertThat(train.stringColumn("occupation").get(0)).isEqualTo("Adm-clerical");
    var numbers = AdultCensus.load();
    assertThat(numbers.train().classNames()).containsExactly("<=50K", ">50K");
    assertThat(numbers.test().classNames()).isEqualTo(numbers.train().classNames());
    assertThat(numbers.train().input(0)).isEqualTo(NdArray.of(39, 13, 2174, 0, 40));
    assertThat(numbers.test().isHeldBack()).isTrue();
  }

  @Test
  void readsCaliforniaHousingIntoTheNumbersScikitLearnHas() throws IOException {
    put(
        "california-housing",
        "cal_housing.data",
        "-122.230000,37.880000,41.000000,880.000000,129.000000,322.000000,126.000000,8.325200,"
            + "452600.000000");
    Dataset houses = CaliforniaHousing.load();
    assertThat(houses.targetShape()).isEqualTo(Shape.of(1));
    assertThat(houses.all().targets().item()).isEqualTo(4.526f);
    double[] firstRow = {8.3252, 41, 6.98412698, 1.02380952, 322, 2.55555556, 37.88, -122.23};
    for (int j = 0; j < 8; j++) {
      assertThat((double) houses.all().inputs().get(0, j)).isCloseTo(firstRow[j], within(1e-5));
    }
  }

  @Test
  void saysWhatIsWrongWithAFile() throws IOException {
    Path file = put("iris", "iris.data", "5.1,3.5,1.4,0.2,Iris-setosa", "5.1,3.5,1.4");
    assertThatThrownBy(Iris::table)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(
            file + ": expected 5 cells in line 2 but got 3; delete it and it is fetched again");
    put("iris", "iris.data", "5.1,3.5,high,0.2,Iris-setosa");
    assertThatThrownBy(Iris::table)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith(file + ": a cell is not of its column's type");
  }
}
