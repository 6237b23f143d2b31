package nn.autodiff;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Tells whether derivatives are right, by comparing what {@code backward()} gives with finite
 * differences of the function itself; and where they are not, says what is likely wrong.
 *
 * <pre>{@code
 * GradCheck.of(x -> x[0].matmul(x[1]).tanh(), a, b).assertPassed();
 * GradCheck.of(x -> x[0].softmax().mul(x[0]), a).assertPassed();
 * String report = GradCheck.of(Pointwise.TANH, -2, 0.5, 3).toString();
 * }</pre>
 *
 * <p>A result of several numbers is reduced to one by a sum with fixed weights in [0.5, 1.5); a
 * plain sum would hide mistakes, since that of a softmax never changes. Of each input up to 200
 * numbers are checked, drawn evenly.
 *
 * <p>Slopes come from the five-point formula, with a step of 2^-5 for float and 2^-10 for double,
 * times the power of two below the number where that is above 1: near the fifth root of the unit
 * roundoff, where the errors of formula and roundoff balance. A slope that disagrees is measured
 * again with an 8th and a 64th of the step, for functions that bend within it. A gradient passes if
 * it is off by at most 0.1% (float) or 0.0001% (double), plus a tenth of that of the input's
 * largest slope, plus what roundoff of the result explains. Where a function has no derivative,
 * such as relu at 0, there is nothing to compare with: choose other inputs.
 *
 * @see "Abramowitz, Stegun: Handbook of mathematical functions, 1964, formula 25.3.6"
 */
public final class GradCheck {
  private static final int SHOWN = 3;

  private final Probe probe;
  private final List<Entry> entries;

  private GradCheck(Probe probe) {
    this.probe = probe;
    this.entries = Comparison.entries(probe);
  }

  /**
   * Checks an op of the tensor engine at these inputs.
   *
   * @throws IllegalArgumentException if the inputs hold no number at all
   */
  public static GradCheck of(Op<NdArray> op, NdArray... inputs) {
    return new GradCheck(TensorProbe.of(op.name(), x -> Tensor.apply(op, x), inputs));
  }

  /** Checks an op of the scalar engine at these inputs. */
  public static GradCheck of(Op<Double> op, double... inputs) {
    return new GradCheck(new ValueProbe(op.name(), x -> new Value[] {Value.apply(op, x)}, inputs));
  }

  /**
   * Checks a function of tensors at these inputs, and if it fails, looks for the op at fault.
   *
   * @throws IllegalArgumentException if the inputs hold no number at all, or if the function gives
   *     two results for the same inputs
   */
  public static GradCheck of(Function<Tensor[], Tensor> f, NdArray... inputs) {
    return new GradCheck(TensorProbe.of("the function", f, inputs));
  }

  /**
   * Checks a computation at the present numbers of some leaves, for example of a model's weights.
   * Their numbers are changed while it runs, and put back; their gradients are zero afterwards.
   *
   * @param f computes its result from the leaves, anew each time
   * @throws IllegalArgumentException if one of the leaves is a constant or a result
   */
  public static GradCheck of(Supplier<Tensor> f, Tensor... leaves) {
    for (Tensor leaf : leaves) {
      if (!leaf.tracked() || leaf.op() != null) {
        throw new IllegalArgumentException(
            "GradCheck: expected leaves made by Tensor.of(...) but got "
                + leaf
                + (leaf.tracked() ? ", a result" : ", a constant"));
      }
    }
    return new GradCheck(new TensorProbe("the computation", f, leaves.clone()));
  }

  /** Checks a function of values at these inputs, and if it fails, looks for the op at fault. */
  public static GradCheck of(Function<Value[], Value> f, double... inputs) {
    return new GradCheck(new ValueProbe("the function", x -> new Value[] {f.apply(x)}, inputs));
  }

  /**
   * Checks a pointwise function in double precision at these points; one of two numbers, at all
   * pairs of them.
   */
  public static GradCheck of(Pointwise f, double... points) {
    int n = points.length;
    return f.arity() == 1
        ? new GradCheck(
            new ValueProbe(
                f.name(),
                x -> Arrays.stream(x).map(point -> point.apply(f)).toArray(Value[]::new),
                points))
        : new GradCheck(
            new ValueProbe(
                f.name(),
                x ->
                    IntStream.range(0, n * n)
                        .mapToObj(i -> x[2 * i].apply(f, x[2 * i + 1]))
                        .toArray(Value[]::new),
                IntStream.range(0, 2 * n * n)
                    .mapToDouble(i -> points[i % 2 == 0 ? i / 2 / n : i / 2 % n])
                    .toArray()));
  }

  /** Whether all gradients agree. */
  public boolean passed() {
    return wrong(entries).isEmpty();
  }

  /** Throws an {@link AssertionError} with the report if a gradient is wrong. */
  public void assertPassed() {
    if (!passed()) {
      throw new AssertionError(toString());
    }
  }

  private static List<Entry> wrong(List<Entry> entries) {
    return entries.stream().filter(entry -> !entry.passed()).toList();
  }

  /**
   * The report: for each input with wrong gradients the worst of them, with index, expected,
   * received and relative error, and a hint where the mistake looks like a known one; then the op
   * at fault, where one fails by itself.
   */
  @Override
  public String toString() {
    if (passed()) {
      double worst = entries.stream().mapToDouble(Entry::relativeError).max().orElse(0);
      return "GradCheck passed: "
          + probe.name()
          + ", "
          + entries.size()
          + " gradients, largest relative error "
          + number(worst);
    }
    return "GradCheck failed" + report("\n  ") + blame();
  }

  private String report(String newLine) {
    StringBuilder text = new StringBuilder(": " + probe.name());
    text.append(", " + wrong(entries).size() + " of " + entries.size() + " gradients are wrong");
    for (int i = 0; i < probe.inputs(); i++) {
      int input = i;
      List<Entry> own = entries.stream().filter(entry -> entry.input() == input).toList();
      List<Entry> wrong = wrong(own);
      if (!wrong.isEmpty()) {
        Shape shape = probe.shape(i);
        text.append(newLine).append(probe.inputName(i));
        text.append(shape.rank() == 0 ? "" : ", shape " + shape);
        wrong.stream()
            .sorted(Comparator.comparingDouble(entry -> -entry.relativeError()))
            .limit(SHOWN)
            .forEach(entry -> text.append(newLine).append("  ").append(line(entry, shape)));
        int more = wrong.size() - SHOWN;
        text.append(more > 0 ? newLine + "  and " + more + " more" : "");
        for (String hint : GradHints.of(own, shape, probe.resultShape())) {
          text.append(newLine).append("  hint: ").append(hint);
        }
      }
    }
    return text.toString();
  }

  private static String line(Entry entry, Shape shape) {
    return (shape.rank() == 0 ? "" : "at " + Shapes.list(Shapes.index(shape, entry.index())) + ": ")
        + "expected "
        + number(entry.expected())
        + " but received "
        + number(entry.received())
        + ", relative error "
        + number(entry.relativeError());
  }

  /** The first op of the graph that fails by itself. */
  private String blame() {
    List<Probe> ops = probe.ops();
    for (Probe op : ops) {
      GradCheck alone = new GradCheck(op);
      if (!alone.passed()) {
        return ops.size() == 1 ? "" : "\n  the op at fault" + alone.report("\n    ");
      }
    }
    return "\n  every op of the graph passes by itself: look for detach(), data(), NoGrad or"
        + " constant(...) on the way from the input to the result";
  }

  static String number(double number) {
    return String.format(Locale.ROOT, "%.6g", number);
  }
}
