package nn.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TensorTest {
  private static final NdArray CUBE = Numbers.distinct(1, 2, 3, 4);

  private static Tensor zeros(int... dims) {
    return Tensor.of(NdArray.zeros(Shape.of(dims)));
  }

  private static void assertRejected(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  // Sums, means, maxima and variances

  @Test
  void reducesOverEverything() {
    Tensor x = Tensor.of(NdArray.of(new float[][] {{1, 2}, {3, 6}}));

    assertThat(x.sum().data()).isEqualTo(NdArray.scalar(12));
    assertThat(x.mean().data()).isEqualTo(NdArray.scalar(3));
    assertThat(x.max().data()).isEqualTo(NdArray.scalar(6));
    assertThat(x.var().data()).isEqualTo(NdArray.scalar(3.5f));
  }

  @Test
  void reducesOverAnyAxesAsLoopsDo() {
    Tensor x = Tensor.of(CUBE);
    for (int[] axes : new int[][] {{0}, {1}, {2}, {-1}, {0, 2}, {2, 0}, {1, -1}, {0, 1, 2}, {}}) {
      assertReduced(x.sum(axes), axes, DoubleStream::sum);
      assertReduced(x.mean(axes), axes, numbers -> numbers.average().orElseThrow());
      assertReduced(x.max(axes), axes, numbers -> numbers.max().orElseThrow());
      assertReduced(x.var(axes), axes, TensorTest::variance);
      assertThat(x.sumKeep(axes).data()).isEqualTo(kept(x.sum(axes), axes));
      assertThat(x.meanKeep(axes).data()).isEqualTo(kept(x.mean(axes), axes));
      assertThat(x.maxKeep(axes).data()).isEqualTo(kept(x.max(axes), axes));
    }
  }

  private interface Reduction {
    double of(DoubleStream numbers);
  }

  private static double variance(DoubleStream stream) {
    double[] numbers = stream.toArray();
    double mean = Arrays.stream(numbers).average().orElseThrow();
    return Arrays.stream(numbers).map(x -> (x - mean) * (x - mean)).average().getAsDouble();
  }

  private static boolean contains(int[] axes, int axis) {
    return IntStream.of(axes).anyMatch(a -> Math.floorMod(a, 3) == axis);
  }

  private static NdArray kept(Tensor reduced, int[] axes) {
    return reduced
        .data()
        .reshape(
            IntStream.range(0, 3).map(i -> contains(axes, i) ? 1 : CUBE.shape().dim(i)).toArray());
  }

  private static void assertReduced(Tensor reduced, int[] axes, Reduction reduction) {
    int[] left = IntStream.range(0, 3).filter(axis -> !contains(axes, axis)).toArray();
    assertThat(reduced.shape())
        .isEqualTo(Shape.of(IntStream.of(left).map(CUBE.shape()::dim).toArray()));
    for (int i = 0; i < reduced.data().size(); i++) {
      int[] at = Shapes.index(reduced.shape(), i);
      double expected =
          reduction.of(
              IntStream.range(0, CUBE.size())
                  .filter(
                      j -> {
                        int[] index = Shapes.index(CUBE.shape(), j);
                        return IntStream.range(0, left.length)
                            .allMatch(k -> index[left[k]] == at[k]);
                      })
                  .mapToDouble(j -> CUBE.data()[j]));
      assertThat((double) reduced.data().data()[i]).isCloseTo(expected, within(1e-5));
    }
  }

  @Test
  void differentiatesReductions() {
    GradCheck.of(x -> x[0].mean(0, 2).exp().mean(), CUBE).assertPassed();
    GradCheck.of(x -> x[0].var(1), CUBE).assertPassed();
    GradCheck.of(x -> x[0].var(), CUBE).assertPassed();
    GradCheck.of(x -> x[0].max(0, 2), CUBE).assertPassed();
    GradCheck.of(x -> x[0].max(), CUBE).assertPassed();
  }

  @Test
  void sharesTheGradientOfAMaximumAmongEqualNumbers() {
    Tensor x = Tensor.of(NdArray.of(new float[][] {{3, 3, 1}, {0, 2, 1}}));
    x.max(1).sum().backward();

    assertThat(x.grad()).isEqualTo(NdArray.of(new float[][] {{0.5f, 0.5f, 0}, {0, 1, 0}}));
  }

  @Test
  void findsNanAsTheMaximum() {
    assertThat(Tensor.of(NdArray.of(1, Float.NaN, 2)).max().item()).isNaN();
  }

  @Test
  void reducesEmptyTensors() {
    assertThat(zeros(0).sum().item()).isZero();
    assertThat(zeros(0, 3).sum(0).data()).isEqualTo(NdArray.of(0, 0, 0));
    assertThat(zeros(3, 0).sum(0).shape()).isEqualTo(Shape.of(0));
    assertThat(zeros(0).mean().item()).isNaN();
    assertThat(zeros(0, 2).mean(0).data()).isEqualTo(NdArray.of(Float.NaN, Float.NaN));
    assertRejected(
        () -> zeros(2, 0).max(1),
        "max: axis 1 of shape (2, 0) is empty and has no largest number; leave empty arrays out");
    assertThatThrownBy(() -> zeros(2, 0).max()).hasMessageContaining("no largest number");
  }

  @Test
  void namesTheOpWhenAnAxisIsNotThere() {
    Tensor x = zeros(2, 3);
    String rest = ": (2, 3) has no axis 2; its axes are 0 to 1, or -1 for the last";

    assertRejected(() -> x.sum(2), "sum" + rest);
    assertRejected(() -> x.mean(2), "mean" + rest);
    assertRejected(() -> x.max(2), "max" + rest);
    assertRejected(() -> x.var(2), "var" + rest);
    assertRejected(() -> x.slice(2, 0, 1), "slice" + rest);
    assertRejected(() -> x.gather(2, 0), "gather" + rest);
    assertRejected(() -> x.permute(0, 2), "permute" + rest);
    assertRejected(() -> Tensor.concat(2, x, x), "concat" + rest);
  }

  // Broadcasting

  @Test
  void broadcastsAsLoopsDoInEveryCombinationOfStretchedAxes() {
    int[] dims = {2, 3, 4};
    for (int left = 0; left < 8; left++) {
      for (int right = 0; right < 8; right++) {
        NdArray a = Numbers.random(left, stretched(dims, left));
        NdArray b = Numbers.random(right + 8, stretched(dims, right));
        assertBroadcast(a, b);
        assertBroadcast(a, withoutLeadingOnes(b));
        assertBroadcast(withoutLeadingOnes(a), b);
      }
    }
  }

  private static int[] stretched(int[] dims, int mask) {
    return IntStream.range(0, 3).map(i -> (mask >> i & 1) == 1 ? 1 : dims[i]).toArray();
  }

  private static NdArray withoutLeadingOnes(NdArray x) {
    Shape shape = x.shape();
    while (shape.rank() > 0 && shape.dim(0) == 1) {
      shape = shape.tail();
    }
    return x.reshape(shape);
  }

  private static void assertBroadcast(NdArray a, NdArray b) {
    NdArray product = Tensor.of(a).mul(Tensor.of(b)).data();
    for (int i = 0; i < product.size(); i++) {
      int[] index = Shapes.index(product.shape(), i);
      assertThat(product.data()[i]).isEqualTo(at(a, index) * at(b, index));
    }
    GradCheck.of(x -> x[0].mul(x[1]), a, b).assertPassed();
  }

  private static float at(NdArray x, int[] index) {
    int rank = x.shape().rank();
    int ahead = index.length - rank;
    return x.get(
        IntStream.range(0, rank).map(i -> x.shape().dim(i) == 1 ? 0 : index[ahead + i]).toArray());
  }

  @Test
  void broadcastsToEmptyShapes() {
    Tensor row = zeros(1, 3);
    Tensor product = row.mul(zeros(0, 3));
    product.sum().backward();

    assertThat(product.shape()).isEqualTo(Shape.of(0, 3));
    assertThat(row.grad()).isEqualTo(NdArray.zeros(Shape.of(1, 3)));
    assertThat(zeros(0, 1).add(zeros(1, 5)).shape()).isEqualTo(Shape.of(0, 5));
    assertThat(zeros(0).exp().shape()).isEqualTo(Shape.of(0));
  }

  @Test
  void namesBothShapesTheOpAndTheWayOutWhenTheyDoNotBroadcast() {
    assertRejected(
        () -> zeros(2, 3).add(zeros(2, 4)),
        "add: shapes (2, 3) and (2, 4) do not broadcast: axis -1 is 3 and 4; lengths must be equal"
            + " or 1, so reshape, transpose or slice one of them");
    assertRejected(
        () -> zeros(2, 3).maximum(zeros(3, 3)),
        "maximum: shapes (2, 3) and (3, 3) do not broadcast: axis -2 is 2 and 3; lengths must be"
            + " equal or 1, so reshape, transpose or slice one of them");
    assertThatThrownBy(() -> zeros(3).add(zeros(0))).hasMessageStartingWith("add: shapes (3,)");
    assertRejected(
        () -> zeros(2, 3).expand(Shape.of(3)),
        "expand: shape (2, 3) does not stretch to (3,); only lengths 1 stretch, to any length, and"
            + " axes are added in front");
    assertThatThrownBy(() -> zeros(2).where(zeros(2), zeros(3)))
        .hasMessageStartingWith("where: shapes (2,) and (3,) do not broadcast");
  }

  // Moving numbers about

  @Test
  void slicesAndPutsTogetherAgain() {
    Tensor x = Tensor.of(CUBE);
    for (int axis = -3; axis < 3; axis++) {
      int length = x.shape().dim(axis);
      Tensor[] parts = {x.slice(axis, 0, 1), x.slice(axis, 1, 1), x.slice(axis, 1, length)};
      assertThat(Tensor.concat(axis, parts).data()).isEqualTo(CUBE);
    }
  }

  @Test
  void stacksAndTakesApartAgain() {
    Tensor a = Tensor.of(Numbers.random(1, 2, 3));
    Tensor b = Tensor.of(Numbers.random(2, 2, 3));
    Shape[] shapes = {Shape.of(2, 2, 3), Shape.of(2, 2, 3), Shape.of(2, 3, 2)};
    for (int axis = 0; axis < 3; axis++) {
      Tensor stacked = Tensor.stack(axis, a, b);
      assertThat(stacked.shape()).isEqualTo(shapes[axis]);
      assertThat(Tensor.stack(axis - 3, a, b).data()).isEqualTo(stacked.data());
      assertThat(stacked.gather(axis, 1).reshape(2, 3).data()).isEqualTo(b.data());
    }
    assertThat(Tensor.stack(0, a.sum(), b.sum()).shape()).isEqualTo(Shape.of(2));
  }

  @Test
  void permutesAndBack() {
    Tensor x = Tensor.of(CUBE);
    Tensor y = x.permute(2, 0, 1);

    assertThat(y.shape()).isEqualTo(Shape.of(4, 2, 3));
    assertThat(y.data().get(3, 1, 2)).isEqualTo(CUBE.get(1, 2, 3));
    assertThat(y.permute(1, 2, 0).data()).isEqualTo(CUBE);
    assertThat(x.permute(0, 1, 2).data()).isEqualTo(CUBE);
    assertThat(x.transpose().shape()).isEqualTo(Shape.of(2, 4, 3));
    assertThat(x.transpose().transpose().data()).isEqualTo(CUBE);
    assertThat(zeros(2, 0, 3).permute(1, 2, 0).shape()).isEqualTo(Shape.of(0, 3, 2));
  }

  @Test
  void gathersInAnyOrderMoreThanOnceOrNothing() {
    Tensor x = Tensor.of(NdArray.of(new float[][] {{1, 2, 3}, {4, 5, 6}}));

    assertThat(x.gather(1, 2, 0, 2).data())
        .isEqualTo(NdArray.of(new float[][] {{3, 1, 3}, {6, 4, 6}}));
    assertThat(x.gather(0).shape()).isEqualTo(Shape.of(0, 3));
    x.gather(1, 2, 0, 2).sum().backward();
    assertThat(x.grad()).isEqualTo(NdArray.of(new float[][] {{1, 0, 2}, {1, 0, 2}}));
  }

  @Test
  void reshapesWithOneLengthOpen() {
    Tensor x = Tensor.of(CUBE);

    assertThat(x.reshape(6, -1).shape()).isEqualTo(Shape.of(6, 4));
    assertThat(x.reshape(2, 3, 4)).isSameAs(x);
    assertRejected(
        () -> x.reshape(5, -1),
        "reshape: expected a shape of 24 numbers, as (2, 3, 4) holds, but got (5, -1);"
            + " at most one length may be -1");
  }

  @Test
  void rejectsWhatCannotBeMoved() {
    Tensor x = zeros(2, 3);

    assertRejected(
        () -> x.slice(1, 2, 4),
        "slice: no entries 2 to 4 along axis 1 of (2, 3); its entries are 0 to 3");
    assertRejected(
        () -> x.gather(1, 0, 3),
        "gather: expected indices in 0..2 along axis 1 of (2, 3) but got 3");
    assertRejected(
        () -> x.permute(0, 0),
        "permute: expected each of the 2 axes of (2, 3) once but got (0, 0)");
    assertRejected(
        () -> x.permute(0), "permute: expected each of the 2 axes of (2, 3) once but got (0,)");
    assertRejected(
        () -> zeros(3).transpose(),
        "transpose: expected shape (..., m, n) but got (3,); reshape it to one row or one column"
            + " first");
    assertRejected(
        () -> Tensor.concat(0, x, zeros(2, 4)),
        "concat: shapes (2, 3) and (2, 4) may differ along axis 0 alone; reshape or slice one of"
            + " them");
    assertRejected(() -> Tensor.concat(0), "concat: expected one array or more but got none");
    assertRejected(
        () -> Tensor.stack(0, x, zeros(3, 2)),
        "stack: shapes (2, 3) and (3, 2) differ; stack tensors of one shape, or concat them");
  }

  // Choosing and normalizing

  @Test
  void choosesByACondition() {
    Tensor x = Tensor.of(NdArray.of(-1, 2, Float.NaN));
    Tensor y = Tensor.of(NdArray.of(10, 20, 30));
    Tensor chosen = x.where(x.gt(0), y);
    chosen.sum().backward();

    assertThat(chosen.data()).isEqualTo(NdArray.of(10, 2, 30));
    assertThat(x.grad()).isEqualTo(NdArray.of(0, 1, 0));
    assertThat(y.grad()).isEqualTo(NdArray.of(1, 0, 1));
  }

  @Test
  void comparesToZerosAndOnes() {
    Tensor x = Tensor.of(NdArray.of(1, 2, 3));

    assertThat(x.gt(2).data()).isEqualTo(NdArray.of(0, 0, 1));
    assertThat(x.lt(2).data()).isEqualTo(NdArray.of(1, 0, 0));
    assertThat(x.eq(2).data()).isEqualTo(NdArray.of(0, 1, 0));
  }

  @Test
  void keepsSoftmaxFiniteForLargeNumbers() {
    Tensor x = Tensor.of(NdArray.of(new float[][] {{1000, 0, -1000}, {-3e38f, 0, 3e38f}}));

    assertThat(x.softmax().data()).isEqualTo(NdArray.of(new float[][] {{1, 0, 0}, {0, 0, 1}}));
    assertThat(x.logSoftmax().data().get(0, 2)).isEqualTo(-2000);
  }

  @Test
  void sumsSoftmaxToOneAlongTheLastAxis() {
    Tensor y = Tensor.of(CUBE).softmax();

    for (float sum : y.sum(-1).data().data()) {
      assertThat(sum).isCloseTo(1, within(1e-6f));
    }
    for (int i = 0; i < CUBE.size(); i++) {
      float log = Tensor.of(CUBE).logSoftmax().data().data()[i];
      assertThat(StrictMath.exp(log)).isCloseTo(y.data().data()[i], within(1e-6));
    }
  }

  @Test
  void needsSomethingToNormalize() {
    String rest = ": expected shape (..., n) with n of 1 or more but got ";

    assertRejected(() -> Tensor.of(NdArray.scalar(1)).softmax(), "softmax" + rest + "()");
    assertRejected(() -> zeros(2, 0).logSoftmax(), "logSoftmax" + rest + "(2, 0)");
    assertThat(zeros(0, 2).softmax().shape()).isEqualTo(Shape.of(0, 2));
  }

  @Test
  void differentiatesASmallNetwork() {
    GradCheck.of(
            x -> x[0].matmul(x[1]).add(x[2]).tanh().matmul(x[3]).logSoftmax().mul(x[4]).sum().neg(),
            Numbers.random(1, 5, 3),
            Numbers.random(2, 3, 4),
            Numbers.random(3, 4),
            Numbers.random(4, 4, 2),
            Numbers.random(5, 5, 2))
        .assertPassed();
  }
}
