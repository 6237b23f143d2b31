package nn.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AnswerTest {
  private static void hints(ThrowingCallable question, String words) {
    assertThatExceptionOfType(Hint.class).isThrownBy(question).withMessageContaining(words);
  }

  @Test
  void asksForSomethingThatIsThere() {
    assertThat(Answer.given("yours", "this")).isEqualTo("this");
    hints(() -> Answer.given("yours", null), "yours is null");
    hints(() -> Answer.at("yours", null, 1), "yours is null");
  }

  @Test
  void asksForFiniteNumbers() {
    assertThat(Answer.number("w", -0.5)).isEqualTo(-0.5);
    hints(() -> Answer.number("w", Double.NaN), "w is NaN");
    hints(() -> Answer.number("w", Double.NEGATIVE_INFINITY), "w is infinite");
    hints(() -> Answer.at("f", StrictMath::sqrt, -1), "f(-1) is NaN");
  }

  @Test
  void asksForTheRightShape() {
    NdArray three = NdArray.of(1, 2, 3);
    assertThat(Answer.apply("f", x -> x, three, Shape.of(3))).isEqualTo(three);
    hints(
        () -> Answer.array("y", three, Shape.of(3, 1)),
        "y should have the shape (3, 1), but has (3,)");
    hints(() -> Answer.array("y", NdArray.of(1, Float.NaN), Shape.of(2)), "A number in y is NaN");
  }

  @Test
  void keepsItsOwnInputFromTheStudentsCode() {
    NdArray input = NdArray.of(1, 2);
    Answer.apply(
        "f",
        x -> {
          x.data()[0] = 9;
          return x;
        },
        input,
        Shape.of(2));
    assertThat(input).isEqualTo(NdArray.of(1, 2));
  }

  @Test
  void writesNumbersAsSentencesDo() {
    assertThat(Answer.text(7)).isEqualTo("7");
    assertThat(Answer.text(120)).isEqualTo("120");
    assertThat(Answer.text(-0.25)).isEqualTo("-0.25");
    assertThat(Answer.text(4.0 / 3)).isEqualTo("1.333");
    assertThat(Answer.text(-0.0001)).isEqualTo("0");
  }

  @Test
  void takesNumbersForTheSameWhenOnlyRoundingDiffers() {
    assertThat(Answer.close(0.1 + 0.2, 0.3, 1e-9)).isTrue();
    assertThat(Answer.close(1e9 + 1, 1e9, 1e-6)).isTrue();
    assertThat(Answer.close(1.1, 1, 1e-6)).isFalse();
    assertThat(Answer.close(Double.NaN, 1, 1e-6)).isFalse();
  }
}
