package nn.autodiff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** A function of tensors; the numbers of its leaves are changed in place. */
final class TensorProbe implements Probe {
  private final String name;
  private final Supplier<Tensor> f;
  private final Tensor[] leaves;

  TensorProbe(String name, Supplier<Tensor> f, Tensor... leaves) {
    this.name = name;
    this.f = f;
    this.leaves = leaves;
  }

  /** The same over copies of these arrays. */
  static TensorProbe of(String name, Function<Tensor[], Tensor> f, NdArray... inputs) {
    Tensor[] leaves = new Tensor[inputs.length];
    for (int i = 0; i < leaves.length; i++) {
      leaves[i] = Tensor.of(inputs[i].copy());
    }
    return new TensorProbe(name, () -> f.apply(leaves.clone()), leaves);
  }

  private static Probe ofResult(Tensor result, Op<NdArray> op) {
    Tensor[] leaves = new Tensor[result.inputs().size()];
    for (int i = 0; i < leaves.length; i++) {
      Tensor input = result.inputs().get(i);
      NdArray copy = input.data().copy();
      leaves[i] = input.tracked() ? Tensor.of(copy) : Tensor.constant(copy);
    }
    return new TensorProbe(op.name(), () -> Tensor.apply(op, leaves), leaves);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public double roundoff() {
    return 0x1p-24;
  }

  @Override
  public int inputs() {
    return leaves.length;
  }

  @Override
  public String inputName(int input) {
    String given = leaves[input].name();
    return "input " + input + (given == null ? "" : " (" + given + ")");
  }

  @Override
  public Shape shape(int input) {
    return leaves[input].shape();
  }

  @Override
  public boolean wanted(int input) {
    return leaves[input].tracked();
  }

  @Override
  public double get(int input, int index) {
    return leaves[input].data().data()[index];
  }

  @Override
  public void set(int input, int index, double number) {
    leaves[input].data().data()[index] = (float) number;
  }

  @Override
  public double[] result() {
    return doubles(f.get().data());
  }

  @Override
  public Shape resultShape() {
    return f.get().shape();
  }

  @Override
  public double[][] gradients(double[] weights) {
    zeroGradients();
    Tensor y = f.get();
    if (y.tracked()) {
      NdArray factors = NdArray.zeros(y.shape());
      for (int i = 0; i < weights.length; i++) {
        factors.data()[i] = (float) weights[i];
      }
      y.mul(Tensor.constant(factors)).sum().backward();
    }
    double[][] gradients = new double[leaves.length][];
    for (int i = 0; i < leaves.length; i++) {
      gradients[i] = doubles(leaves[i].grad());
    }
    zeroGradients();
    return gradients;
  }

  private void zeroGradients() {
    for (Tensor leaf : leaves) {
      leaf.zeroGrad();
    }
  }

  private static double[] doubles(NdArray array) {
    double[] numbers = new double[array.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = array.data()[i];
    }
    return numbers;
  }

  @Override
  public List<Probe> ops() {
    List<Probe> ops = new ArrayList<>();
    for (Tensor result : Node.ancestors(f.get())) {
      Op<NdArray> op = result.op();
      if (op != null) {
        ops.add(ofResult(result, op));
      }
    }
    return ops;
  }
}
