package nn.autodiff;

import static nn.autodiff.kernels.Primitive.DIV;
import static nn.autodiff.kernels.Primitive.GREATER;
import static nn.autodiff.kernels.Primitive.KEEP;
import static nn.autodiff.kernels.Primitive.NEG;
import static nn.autodiff.kernels.Primitive.POW;
import static nn.autodiff.kernels.Primitive.SUB;

import java.math.BigDecimal;
import java.math.MathContext;
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

  /**
   * A variable of one's own, to write formulas with.
   *
   * @param name what it is called, or any text that stands for it, such as a number in parentheses
   */
  public static Term variable(String name) {
    return new Variable(Variable.OWN, name);
  }

  /** A number that is the same everywhere; formulas of it are simplified. */
  public static Term constant(double number) {
    return new Constant(number);
  }

  /** The number this is for these values of the variables. */
  abstract double at(double a, double b, double y, double dy);

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

  /**
   * This derivative times a gradient; one that is 0 or 1 lets the gradient pass or does not, even
   * an infinite one.
   */
  final Term times(Term gradient) {
    if (is(0)) {
      return this;
    }
    boolean gate = this instanceof Call call && call.f == GREATER && call.b.is(0);
    return gate ? Call.of(KEEP, ((Call) this).a, gradient) : mul(gradient);
  }

  /** One of the numbers a function is applied to, or its result. */
  static final class Variable extends Term {
    private static final int OWN = -1;

    final int index;
    private final String name;

    private Variable(int index, String name) {
      this.index = index;
      this.name = name;
    }

    @Override
    double at(double a, double b, double y, double dy) {
      return switch (index) {
        case 0 -> a;
        case 1 -> b;
        case 2 -> y;
        case OWN -> Double.NaN; // it stands for no number
        default -> dy;
      };
    }

    @Override
    Term with(Term... variables) {
      return index == OWN ? this : variables[index];
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** A number that is the same everywhere. */
  static final class Constant extends Term {
    /** As many as a reader wants to see. */
    private static final MathContext DIGITS = new MathContext(6);

    final double number;

    private Constant(double number) {
      this.number = number;
    }

    @Override
    double at(double a, double b, double y, double dy) {
      return number;
    }

    @Override
    Term with(Term... variables) {
      return this;
    }

    @Override
    public String toString() {
      if (number == (long) number) {
        return Long.toString((long) number);
      }
      return Double.isFinite(number)
          ? new BigDecimal(number).round(DIGITS).stripTrailingZeros().toString()
          : Double.toString(number);
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

    /** The call, or what it comes to where an operand is a number that changes nothing. */
    static Term of(Primitive f, Term a, Term b) {
      if (a instanceof Constant left && b instanceof Constant right) {
        return new Constant(f.apply(left.number, right.number));
      }
      return switch (f) {
        case MUL -> a.is(1) ? b : b.is(1) ? a : a.is(-1) ? of(NEG, b) : new Call(f, a, b);
        case ADD -> a.is(0) ? b : b.is(0) ? a : new Call(f, a, b);
        case SUB -> b.is(0) ? a : new Call(f, a, b);
        case DIV, POW -> b.is(1) ? a : new Call(f, a, b);
        default -> new Call(f, a, f.arity() == 1 ? a : b);
      };
    }

    static Term of(Primitive f, Term a) {
      return of(f, a, a);
    }

    @Override
    double at(double a, double b, double y, double dy) {
      double first = this.a.at(a, b, y, dy);
      return f.apply(first, this.a == this.b ? first : this.b.at(a, b, y, dy));
    }

    @Override
    Term with(Term... variables) {
      Term first = a.with(variables);
      return of(f, first, a == b ? first : b.with(variables));
    }

    @Override
    public String toString() {
      if (f == GREATER && a instanceof Constant) {
        return "(" + b + " < " + a + ")";
      }
      return String.format(f.format(), a.within(this, false), b.within(this, true));
    }
  }

  /** This term as an operand, in parentheses where the formula would be read wrongly without. */
  private String within(Call outer, boolean right) {
    String text = toString();
    if (strength(outer) == ATOM) {
      return text; // max(a, b), |x| and their like are parentheses themselves
    }
    boolean negative = text.startsWith("-") && (right || outer.f == NEG);
    boolean weaker = strength(this) < strength(outer);
    boolean level = strength(this) == strength(outer);
    boolean regroups = right ? outer.f == SUB || outer.f == DIV : outer.f == POW;
    return negative || weaker || (level && regroups) ? "(" + text + ")" : text;
  }

  private static final int ATOM = 4;

  /** How strongly a term's outermost sign binds. */
  private static int strength(Term term) {
    if (term instanceof Call call) {
      return switch (call.f) {
        case ADD, SUB -> 1;
        case MUL, DIV, NEG -> 2;
        case POW -> 3;
        default -> ATOM;
      };
    }
    return term instanceof Constant constant && constant.number < 0 ? 2 : ATOM;
  }
}
