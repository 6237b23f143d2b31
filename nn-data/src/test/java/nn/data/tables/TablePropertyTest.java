package nn.data.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.UniqueElements;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.training.Dataset;
import nn.data.LabeledDataset;
import org.assertj.core.data.Offset;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

class TablePropertyTest {
  private static StringColumn column(List<String> cells) {
    return Columns.text("c", cells);
  }

  @Property(tries = 100)
  void categoriesComeBackFromTheirEncodings(
      @ForAll @Size(min = 1, max = 40)
          List<@AlphaChars @StringLength(min = 1, max = 3) String> cells,
      @ForAll boolean dropFirst) {
    StringColumn column = column(cells);
    OneHotEncoder oneHot = dropFirst ? new OneHotEncoder().droppingFirst() : new OneHotEncoder();
    for (ColumnEncoder encoder : List.of(oneHot, new OrdinalEncoder())) {
      InvertibleEncoding encoding = (InvertibleEncoding) encoder.fit(column);
      Column<?> back = encoding.decode("c", encoding.encode(column));
      assertThat((Object[]) back.asObjectArray()).isEqualTo(cells.toArray());
    }
  }

  @Property(tries = 100)
  void numbersComeBackFromTheirScale(
      @ForAll @Size(min = 2, max = 40) List<@FloatRange(min = -1000, max = 1000) Float> numbers) {
    Column<?> column = Columns.numbers("x", numbers.stream().map(Double::valueOf).toList());
    NumberEncoding encoding = Numbers.standardized().fit(column, Outcome.unknown());
    double[] back = encoding.decode("x", encoding.encode(column)).asDoubleArray();
    for (int i = 0; i < back.length; i++) {
      assertThat(back[i]).isCloseTo(numbers.get(i), Offset.offset(1e-2));
    }
  }

  @Property(tries = 100)
  void aDatasetComesBackFromItsTable(
      @ForAll @Size(min = 1, max = 30) List<Float> numbers,
      @ForAll @Size(min = 2, max = 4) @UniqueElements
          List<@AlphaChars @StringLength(min = 1, max = 5) String> names,
      @ForAll @IntRange(max = 3) int shift) {
    int rows = numbers.size();
    NdArray inputs = NdArray.zeros(Shape.of(rows, 2));
    NdArray labels = NdArray.zeros(Shape.of(rows));
    for (int i = 0; i < rows; i++) {
      inputs.data()[2 * i] = numbers.get(i);
      inputs.data()[2 * i + 1] = i;
      labels.data()[i] = (i + shift) % names.size();
    }
    LabeledDataset data = LabeledDataset.of(inputs, labels, names);
    Table table = Tables.table(data, List.of("a", "b"), "kind");
    LabeledDataset back = Tables.classification(table, "kind", names);
    assertThat(back.inputs()).isEqualTo(data.inputs());
    assertThat(back.labels()).isEqualTo(data.labels());
    assertThat(back.classNames()).isEqualTo(data.classNames());

    Dataset numbersAgain =
        Tables.regression(Tables.table(Dataset.of(inputs, labels), List.of("a", "b"), "y"), "y");
    assertThat(numbersAgain.all().inputs()).isEqualTo(inputs);
    assertThat(numbersAgain.all().targets().data()).isEqualTo(labels.data());
  }

  @Property(tries = 50)
  void aPreparedTableComesBack(
      @ForAll @Size(min = 2, max = 15) List<@IntRange(min = -99, max = 99) Integer> numbers) {
    List<String> cells = numbers.stream().map(n -> n < 0 ? "below" : "above").toList();
    Table table =
        Table.create(
            "t",
            Columns.numbers("x", numbers.stream().map(Integer::doubleValue).toList()),
            column(cells),
            Columns.numbers("y", IntStream.range(0, cells.size()).mapToObj(i -> i / 2.).toList()));
    Preparation<Dataset> preparation = Recipe.regression("y").fit(table);
    Table back = preparation.inverse(preparation.inputs(table));
    assertThat(back.columnNames()).containsExactly("x", "c");
    assertThat(back.stringColumn("c").asList()).isEqualTo(cells);
    for (int i = 0; i < cells.size(); i++) {
      assertThat(back.doubleColumn("x").get(i)).isCloseTo(numbers.get(i), Offset.offset(1e-3));
    }
  }
}
