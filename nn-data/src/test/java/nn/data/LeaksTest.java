package nn.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.training.Dataset;
import org.junit.jupiter.api.Test;

class LeaksTest {
  private final LabeledDataset data = Examples.withLabels(new int[40]);

  @Test
  void findsWhatIsInBothParts() {
    Leaks leaks = Leaks.between(data.subset(4, 5, 6, 5), data.subset(9, 5, 4));
    assertThat(leaks.same()).containsExactly(new Leaks.Same(1, 1), new Leaks.Same(0, 2));
    assertThat(leaks)
        .hasToString(
            "2 of 3 examples held back are also among the 4 to learn from: test 1 = train 1,"
                + " test 2 = train 0");
  }

  @Test
  void findsNothingInASplit() {
    Split<LabeledDataset> split = Split.random(data, 0.4, 1);
    assertThat(Leaks.between(split.train(), split.test()))
        .hasToString("none of 16 examples held back is among the 24 to learn from");
  }

  @Test
  void namesTheFirstTen() {
    assertThat(Leaks.between(data, data).toString())
        .endsWith("test 8 = train 8, test 9 = train 9, ...");
  }

  @Test
  void comparesInputsOfOneShape() {
    Dataset other = Dataset.of(NdArray.zeros(Shape.of(1, 3)), NdArray.of(0));
    assertThatThrownBy(() -> Leaks.between(data, other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Leaks: expected inputs of one shape but got (2,) and (3,)");
  }

  /** As many keys as rows, though rows differ in one number only. */
  @Property(tries = 20)
  void rowsThatDifferHaveKeysThatDiffer(@ForAll int seed) {
    Set<RowKeys.Key> keys = new HashSet<>();
    float[] row = new float[6];
    for (int i = 0; i < 2000; i++) {
      row[i % 6] = Float.intBitsToFloat((seed & 0x3fffffff) + i);
      keys.add(RowKeys.key(row, 0, 6));
    }
    assertThat(keys).hasSize(2000);
    assertThat(IntStream.range(0, 7).mapToObj(n -> RowKeys.key(new float[7], 0, n)).distinct())
        .hasSize(7);
  }
}
