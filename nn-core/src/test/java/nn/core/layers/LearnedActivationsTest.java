package nn.core.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.core.Layer;
import nn.core.Pass;
import nn.core.Samples;
import nn.core.Sequential;
import org.junit.jupiter.api.Test;

/** Activations that are layers, because they have a shape, weights or randomness of their own. */
class LearnedActivationsTest {
  private static NdArray of(Layer layer, NdArray x) {
    return new Sequential(x.shape(), layer).predict(x);
  }

  @Test
  void gluPassesOneHalfAsTheOtherSays() {
    NdArray y = of(new GLU(), NdArray.of(2, -3, 0, 1));
    assertThat(y.get(0)).isEqualTo(1f);
    assertThat((double) y.get(1)).isCloseTo(-3 / (1 + StrictMath.exp(-1)), within(1e-6));
  }

  @Test
  void maxoutTakesTheLargestOfEachUnitsSums() {
    Sequential model = new Sequential(Shape.of(2), new Maxout(2, 3));
    float[] kernel = model.parameters().get(0).value().data();
    float[] bias = model.parameters().get(1).value().data();
    System.arraycopy(new float[] {1, 0, -1, 0, 0, 0, 0, 1, 0, 0, 0, 0}, 0, kernel, 0, 12);
    System.arraycopy(new float[] {0, 0, 0, 5, 6, 4}, 0, bias, 0, 6);
    assertThat(model.predict(NdArray.of(3, -2))).isEqualTo(NdArray.of(3, 6));
    assertThat(model.predict(NdArray.of(-4, 7))).isEqualTo(NdArray.of(7, 6));
  }

  @Test
  void preluHasASlopeForEachChannel() {
    Sequential model = new Sequential(Shape.of(2, 2), new PReLU());
    assertThat(model.parameters().get(0)).hasToString("prelu1/alpha (2,)");
    model.parameters().get(0).value().data()[1] = 3;
    NdArray x = NdArray.of(new float[][] {{-4, -4}, {4, 4}});
    assertThat(model.predict(x)).isEqualTo(NdArray.of(new float[][] {{-1, -12}, {4, 4}}));
  }

  @Test
  void rreluDrawsItsSlopesWhileTraining() {
    NdArray x = NdArray.full(Shape.of(50, 50), -24f);
    Sequential model = new Sequential(Shape.of(50), new RReLU());
    assertThat(model.predict(x).get(3, 4)).isCloseTo(-5.5f, within(1e-5f));
    NdArray y = model.forward(Tensor.constant(x), Pass.training(1, 1)).data();
    double sum = 0;
    for (float number : y.data()) {
      assertThat(number).isBetween(-8.001f, -2.999f);
      sum += number;
    }
    assertThat(sum / y.size()).isCloseTo(-5.5, within(0.15));
    assertThat(of(new RReLU(), NdArray.of(2, 5))).isEqualTo(NdArray.of(2, 5));
  }

  @Test
  void softmaxSumsToOneAlongItsAxis() {
    NdArray x = Samples.normal(1, Shape.of(3, 4, 5));
    for (int axis = 1; axis <= 3; axis++) {
      NdArray y = of(new Softmax(axis), x);
      assertThat(of(new Softmax(axis - 4), x)).isEqualTo(y);
      double[] exponentials = new double[x.size()];
      for (int i = 0; i < x.size(); i++) {
        exponentials[i] = StrictMath.exp(x.data()[i]);
      }
      int step = axis == 1 ? 20 : axis == 2 ? 5 : 1;
      int length = x.shape().dim(axis - 1);
      for (int i = 0; i < x.size(); i++) {
        int first = i - i / step % length * step;
        double sum = 0;
        for (int j = 0; j < length; j++) {
          sum += exponentials[first + j * step];
        }
        assertThat((double) y.data()[i]).isCloseTo(exponentials[i] / sum, within(1e-6));
      }
    }
  }

  @Test
  void printsWhatItDoes() {
    assertThat(new GLU()).hasToString("GLU()");
    assertThat(new Maxout(8, 3)).hasToString("Maxout(8, 3)");
    assertThat(new PReLU()).hasToString("PReLU()");
    assertThat(new RReLU()).hasToString("RReLU()");
    assertThat(new RReLU(0.1, 0.2)).hasToString("RReLU(0.1, 0.2)");
    assertThat(new Softmax()).hasToString("Softmax()");
    assertThat(new Softmax(1)).hasToString("Softmax(1)");
  }

  @Test
  void rejectsWhatDoesNotFit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(new GLU(), NdArray.of(1, 2, 3)))
        .withMessageContaining(
            "expected input whose last axis can be halved but got (batch, 3); give the layer before"
                + " it twice as many units");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Maxout(2, 0))
        .withMessage("Maxout: expected 1 unit or more of 1 piece or more but got 2 of 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(new Maxout(2, 2), NdArray.zeros(Shape.of(2, 2))))
        .withMessageContaining("but got (batch, 2, 2); put new Flatten() before it");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RReLU(0.5, 0.2))
        .withMessage(
            "RReLU: expected slopes from lower to upper, both 0 or more, but got 0.5 to 0.2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(new Softmax(0), NdArray.of(1, 2)))
        .withMessageContaining(
            "expected input with an axis 0 of 1 number or more, counted as in the batch, but got"
                + " (batch, 2); axis 0 counts the examples, begin with 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(new PReLU(), NdArray.zeros(Shape.of(2, 0))))
        .withMessageContaining("with 1 channel or more");
  }
}
