package nn.autodiff.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartingKernelsTest {
  private static final Workers ONE = new Workers(1);

  private final List<String> changes = new ArrayList<>();
  private final Kernels kernels = new StartingKernels(ONE, () -> changes.add("changed"));

  @Test
  void changeOnceThereWereManyProducts() {
    float[] a = new float[250 * 400];
    float[] c = new float[250 * 250];
    int product = 250 * 250 * 400;
    long done = 0;
    while (done + product < StartingKernels.MUCH) {
      kernels.matmul(250, 250, 400, a, 0, false, a, 0, false, c, 0);
      done += product;
    }
    assertThat(changes).isEmpty();
    for (int i = 0; i < 3; i++) {
      kernels.matmul(250, 250, 400, a, 0, false, a, 0, false, c, 0);
    }
    assertThat(changes).hasSize(1);
  }

  @Test
  void changeOnceThereWereManyConvolutions() {
    WindowAxis axis = new WindowAxis(66, 64, 3, 1, 0, 1);
    ConvShape shape = new ConvShape(4, axis, axis, 16, 16, 1);
    float[] y = new float[shape.windows() * 16];
    kernels.convolve(shape, new float[4 * shape.imageSize()], new float[9 * 256], null, y);

    assertThat(changes).hasSize(1);
  }

  @Test
  void changeOnceThereWereManyFunctionsOfNumbers() {
    float[] a = new float[1_000_000];
    for (int i = 0; i < 20 && changes.isEmpty(); i++) {
      kernels.unary(Primitive.EXP, a, 0, a, 0, a.length);
    }
    assertThat(changes).hasSize(1);
  }

  @Test
  void changeOnceThereWereManySoftmaxes() {
    float[] x = new float[1_000 * 100];
    for (int i = 0; i < 100 && changes.isEmpty(); i++) {
      kernels.softmax(x, x, 1_000, 100);
      kernels.logSoftmax(x, x, 1_000, 100);
    }
    assertThat(changes).hasSize(1);
  }

  @Test
  void areThePlainKernelsTillThen() {
    float[] a = {0.1f, 0.2f, 0.3f, 0.4f};
    float[] expected = new float[4];
    float[] out = new float[4];
    new PlainKernels(ONE).matmul(2, 2, 2, a, 0, false, a, 0, true, expected, 0);
    kernels.matmul(2, 2, 2, a, 0, false, a, 0, true, out, 0);

    assertThat(out).isEqualTo(expected);
    assertThat(changes).isEmpty();
  }
}
