package nn.autodiff;

/**
 * The scalar engine: one number that remembers where it came from.
 *
 * <pre>{@code
 * Value x = Value.of(2.0).named("x");
 * Value y = x.mul(3).add(1).tanh();
 * y.backward();
 * x.grad();  // dy/dx at x = 2
 * }</pre>
 *
 * <p>Numbers are doubles and functions those of {@link StrictMath}: this engine is the reference
 * the tensor engine is checked against.
 */
public final class Value extends Node<Double, Value> implements Arithmetic<Value> {
  private static final Value[] NONE = {};

  private Value(double data, boolean tracked) {
    super(data, tracked, NONE);
  }

  private Value(double data, Op<Double> op, Value[] inputs) {
    super(data, op, inputs);
  }

  /** A leaf whose gradient is wanted: an input or a weight. */
  public static Value of(double data) {
    return new Value(data, true);
  }

  /** A number that no gradient flows into. */
  public static Value constant(double data) {
    return new Value(data, false);
  }

  /** The result of an op on some values; what all methods here come down to. */
  public static Value apply(Op<Double> op, Value... inputs) {
    return remember(op, inputs.clone());
  }

  private static Value remember(Op<Double> op, Value... inputs) {
    double data = op.forward(numbers(inputs));
    return wanted(inputs) ? new Value(data, op, inputs) : new Value(data, false);
  }

  @Override
  public Value apply(Pointwise f) {
    return remember(f.onScalars(), this);
  }

  @Override
  public Value apply(Pointwise f, Value other) {
    return remember(f.onScalars(), this, other);
  }

  @Override
  public Value like(double constant) {
    return constant(constant);
  }

  @Override
  public Value detach() {
    return constant(data());
  }

  @Override
  Value self() {
    return this;
  }

  @Override
  Double one() {
    return 1.0;
  }

  @Override
  Double zero() {
    return 0.0;
  }

  @Override
  Double plus(Double a, Double b) {
    return a + b;
  }

  @Override
  Double fit(Double share, Op<Double> from, int i) {
    return share;
  }

  @Override
  Double[] data(Value[] nodes) {
    return numbers(nodes);
  }

  @Override
  Double kept(Double data) {
    return data;
  }

  @Override
  Double live(Double data) {
    return data;
  }

  private static Double[] numbers(Value[] nodes) {
    Double[] numbers = new Double[nodes.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = nodes[i].held();
    }
    return numbers;
  }

  /** The number, with name and op where there are any. */
  @Override
  public String toString() {
    return label(Double.toString(data()));
  }
}
