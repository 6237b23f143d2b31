package nn.data.transforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import org.junit.jupiter.api.Test;

class OneHotTest {
  @Property(tries = 100)
  void decodingGivesTheLabelsBack(@ForAll @Size(max = 40) List<@IntRange(max = 6) Integer> labels) {
    float[] numbers = new float[labels.size()];
    for (int i = 0; i < labels.size(); i++) {
      numbers[i] = labels.get(i);
    }
    OneHot oneHot = new OneHot(7);
    NdArray rows = oneHot.apply(NdArray.of(numbers));
    assertThat(rows.shape()).isEqualTo(Shape.of(labels.size(), 7));
    assertThat(oneHot.decode(rows)).isEqualTo(NdArray.of(numbers));
  }

  @Test
  void writesASingleOneInEachRow() {
    assertThat(new OneHot(3).apply(NdArray.of(2, 0)))
        .isEqualTo(NdArray.of(new float[][] {{0, 0, 1}, {1, 0, 0}}));
  }

  @Test
  void rejectsLabelsOutOfRange() {
    for (float label : new float[] {3, -1, 1.5f, Float.NaN}) {
      assertThatThrownBy(() -> new OneHot(3).apply(NdArray.of(0, label)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("expected labels 0 to 2 but label 1 is " + label);
    }
  }

  @Test
  void rejectsWrongShapes() {
    assertThatThrownBy(() -> new OneHot(3).apply(NdArray.zeros(Shape.of(2, 3))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one label for each example, shape (), but got (3,)");
    assertThatThrownBy(() -> new OneHot(3).decode(NdArray.zeros(Shape.of(2, 4))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("rows of shape (n, 3) but got (2, 4)");
    assertThatThrownBy(() -> new OneHot(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 class or more but got 0");
  }
}
