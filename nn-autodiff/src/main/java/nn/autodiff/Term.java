package nn.autodiff;

import nn.autodiff.kernels.Primitive;

/**
 * A formula as a thing one can look at: variables, constants, and functions of them.
 *
 * <p>A {@link Pointwise} function is declared by a lambda over terms; running the lambda once gives
 * the formula, which the scalar engine then evaluates on doubles, the tensor engine on blocks of
 * floats, and a reader on paper, since it prints itself.
 */
public abstract sealed class Term implements Arithmetic<Term> {
  Term() {}

  static Term variable(int index, String name) {
    return new Variable(index, name);
  }

  static Term constant(double number) {
    return new Constant(number);
  }

  /** The number this is for these values of the variables. */
  abstract double at(double[] variables);

  /** This formula with other formulas in the places of its variables. */
  abstract Term with(Term... variables);

  @Override
  public final Term apply(Pointwise f) {
    return f.term().with(this);
  }

  @Override
  public final Term apply(Pointwise f, Term other) {
    return f.term().with(this, other);
  }

  @Override
  public final Term like(double constant) {
    return new Constant(constant);
  }

  /** Whether this is one given constant. */
  final boolean is(double number) {
    return this instanceof Constant constant && constant.number == number;
  }

  /** One of the numbers a function is applied to, or its result. */
  static final class Variable extends Term {
    final int index;
    private final String name;

    private Variable(int index, String name) {
      this.index = index;
      this.name = name;
    }

    @Override
    double at(double[] variables) {
      return variables[index];
    }

    @Override
    Term with(Term... variables) {
      return variables[index];
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** A number that is the same everywhere. */
  static final class Constant extends Term {
    final double number;

    private Constant(double number) {
      this.number = number;
    }

    @Override
    double at(double[] variables) {
      return number;
    }

    @Override
    Term with(Term... variables) {
      return this;
    }

    @Override
    public String toString() {
      return number == (long) number ? Long.toString((long) number) : Double.toString(number);
    }
  }

  /** A primitive function of one or two terms. */
  static final class Call extends Term {
    final Primitive f;
    final Term a;
    final Term b;

    private Call(Primitive f, Term a, Term b) {
      this.f = f;
      this.a = a;
      this.b = b;
    }

    /** The call, or what it comes to where a factor is 1 or a summand 0. */
    static Term of(Primitive f, Term a, Term b) {
      return switch (f) {
        case MUL -> a.is(1) ? b : b.is(1) ? a : new Call(f, a, b);
        case ADD -> a.is(0) ? b : b.is(0) ? a : new Call(f, a, b);
        case SUB, DIV, POW, MAX, MIN, GREATER, EQUAL -> new Call(f, a, b);
        case NEG, ABS, SQRT, EXP, LOG, SIN, COS, TANH, SIGMOID -> new Call(f, a, a);
      };
    }

    @Override
    double at(double[] variables) {
      double first = a.at(variables);
      return f.apply(first, a == b ? first : b.at(variables));
    }

    @Override
    Term with(Term... variables) {
      Term first = a.with(variables);
      return of(f, first, a == b ? first : b.with(variables));
    }

    @Override
    public String toString() {
      return String.format(f.format(), inner(a), inner(b));
    }

    private static String inner(Term term) {
      boolean sum = term instanceof Call call && call.f.format().startsWith("%s ");
      return sum ? "(" + term + ")" : term.toString();
    }
  }
}
