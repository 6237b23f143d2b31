package nn.autodiff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every op of the tensor engine that is a class of its own. */
class OpContractTest {
  /** An op with inputs it is tried at, whose gradients exist. */
  record Case(Op<NdArray> op, List<NdArray> inputs) {
    static Case of(Op<NdArray> op, NdArray... inputs) {
      return new Case(op, List.of(inputs));
    }

    Tensor result(boolean... constant) {
      Tensor[] x = new Tensor[inputs.size()];
      for (int i = 0; i < x.length; i++) {
        x[i] =
            i < constant.length && constant[i]
                ? Tensor.constant(inputs.get(i))
                : Tensor.of(inputs.get(i));
      }
      return Tensor.apply(op, x);
    }
  }

  static Stream<Case> cases() {
    NdArray vector = Numbers.random(1, 3);
    NdArray matrix = Numbers.random(2, 2, 3);
    NdArray cube = Numbers.random(3, 2, 3, 4);
    NdArray condition = NdArray.of(Shape.of(2, 1), 1, 0);
    return Stream.of(
        Case.of(new MatMul(), matrix, Numbers.random(4, 3, 5)),
        Case.of(new MatMul(), cube, Numbers.random(5, 4, 2)),
        Case.of(new MatMul(), cube, Numbers.random(6, 2, 4, 2)),
        Case.of(new MatMul(), Numbers.random(7, 2, 3), Numbers.random(8, 4, 3, 2)),
        Case.of(new MatMul(), Numbers.random(9, 3, 1, 2, 4), Numbers.random(10, 2, 4, 2)),
        Case.of(new Affine(), matrix, Numbers.random(15, 3, 5), Numbers.random(16, 5)),
        Case.of(new Affine(), cube, Numbers.random(17, 4, 2), Numbers.random(18, 2)),
        Case.of(new Affine(), vector, Numbers.random(19, 3, 2), Numbers.random(20, 2)),
        Case.of(
            new Conv2d(new Window(3), new Window(2), 1),
            Numbers.random(20, 2, 4, 4, 2),
            Numbers.random(21, 3, 2, 2, 3),
            Numbers.random(22, 3)),
        Case.of(
            new Conv2d(new Window(3, 2, 1, 1, 1), new Window(2, 1, 0, 2, 2), 2),
            Numbers.random(23, 2, 5, 4, 4),
            Numbers.random(24, 3, 2, 2, 6)),
        Case.of(
            new ConvTranspose2d(new Window(3, 2), new Window(2), 5, 4),
            Numbers.random(30, 2, 2, 3, 4),
            Numbers.random(31, 3, 2, 3, 4),
            Numbers.random(32, 3)),
        Case.of(
            new ConvTranspose2d(new Window(3, 2, 1, 1, 1), new Window(1, 3), 6, 9),
            Numbers.random(33, 1, 3, 3, 2),
            Numbers.random(34, 3, 1, 1, 2),
            Numbers.random(35, 1)),
        Case.of(
            new MaxPool2d(new Window(2, 2), new Window(3, 1, 1, 1, 1)),
            Numbers.distinct(25, 2, 4, 3, 2)),
        Case.of(
            new AvgPool2d(new Window(2, 2), new Window(3, 1, 1, 1, 1)),
            Numbers.random(26, 2, 4, 3, 2)),
        Case.of(new SumAll(), cube),
        Case.of(new Sum(0), cube),
        Case.of(new Sum(1), cube),
        Case.of(new Sum(-1), cube),
        Case.of(new MaxAlong(0), Numbers.distinct(1, 2, 3, 4)),
        Case.of(new MaxAlong(1), Numbers.distinct(2, 2, 3, 4)),
        Case.of(new MaxAlong(-1), Numbers.distinct(3, 2, 3, 4)),
        Case.of(new Softmax(), cube),
        Case.of(new Softmax(), vector),
        Case.of(new LogSoftmax(), cube),
        Case.of(new LogSoftmax(), vector),
        Case.of(new Sparsemax(), cube),
        Case.of(new Sparsemax(), vector),
        Case.of(new CrossEntropy(Numbers.uniform(30, 0, 1, 2, 3)), matrix),
        Case.of(new CrossEntropy(Numbers.uniform(31, 0, 1, 2, 3, 4)), cube),
        Case.of(new CrossEntropy(NdArray.of(0, 1, 0)), vector),
        Case.of(new SparseCrossEntropy(NdArray.of(2, 0)), matrix),
        Case.of(new SparseCrossEntropy(NdArray.of(3, 0, 1, 1, 2, 3)), cube),
        Case.of(
            new LayerNorm(1e-3f),
            Numbers.random(15, 2, 3, 5),
            Numbers.random(16, 5),
            Numbers.random(17, 5)),
        Case.of(
            new BatchNorm(1e-3f),
            Numbers.random(18, 2, 3, 4),
            Numbers.random(19, 4),
            Numbers.random(20, 4)),
        Case.of(new RmsNorm(1e-3f), Numbers.random(28, 2, 3, 5), Numbers.random(29, 5)),
        Case.of(new Reshape(Shape.of(4, 6)), cube),
        Case.of(new Permute(2, 0, 1), cube),
        Case.of(new Permute(1, -1, 0), cube),
        Case.of(new Permute(1, 0), matrix),
        Case.of(new Permute(), NdArray.scalar(2)),
        Case.of(new Slice(1, 1, 3), cube),
        Case.of(new Slice(-1, 0, 2), cube),
        Case.of(new Slice(0, 1, 1), matrix),
        Case.of(new Pad(1, 2, 1), cube),
        Case.of(new Pad(-1, 0, 3), cube),
        Case.of(new Gather(0, 1, 0, 1, 1), matrix),
        Case.of(new Gather(-1, 2, 2), cube),
        Case.of(new Gather(1), matrix),
        Case.of(new Embed(NdArray.of(2, 0, 2, 1).reshape(2, 2)), Numbers.random(27, 3, 2)),
        Case.of(new Expand(Shape.of(2, 3)), vector),
        Case.of(new Expand(Shape.of(5, 2, 3)), Numbers.random(11, 2, 1)),
        Case.of(new Expand(Shape.of(2, 2)), NdArray.scalar(3)),
        Case.of(new Concat(0), matrix, Numbers.random(12, 4, 3)),
        Case.of(new Concat(-1), matrix, Numbers.random(13, 2, 1), Numbers.random(14, 2, 2)),
        Case.of(new Where(), condition, matrix, vector),
        Case.of(new Where(), NdArray.scalar(0), matrix, NdArray.scalar(4)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void hasTheRightGradients(Case c) {
    GradCheck.of(c.op(), c.inputs().toArray(NdArray[]::new)).assertPassed();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void leavesInputsResultAndGradientUnchanged(Case c) {
    NdArray[] x = c.inputs().toArray(NdArray[]::new);
    List<NdArray> before = c.inputs().stream().map(NdArray::copy).toList();
    NdArray y = c.op().forward(x);
    NdArray yBefore = y.copy();
    NdArray dy = Numbers.uniform(5, -1, 1, y.shape().dims());
    NdArray dyBefore = dy.copy();
    for (int i = 0; i < x.length; i++) {
      c.op().backward(i, dy, y, x);
    }

    assertThat(List.of(x)).isEqualTo(before);
    assertThat(y).isEqualTo(yBefore);
    assertThat(dy).isEqualTo(dyBefore);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void givesEachInputAGradientOfItsShape(Case c) {
    Tensor y = c.result();
    List<Tensor> inputs = y.inputs();
    y.sum().backward();

    assertThat(inputs).allSatisfy(x -> assertThat(x.grad().shape()).isEqualTo(x.shape()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void givesTheSameGradientWhenTheOtherInputsAreConstants(Case c) {
    for (int wanted = 0; wanted < c.inputs().size(); wanted++) {
      boolean[] constant = new boolean[c.inputs().size()];
      for (int i = 0; i < constant.length; i++) {
        constant[i] = i != wanted;
      }
      Tensor all = c.result();
      Tensor one = c.result(constant);
      Tensor x = all.inputs().get(wanted);
      Tensor only = one.inputs().get(wanted);
      all.mul(all).sum().backward();
      one.mul(one).sum().backward();

      assertThat(only.grad()).isEqualTo(x.grad());
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void givesTheSameInMemoryThatWasUsedBefore(Case c) {
    NdArray[] x = c.inputs().toArray(NdArray[]::new);
    List<NdArray> expected = resultAndGradients(c.op(), x);
    Workspace workspace = new Workspace();
    for (int step = 0; step < 2; step++) {
      workspace.step(
          () -> {
            List<NdArray> used = resultAndGradients(c.op(), x);
            assertThat(used).isEqualTo(expected);
            // Only arrays that came from the workspace: ops may hand on what they were given.
            used.stream()
                .map(NdArray::data)
                .filter(data -> Stream.of(x).noneMatch(input -> input.data() == data))
                .forEach(data -> Arrays.fill(data, Float.NaN));
            return null;
          });
    }
  }

  private static List<NdArray> resultAndGradients(Op<NdArray> op, NdArray[] x) {
    List<NdArray> all = new ArrayList<>();
    NdArray y = op.forward(x);
    all.add(y);
    NdArray dy = Numbers.uniform(5, -1, 1, y.shape().dims());
    for (int i = 0; i < x.length; i++) {
      all.add(op.backward(i, dy, y, x));
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void hasAName(Case c) {
    assertThat(c.op().name()).matches("[a-z][A-Za-z]+(2d)?");
  }

  @Test
  void triesEveryOp() {
    List<String> tried = cases().map(c -> c.op().getClass().getName()).distinct().toList();
    List<String> ops =
        Classes.ofPackage("nn.autodiff").stream()
            .filter(type -> Op.class.isAssignableFrom(type) && !type.isInterface())
            .filter(type -> type.getEnclosingClass() == null)
            .map(Class::getName)
            .toList();

    assertThat(ops).isNotEmpty();
    assertThat(tried).hasSameElementsAs(ops);
  }
}
