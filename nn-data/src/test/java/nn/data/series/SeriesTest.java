package nn.data.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.data.Split;
import nn.data.transforms.Reshape;
import nn.data.transforms.Standardization;
import nn.data.transforms.Standardizer;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class SeriesTest {
  private static final Series TWO =
      Series.of(NdArray.of(new float[][] {{1, 10}, {2, 20}, {3, 30}, {4, 40}, {5, 50}}), "x", "y");

  @Test
  void isADatasetOfItsSteps() {
    assertThat(TWO.size()).isEqualTo(5);
    assertThat(TWO.inputShape()).isEqualTo(Shape.of(2));
    assertThat(TWO.batch(3, 0).inputs()).isEqualTo(NdArray.of(new float[][] {{4, 40}, {1, 10}}));
    assertThat(TWO.batch(3).targets()).isEqualTo(TWO.batch(3).inputs());
    assertThat(TWO).hasToString("5 steps from step 0: x 1.0 to 5.0, y 10.0 to 50.0");
  }

  @Test
  void aPartKnowsWhenItBegins() {
    Series part = TWO.slice(1, 5).slice(2, 3);
    assertThat(part.start()).isEqualTo(3);
    assertThat(part.values()).isEqualTo(NdArray.of(new float[][] {{4, 40}}));
    assertThat(part.select("y", "x").start()).isEqualTo(3);
    assertThat(TWO.select("y").values().data()).containsExactly(10, 20, 30, 40, 50);
  }

  @Test
  void scalersLearnFromTheFirstPartAlone() {
    Split<Series> split = TWO.split(0.4);
    assertThat(split.train().size()).isEqualTo(3);
    assertThat(split.test().start()).isEqualTo(3);
    Standardization scale = Standardizer.perFeature().fit(split.train());
    assertThat(scale.mean()).isEqualTo(NdArray.of(2, 20));
    assertThat(split.test().map(scale).isHeldBack()).isTrue();
    assertThat(split.test().map(scale).start()).isEqualTo(3);
    assertThat(scale.inverse(split.test().map(scale).values()).data())
        .containsExactly(new float[] {4, 40, 5, 50}, within(1e-4f));
    assertThatThrownBy(() -> Standardizer.perFeature().fit(split.test()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void comesFromColumnsOfATable() {
    Table table =
        Table.create(
            StringColumn.create("day", "a", "b"),
            DoubleColumn.create("t", 1.5, 2.5),
            IntColumn.create("n", new int[] {3, 4}));
    assertThat(Series.of(table, "n", "t").values())
        .isEqualTo(NdArray.of(new float[][] {{3, 1.5f}, {4, 2.5f}}));
    assertThatThrownBy(() -> Series.of(table, "day"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Series: expected a column of numbers \"day\" but the table has [day STRING, t DOUBLE,"
                + " n INTEGER]");
    table.doubleColumn("t").setMissing(1);
    assertThatThrownBy(() -> Series.of(table, "t"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Series: \"t\" is NaN at step 1; fill gaps first, with the value before them for"
                + " example");
  }

  @Test
  void rejectsWhatIsNoSeries() {
    assertThatThrownBy(() -> Series.of())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("but got (0,)");
    assertThatThrownBy(() -> Series.of(NdArray.zeros(Shape.of(2, 2)), "x"))
        .hasMessageContaining("a name of its own for each of 2 variables but got [x]");
    assertThatThrownBy(() -> Series.of(NdArray.zeros(Shape.of(2, 2)), "x", "x"))
        .hasMessageContaining("but got [x, x]");
    assertThatThrownBy(() -> TWO.select("z"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Series: there is no variable \"z\"; there are [x, y]");
    assertThatThrownBy(() -> TWO.slice(2, 2)).hasMessageContaining("no steps 2 to 2 among 5");
    assertThatThrownBy(() -> TWO.split(0.01))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("holding back 0.01 of 5 steps leaves none to test with");
    assertThatThrownBy(() -> TWO.split(1)).hasMessageContaining("above 0 and below 1");
    assertThatThrownBy(() -> TWO.map(new Reshape(Shape.of(1, 2))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("keeps the variables, (2,)");
    assertThatThrownBy(() -> TWO.batch(5)).hasMessageContaining("no example 5 among 5");
  }
}
