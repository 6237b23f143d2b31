package nn.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AffineTest {
  private static Tensor random(long seed, int... dims) {
    return Tensor.of(Numbers.random(seed, dims));
  }

  @Test
  void isTheProductPlusTheBiasToTheBit() {
    Tensor x = random(1, 70, 33);
    Tensor kernel = random(2, 33, 20);
    Tensor bias = random(3, 20);
    Tensor one = x.affine(kernel, bias);
    one.mul(one).sum().backward();
    NdArray dx = x.grad();
    NdArray dKernel = kernel.grad();
    NdArray dBias = bias.grad();
    x.zeroGrad();
    kernel.zeroGrad();
    bias.zeroGrad();
    Tensor two = x.matmul(kernel).add(bias);
    two.mul(two).sum().backward();

    assertThat(one.data()).isEqualTo(two.data());
    assertThat(x.grad()).isEqualTo(dx);
    assertThat(kernel.grad()).isEqualTo(dKernel);
    assertThat(bias.grad()).isEqualTo(dBias);
  }

  @Test
  void treatsLeadingAxesAsRows() {
    Tensor x = random(1, 2, 3, 4);
    Tensor kernel = random(2, 4, 5);
    Tensor bias = random(3, 5);

    assertThat(x.affine(kernel, bias).data())
        .isEqualTo(x.reshape(6, 4).affine(kernel, bias).reshape(2, 3, 5).data());
    assertThat(
            x.slice(0, 0, 1).reshape(3, 4).slice(0, 1, 2).reshape(4).affine(kernel, bias).shape())
        .isEqualTo(Shape.of(5));
  }

  @Test
  void isTheBiasAloneWhereThereIsNothingToMultiply() {
    Tensor bias = random(3, 5);
    Tensor y = random(1, 2, 0).affine(random(2, 0, 5), bias);

    assertThat(y.data().row(1)).isEqualTo(bias.data());
    assertThat(random(1, 0, 4).affine(random(2, 4, 5), bias).shape()).isEqualTo(Shape.of(0, 5));
  }

  @Test
  void hasZeroGradientsWithoutRows() {
    Tensor kernel = random(2, 4, 5);
    Tensor bias = random(3, 5);
    random(1, 0, 4).affine(kernel, bias).sum().backward();

    assertThat(kernel.grad()).isEqualTo(NdArray.zeros(Shape.of(4, 5)));
    assertThat(bias.grad()).isEqualTo(NdArray.zeros(Shape.of(5)));
  }

  @Test
  void rejectsShapesThatDoNotFit() {
    assertThatThrownBy(() -> random(1, 2, 3).affine(random(2, 4, 5), random(3, 5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "affine: shapes (2, 3), (4, 5) and (5,) do not fit: expected (..., k), (k, n) and (n,);"
                + " reshape or transpose one of them");
    assertThatThrownBy(() -> random(1, 2, 3).affine(random(2, 3, 5), random(3, 4)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Tensor.of(NdArray.scalar(1)).affine(random(2, 3, 5), random(3, 5)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
