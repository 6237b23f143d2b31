package nn.core.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.core.Pass;
import nn.core.Sequential;
import org.junit.jupiter.api.Test;

class EmbeddingTest {
  @Test
  void givesEachNumberItsRow() {
    Sequential model = new Sequential(Shape.of(3), new Embedding(4, 2));
    NdArray table = model.parameters().get(0).value();
    NdArray y = model.predict(NdArray.of(3, 0, 3));
    assertThat(y.shape()).isEqualTo(Shape.of(3, 2));
    assertThat(y.row(0)).isEqualTo(table.row(3));
    assertThat(y.row(1)).isEqualTo(table.row(0));
    assertThat(y.row(2)).isEqualTo(table.row(3));
  }

  @Test
  void addsUpTheGradientOfEachRow() {
    Sequential model = new Sequential(Shape.of(3), new Embedding(4, 1));
    Pass pass = Pass.training(1, 1);
    Tensor x = Tensor.constant(NdArray.of(new float[][] {{3, 0, 3}, {0, 0, 0}}));
    pass.backward(model.forward(x, pass).sum());
    assertThat(pass.gradient(model.parameters().get(0)))
        .isEqualTo(NdArray.of(new float[][] {{4}, {0}, {0}, {2}}));
  }

  @Test
  void startsAsKerasDoes() {
    Sequential model = new Sequential(Shape.of(1), new Embedding(50, 20));
    assertThat(model.parameters().get(0)).hasToString("embedding1/embeddings (50, 20)");
    float largest = 0;
    for (float number : model.parameters().get(0).value().data()) {
      largest = Math.max(largest, Math.abs(number));
    }
    assertThat(largest).isBetween(0.049f, 0.05f);
    assertThat(new Embedding(50, 20)).hasToString("Embedding(50, 20)");
  }

  @Test
  void rejectsNumbersOutsideTheVocabulary() {
    Sequential model = new Sequential(Shape.of(2), new Embedding(4, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.predict(NdArray.of(0, 4)))
        .withMessage(
            "Embedding(4, 2), layer \"embedding1\" of \"sequential\": embed: expected whole numbers"
                + " in 0..3, as the table has 4 rows, but got 4.0 at (0, 1); count from 0, and make"
                + " the table as long as the vocabulary");
  }

  @Test
  void rejectsAnEmptyVocabulary() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Embedding(0, 2))
        .withMessage("Embedding: expected 1 word or more of 1 number or more but got 0 words of 2");
  }
}
