package nn.core.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import nn.autodiff.GradCheck;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.autodiff.Tensor;
import nn.core.Built;
import nn.core.Layer;
import nn.core.Parameter;
import nn.core.Pass;
import nn.core.Samples;
import nn.core.Scope;
import nn.core.Sequential;
import nn.core.Shapes;
import nn.core.initializers.GlorotUniform;
import nn.core.initializers.Zeros;
import org.junit.jupiter.api.Test;

/** The layer that docs/layers.md writes. */
class OwnLayerTest {
  /** As the page shows it, line by line. */
  record LowRank(int rank, int units) implements Layer {
    @Override
    public Built build(Shape input, Scope scope) {
      if (input.rank() != 1) {
        throw new IllegalArgumentException(
            "expected input (batch, n) but got "
                + Shapes.batch(input)
                + "; put new Flatten() before it");
      }
      Parameter down = scope.weight("down", Shape.of(input.size(), rank), new GlorotUniform());
      Parameter up = scope.weight("up", Shape.of(rank, units), new GlorotUniform());
      Parameter bias = scope.weight("bias", Shape.of(units), new Zeros());
      return Built.of(
          Shape.of(units),
          (x, pass) -> x.matmul(pass.use(down)).affine(pass.use(up), pass.use(bias)));
    }
  }

  private final Sequential model = new Sequential(Shape.of(6), new LowRank(2, 4));

  @Test
  void computesTheProductOfItsMatrices() {
    NdArray x = Samples.normal(1, Shape.of(3, 6));
    Tensor down = Tensor.constant(model.parameters().get(0).value());
    Tensor up = Tensor.constant(model.parameters().get(1).value());
    assertThat(model.predict(x)).isEqualTo(Tensor.constant(x).matmul(down).matmul(up).data());
  }

  @Test
  void hasTheRightGradientsWithoutADerivativeWritten() {
    Tensor x = Tensor.constant(Samples.normal(1, Shape.of(3, 6)));
    Pass pass = Pass.training(1, 1);
    Tensor[] weights = model.parameters().stream().map(pass::use).toArray(Tensor[]::new);
    GradCheck.of(() -> model.forward(x, pass), weights).assertPassed();
  }

  @Test
  void isNamedPrintedAndToldWhereItIsWrong() {
    assertThat(model.parameters())
        .extracting(Object::toString)
        .containsExactly("lowRank1/down (6, 2)", "lowRank1/up (2, 4)", "lowRank1/bias (4,)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sequential(Shape.of(3, 2), new LowRank(2, 4)))
        .withMessageStartingWith(
            "LowRank[rank=2, units=4], layer 1 of \"sequential\": expected input (batch, n) but got"
                + " (batch, 3, 2); put new Flatten() before it\n");
  }
}
