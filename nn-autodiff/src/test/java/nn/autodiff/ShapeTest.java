package nn.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ShapeTest {
  @Test
  void knowsRankSizeAndLengths() {
    Shape shape = Shape.of(64, 28, 3);

    assertThat(shape.rank()).isEqualTo(3);
    assertThat(shape.size()).isEqualTo(64 * 28 * 3);
    assertThat(shape.dim(1)).isEqualTo(28);
    assertThat(shape.dim(-1)).isEqualTo(3);
    assertThat(shape.last()).isEqualTo(3);
    assertThat(shape.axis(-3)).isZero();
  }

  @Test
  void isAScalarsWithoutLengths() {
    assertThat(Shape.of().rank()).isZero();
    assertThat(Shape.of().size()).isEqualTo(1);
    assertThat(Shape.of().last()).isEqualTo(1);
    assertThat(Shape.of()).hasToString("()");
  }

  @Test
  void printsAsATuple() {
    assertThat(Shape.of(5)).hasToString("(5,)");
    assertThat(Shape.of(2, 3)).hasToString("(2, 3)");
  }

  @Test
  void isAValue() {
    int[] dims = {2, 3};
    Shape shape = Shape.of(dims);
    dims[0] = 7;
    shape.dims()[1] = 7;

    assertThat(shape).isEqualTo(Shape.of(2, 3)).hasSameHashCodeAs(Shape.of(2, 3));
    assertThat(shape).isNotEqualTo(Shape.of(3, 2)).isNotEqualTo(Shape.of(2, 3, 1));
  }

  @Test
  void givesShapesWithOneAxisMoreLessOrOther() {
    Shape shape = Shape.of(28, 20);

    assertThat(shape.prepend(64)).isEqualTo(Shape.of(64, 28, 20));
    assertThat(shape.tail()).isEqualTo(Shape.of(20));
    assertThat(shape.with(-1, 5)).isEqualTo(Shape.of(28, 5));
    assertThat(shape.without(0)).isEqualTo(Shape.of(20));
    assertThat(Shape.of(4).tail()).isEqualTo(Shape.of());
  }

  @Test
  void isEmptyWhereALengthIsZeroHoweverLongTheOthers() {
    assertThat(Shape.of(3, 0).size()).isZero();
    assertThat(Shape.of(100_000, 100_000, 0).size()).isZero();
    assertThat(Shape.of(0, 100_000, 100_000).size()).isZero();
  }

  @Test
  void rejectsNegativeLengths() {
    assertThatThrownBy(() -> Shape.of(2, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Shape: axis lengths are 0 or more, but got (2, -1); -1 works in reshape");
    assertThatThrownBy(() -> Shape.of(0, -1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void rejectsMoreNumbersThanAnArrayHolds() {
    assertThat(Shape.of(Integer.MAX_VALUE - 8).size()).isEqualTo(Integer.MAX_VALUE - 8);
    assertThatThrownBy(() -> Shape.of(65536, 65536))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Shape: (65536, 65536) has more numbers than one Java array holds (2^31 - 9);"
                + " use smaller batches");
    int most = Integer.MAX_VALUE;
    assertThatThrownBy(() -> Shape.of(most, most, most, most))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void rejectsAnAxisThatIsNotThere() {
    assertThatThrownBy(() -> Shape.of(2, 3).dim(2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Shape: (2, 3) has no axis 2; its axes are 0 to 1, or -1 for the last");
    assertThatThrownBy(() -> Shape.of().tail())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Shape: () has no axis 0; a scalar has no axes, so reshape it first");
  }

  @Test
  void comparesAllAxesButTheFirst() {
    assertThat(Shape.of(2, 3).equalsBeyondFirst(Shape.of(5, 3))).isTrue();
    assertThat(Shape.of(2, 3).equalsBeyondFirst(Shape.of(2, 4))).isFalse();
    assertThat(Shape.of(2, 3).equalsBeyondFirst(Shape.of(2, 3, 1))).isFalse();
    assertThat(Shape.of().equalsBeyondFirst(Shape.of())).isFalse();
  }
}
