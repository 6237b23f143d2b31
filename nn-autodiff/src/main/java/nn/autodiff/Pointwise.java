package nn.autodiff;

import java.util.Locale;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import nn.autodiff.kernels.Primitive;
import org.jspecify.annotations.Nullable;

/**
 * A function of one or two numbers, declared once as f and f', which serves both engines.
 *
 * <p>Declaring one takes a line: the formula, and the derivative by each input, written with the
 * inputs and the result {@code y}, which is often all that the derivative needs.
 *
 * <pre>{@code
 * Pointwise swish = Pointwise.of("swish",
 *     x -> x.mul(x.sigmoid()),
 *     (x, y) -> y.add(x.sigmoid().mul(x.like(1).sub(y))));
 *
 * Value.of(2.0).apply(swish);
 * swish.formula();  // x * sigmoid(x)
 * }</pre>
 *
 * <p><b>Shapes</b>: on tensors it is applied to each number by itself; two inputs broadcast.
 */
public final class Pointwise {
  /** {@code a + b}. */
  public static final Pointwise ADD =
      primitive("add", Primitive.ADD, (a, b, y) -> a.like(1), (a, b, y) -> a.like(1));

  /** {@code a - b}. */
  public static final Pointwise SUB =
      primitive("sub", Primitive.SUB, (a, b, y) -> a.like(1), (a, b, y) -> a.like(-1));

  /** {@code a * b}. */
  public static final Pointwise MUL =
      primitive("mul", Primitive.MUL, (a, b, y) -> b, (a, b, y) -> a);

  /** {@code a / b}. */
  public static final Pointwise DIV =
      primitive("div", Primitive.DIV, (a, b, y) -> b.like(1).div(b), (a, b, y) -> y.neg().div(b));

  /** {@code a ^ b}. */
  public static final Pointwise POW =
      primitive(
          "pow",
          Primitive.POW,
          // At b = 0 the power is 1 for every a, also for 0, where 0 ^ -1 would be infinite; and at
          // a = 0 it is 0 for every b above 0, where log(0) would be.
          (a, b, y) -> b.mul(a.pow(b.sub(1).add(b.eq(0)))),
          (a, b, y) -> y.mul(a.add(a.eq(0)).log()));

  /** {@code max(a, b)}. */
  public static final Pointwise MAXIMUM =
      primitive(
          "maximum",
          Primitive.MAX,
          (a, b, y) -> a.gt(b).add(a.eq(b).mul(0.5)),
          (a, b, y) -> b.gt(a).add(a.eq(b).mul(0.5)));

  /** {@code min(a, b)}. */
  public static final Pointwise MINIMUM =
      primitive(
          "minimum",
          Primitive.MIN,
          (a, b, y) -> b.gt(a).add(a.eq(b).mul(0.5)),
          (a, b, y) -> a.gt(b).add(a.eq(b).mul(0.5)));

  /** 1 where {@code a > b}, else 0. */
  public static final Pointwise GREATER =
      primitive("gt", Primitive.GREATER, (a, b, y) -> a.like(0), (a, b, y) -> a.like(0));

  /** 1 where {@code a < b}, else 0. */
  public static final Pointwise LESS =
      of("lt", (a, b) -> b.gt(a), (a, b, y) -> a.like(0), (a, b, y) -> a.like(0));

  /** 1 where {@code a = b}, else 0. */
  public static final Pointwise EQUAL =
      primitive("eq", Primitive.EQUAL, (a, b, y) -> a.like(0), (a, b, y) -> a.like(0));

  /** {@code -x}. */
  public static final Pointwise NEG = primitive("neg", Primitive.NEG, (x, y) -> x.like(-1));

  /** {@code |x|}. */
  public static final Pointwise ABS =
      primitive("abs", Primitive.ABS, (x, y) -> x.gt(0).sub(x.lt(0)));

  /** {@code exp(x)}. */
  public static final Pointwise EXP = primitive("exp", Primitive.EXP, (x, y) -> y);

  /** {@code exp(x) - 1}. */
  public static final Pointwise EXPM1 = primitive("expm1", Primitive.EXPM1, (x, y) -> y.add(1));

  /** {@code log(x)}. */
  public static final Pointwise LOG = primitive("log", Primitive.LOG, (x, y) -> x.like(1).div(x));

  /** {@code log(1 + x)}. */
  public static final Pointwise LOG1P =
      primitive("log1p", Primitive.LOG1P, (x, y) -> x.like(1).div(x.add(1)));

  /** {@code sqrt(x)}. */
  public static final Pointwise SQRT =
      primitive("sqrt", Primitive.SQRT, (x, y) -> y.like(0.5).div(y));

  /** {@code sin(x)}. */
  public static final Pointwise SIN = primitive("sin", Primitive.SIN, (x, y) -> x.cos());

  /** {@code cos(x)}. */
  public static final Pointwise COS = primitive("cos", Primitive.COS, (x, y) -> x.sin().neg());

  /** {@code tanh(x)}. */
  public static final Pointwise TANH =
      primitive("tanh", Primitive.TANH, (x, y) -> y.like(1).sub(y.mul(y)));

  /** {@code 1 / (1 + exp(-x))}. */
  public static final Pointwise SIGMOID =
      primitive("sigmoid", Primitive.SIGMOID, (x, y) -> y.mul(y.like(1).sub(y)));

  /** {@code erf(x)}, the error function. */
  public static final Pointwise ERF =
      primitive(
          "erf",
          Primitive.ERF,
          (x, y) -> x.mul(x).neg().exp().mul(2 / StrictMath.sqrt(StrictMath.PI)));

  /** {@code max(x, 0)}. */
  public static final Pointwise RELU = of("relu", x -> x.maximum(0), (x, y) -> y.gt(0));

  /** The derivative of a function of two numbers by one of them, from both and the result. */
  @FunctionalInterface
  public interface Partial {
    /** The derivative at {@code a}, {@code b}, where the function is {@code y}. */
    Term at(Term a, Term b, Term y);
  }

  /** Where {@link #computedAs} compares: on both sides of 0, and off whole numbers. */
  private static final double[] COMPARED = {-2.3, -0.6, 0.4, 1.7};

  private final String name;
  private final Term shown;
  private final Term term;
  private final Partial[] shownPartials;
  private final Partial[] partials;
  private final @Nullable Term[] derivatives;
  private final @Nullable Term[] gradients;
  private final @Nullable Program[] programs;
  private final Op<Double> onScalars = new ScalarOp(this);
  private final Op<NdArray> onTensors = new TensorOp(this);

  private Pointwise(String name, Term term, Partial... partials) {
    this(name, term, partials, term, partials);
  }

  private Pointwise(
      String name, Term shown, Partial[] shownPartials, Term term, Partial... partials) {
    this.name = name;
    this.shown = shown;
    this.term = term;
    this.shownPartials = shownPartials;
    this.partials = partials;
    this.derivatives = new Term[partials.length];
    this.gradients = new Term[partials.length];
    this.programs = new Program[partials.length + 1];
  }

  /** A function of one number and its derivative, which may use the number and the result. */
  public static Pointwise of(String name, UnaryOperator<Term> f, BinaryOperator<Term> derivative) {
    return new Pointwise(
        name, f.apply(Term.variable(0, "x")), (x, none, y) -> derivative.apply(x, y));
  }

  /** A function of two numbers and its derivatives by the first and by the second. */
  public static Pointwise of(String name, BinaryOperator<Term> f, Partial byA, Partial byB) {
    return new Pointwise(name, f.apply(Term.variable(0, "a"), Term.variable(1, "b")), byA, byB);
  }

  /**
   * This function, shown by the formulas it has, but computed by others that are safe where those
   * overflow or lose digits.
   *
   * <pre>{@code
   * Pointwise softplus = Pointwise.of("softplus", x -> x.exp().add(1).log(), (x, y) -> x.sigmoid())
   *     .computedAs(x -> x.maximum(0).add(x.abs().neg().exp().log1p()), (x, y) -> x.sigmoid());
   * }</pre>
   *
   * @param f the same function of one number
   * @param derivative the same derivative
   * @throws IllegalArgumentException if this takes two numbers, or the formulas do not agree
   */
  public Pointwise computedAs(UnaryOperator<Term> f, BinaryOperator<Term> derivative) {
    if (arity() != 1) {
      throw new IllegalArgumentException(
          "computedAs: expected a function of one number but got " + this);
    }
    Partial partial = (x, none, y) -> derivative.apply(x, y);
    Pointwise safe =
        new Pointwise(name, shown, shownPartials, f.apply(Term.variable(0, "x")), partial);
    for (double x : COMPARED) {
      requireEqual("the function", x, at(x), safe.at(x));
      requireEqual("its derivative", x, derivativeAt(x), safe.derivativeAt(x));
    }
    return safe;
  }

  private void requireEqual(String what, double x, double expected, double computed) {
    if (!(Math.abs(computed - expected) <= 1e-9 * Math.max(1, Math.abs(expected)))) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "computedAs: expected %s of %s to be %.9g at %s, as shown, but it is computed as"
                  + " %.9g; write the same function in both ways",
              what,
              name,
              expected,
              x,
              computed));
    }
  }

  private static Pointwise primitive(String name, Primitive f, BinaryOperator<Term> derivative) {
    Term x = Term.variable(0, "x");
    return new Pointwise(name, Term.Call.of(f, x), (a, none, y) -> derivative.apply(a, y));
  }

  private static Pointwise primitive(String name, Primitive f, Partial byA, Partial byB) {
    Term call = Term.Call.of(f, Term.variable(0, "a"), Term.variable(1, "b"));
    return new Pointwise(name, call, byA, byB);
  }

  /** What it is called in graphs, errors and charts. */
  public String name() {
    return name;
  }

  /** How many numbers it takes: 1 or 2. */
  public int arity() {
    return partials.length;
  }

  /** The function as a formula, for example {@code max(x, 0)}. */
  public String formula() {
    return shown.toString();
  }

  /** The derivative by the first input as a formula of the inputs and the result {@code y}. */
  public String derivativeFormula() {
    return partial(shownPartials, 0).toString();
  }

  /**
   * The function of other terms, as it is shown.
   *
   * <pre>{@code
   * Pointwise.MUL.formula(Term.variable("w"), Term.variable("x"));  // w * x
   * }</pre>
   *
   * @param inputs what it is applied to, as many as its {@link #arity}
   */
  public Term formula(Term... inputs) {
    requireArity(inputs);
    return shown.with(inputs);
  }

  /**
   * The derivative by one input at other terms, as it is shown.
   *
   * <pre>{@code
   * Pointwise.TANH.derivative(0, Term.variable("out"), Term.variable("n"));  // 1 - out * out
   * }</pre>
   *
   * @param i which input, counted from 0
   * @param result what stands for the function itself
   * @param inputs what it is applied to, as many as its {@link #arity}
   */
  public Term derivative(int i, Term result, Term... inputs) {
    requireArity(inputs);
    return shownPartials[i].at(inputs[0], inputs[inputs.length - 1], result);
  }

  private void requireArity(Term... inputs) {
    if (inputs.length != arity()) {
      throw new IllegalArgumentException(
          name + ": expected " + arity() + " terms but got " + inputs.length);
    }
  }

  /** The function of one number at {@code x}. */
  public double at(double x) {
    return term.at(x, x, 0, 0);
  }

  /** The derivative of the function of one number at {@code x}. */
  public double derivativeAt(double x) {
    return derivative(0).at(x, x, at(x), 1);
  }

  Term term() {
    return term;
  }

  /** The derivative by one input; built when first asked for, when all constants above exist. */
  Term derivative(int i) {
    Term known = derivatives[i];
    if (known == null) {
      known = partial(partials, i);
      derivatives[i] = known;
    }
    return known;
  }

  private Term partial(Partial[] partials, int i) {
    Term a = Term.variable(0, arity() == 1 ? "x" : "a");
    return partials[i].at(a, Term.variable(1, "b"), Term.variable(2, "y"));
  }

  /**
   * The derivative by one input times the gradient dy; 0 for every dy where the derivative is 0.
   */
  Term gradient(int i) {
    Term known = gradients[i];
    if (known == null) {
      Term derivative = derivative(i);
      known = derivative.times(Term.variable(3, "dy"));
      gradients[i] = known;
    }
    return known;
  }

  /** The function as a program over arrays of variables a, b. */
  Program forwardProgram() {
    Program known = programs[0];
    if (known == null) {
      known = Program.of(term);
      programs[0] = known;
    }
    return known;
  }

  /** The derivative by one input times the gradient, over arrays of variables a, b, y, dy. */
  Program backwardProgram(int i) {
    Program known = programs[i + 1];
    if (known == null) {
      known = Program.of(gradient(i));
      programs[i + 1] = known;
    }
    return known;
  }

  Op<Double> onScalars() {
    return onScalars;
  }

  Op<NdArray> onTensors() {
    return onTensors;
  }

  /** The name and the formula, for example {@code relu(x) = max(x, 0)}. */
  @Override
  public String toString() {
    return name + (arity() == 1 ? "(x) = " : "(a, b) = ") + formula();
  }

  /** A pointwise function as an op of the scalar engine. */
  private record ScalarOp(Pointwise f) implements Op<Double> {
    @Override
    public String name() {
      return f.name;
    }

    @Override
    public Pointwise pointwise() {
      return f;
    }

    @Override
    public Double forward(Double[] x) {
      return f.term.at(x[0], x[x.length - 1], 0, 0);
    }

    @Override
    public Double backward(int i, Double dy, Double y, Double[] x) {
      return f.gradient(i).at(x[0], x[x.length - 1], y, dy);
    }
  }

  /** A pointwise function as an op of the tensor engine. */
  private record TensorOp(Pointwise f) implements Op<NdArray> {
    @Override
    public String name() {
      return f.name;
    }

    @Override
    public Pointwise pointwise() {
      return f;
    }

    @Override
    public NdArray forward(NdArray[] x) {
      NdArray last = x[x.length - 1];
      Shape shape = Shapes.broadcast(f.name, x[0].shape(), last.shape());
      return f.forwardProgram().run(shape, x[0], last);
    }

    @Override
    public NdArray backward(int i, NdArray dy, NdArray y, NdArray[] x) {
      return f.backwardProgram(i).run(y.shape(), x[0], x[x.length - 1], y, dy);
    }
  }
}
