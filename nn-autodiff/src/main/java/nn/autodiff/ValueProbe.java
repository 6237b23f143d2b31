package nn.autodiff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** A function of values, whose leaves are made anew each time. */
final class ValueProbe implements Probe {
  private final String name;
  private final Function<Value[], Value[]> f;
  private final double[] numbers;
  private final boolean[] wanted;

  ValueProbe(String name, Function<Value[], Value[]> f, double... numbers) {
    this.name = name;
    this.f = f;
    this.numbers = numbers.clone();
    this.wanted = new boolean[numbers.length];
    Arrays.fill(wanted, true);
  }

  private static Probe ofResult(Value result, Op<Double> op) {
    double[] numbers = result.inputs().stream().mapToDouble(Value::data).toArray();
    ValueProbe probe = new ValueProbe(op.name(), x -> new Value[] {Value.apply(op, x)}, numbers);
    for (int i = 0; i < numbers.length; i++) {
      probe.wanted[i] = result.inputs().get(i).tracked();
    }
    return probe;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public double roundoff() {
    return 0x1p-53;
  }

  @Override
  public int inputs() {
    return numbers.length;
  }

  @Override
  public String inputName(int input) {
    return "input " + input + " = " + numbers[input];
  }

  @Override
  public Shape shape(int input) {
    return Shape.of();
  }

  @Override
  public boolean wanted(int input) {
    return wanted[input];
  }

  @Override
  public double get(int input, int index) {
    return numbers[input];
  }

  @Override
  public void set(int input, int index, double number) {
    numbers[input] = number;
  }

  private Value[] leaves() {
    Value[] leaves = new Value[numbers.length];
    for (int i = 0; i < leaves.length; i++) {
      leaves[i] = wanted[i] ? Value.of(numbers[i]) : Value.constant(numbers[i]);
    }
    return leaves;
  }

  @Override
  public double[] result() {
    return Arrays.stream(f.apply(leaves())).mapToDouble(Value::data).toArray();
  }

  @Override
  public Shape resultShape() {
    return Shape.of();
  }

  @Override
  public double[][] gradients(double[] weights) {
    Value[] leaves = leaves();
    Value[] y = f.apply(leaves.clone());
    Value sum = Value.constant(0);
    for (int i = 0; i < y.length; i++) {
      sum = sum.add(y[i].mul(weights[i]));
    }
    if (sum.tracked()) {
      sum.backward();
    }
    double[][] gradients = new double[leaves.length][];
    for (int i = 0; i < leaves.length; i++) {
      gradients[i] = new double[] {leaves[i].grad()};
    }
    return gradients;
  }

  @Override
  public List<Probe> ops() {
    List<Probe> ops = new ArrayList<>();
    for (Value last : f.apply(leaves())) {
      for (Value result : Node.ancestors(last)) {
        Op<Double> op = result.op();
        if (op != null) {
          ops.add(ofResult(result, op));
        }
      }
    }
    return ops;
  }
}
