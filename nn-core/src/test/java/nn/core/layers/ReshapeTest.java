package nn.core.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.Layer;
import nn.core.Sequential;
import org.junit.jupiter.api.Test;

/** {@link Reshape}, {@link Permute} and {@link Lambda}. */
class ReshapeTest {
  private static final NdArray X = NdArray.of(new float[][] {{1, 2, 3}, {4, 5, 6}});

  private static NdArray of(Layer layer) {
    return new Sequential(X.shape(), layer).predict(X);
  }

  @Test
  void givesTheNumbersAnotherShape() {
    assertThat(of(new Reshape(3, 2))).isEqualTo(NdArray.of(new float[][] {{1, 2}, {3, 4}, {5, 6}}));
    assertThat(of(new Reshape(-1))).isEqualTo(NdArray.of(1, 2, 3, 4, 5, 6));
    assertThat(of(new Reshape(1, -1, 2)).shape()).isEqualTo(Shape.of(1, 3, 2));
  }

  @Test
  void exchangesAxesCountedFromOne() {
    assertThat(of(new Permute(2, 1))).isEqualTo(NdArray.of(new float[][] {{1, 4}, {2, 5}, {3, 6}}));
    assertThat(new Sequential(Shape.of(3, 32, 24), new Permute(2, 3, 1)).outputShape())
        .isEqualTo(Shape.of(32, 24, 3));
  }

  @Test
  void computesWhatTheFunctionDoes() {
    assertThat(of(new Lambda(x -> x.mul(x))))
        .isEqualTo(NdArray.of(new float[][] {{1, 4, 9}, {16, 25, 36}}));
    assertThat(of(new Lambda(x -> x.mean(2)))).isEqualTo(NdArray.of(2, 5));
  }

  @Test
  void printsWhatItDoes() {
    assertThat(new Reshape(-1, 2)).hasToString("Reshape(-1, 2)");
    assertThat(new Permute(2, 1)).hasToString("Permute(2, 1)");
    assertThat(new Lambda(x -> x)).hasToString("Lambda()");
  }

  @Test
  void rejectsShapesOfAnotherSize() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(new Reshape(4, 2)))
        .withMessageStartingWith(
            "Reshape(4, 2), layer 1 of \"sequential\": expected input of 8 numbers for each"
                + " example but got (batch, 2, 3), which has 6; give lengths whose product that"
                + " is");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(new Reshape(4, -1)))
        .withMessageContaining("expected input of a multiple of 4 numbers");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Reshape(-1, 2, -1))
        .withMessage(
            "Reshape: expected lengths of 1 or more, at most one of them -1, but got (-1, 2, -1)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Reshape(0, 2))
        .withMessageContaining("but got (0, 2)");
  }

  @Test
  void rejectsAxesThatAreMissing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Permute(0, 1))
        .withMessage(
            "Permute: expected each axis from 1 to 2 once but got (0, 1); axis 0 counts the"
                + " examples and stays where it is");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(new Permute(2, 3, 1)))
        .withMessageContaining(
            "expected input with 3 axes behind the batch axis but got (batch, 2, 3); name each of"
                + " its axes once, from 1");
  }

  @Test
  void rejectsFunctionsThatMixExamples() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(new Lambda(x -> x.sum())))
        .withMessageContaining(
            "expected a function that keeps axis 0, which counts the examples, but it made () from"
                + " 2 examples (batch, 2, 3); compute along the other axes, from 1 on");
  }
}
