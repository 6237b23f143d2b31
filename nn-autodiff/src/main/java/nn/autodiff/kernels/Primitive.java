package nn.autodiff.kernels;

/**
 * The functions of one or two numbers that everything pointwise is put together from.
 *
 * <p>Each is defined twice: here on doubles, by {@link StrictMath}, for the scalar engine and as
 * the reference; and on floats by {@link FloatMath}, for the tensor engine. Adding one is a line
 * here, a case there, and where it is worth it a case in the vector kernels.
 */
public enum Primitive {
  ADD("%s + %s", 2) {
    @Override
    public double apply(double a, double b) {
      return a + b;
    }
  },
  SUB("%s - %s", 2) {
    @Override
    public double apply(double a, double b) {
      return a - b;
    }
  },
  MUL("%s * %s", 2) {
    @Override
    public double apply(double a, double b) {
      return a * b;
    }
  },
  DIV("%s / %s", 2) {
    @Override
    public double apply(double a, double b) {
      return a / b;
    }
  },
  POW("%s ^ %s", 2) {
    @Override
    public double apply(double a, double b) {
      return StrictMath.pow(a, b);
    }
  },
  MAX("max(%s, %s)", 2) {
    @Override
    public double apply(double a, double b) {
      return StrictMath.max(a, b);
    }
  },
  MIN("min(%s, %s)", 2) {
    @Override
    public double apply(double a, double b) {
      return StrictMath.min(a, b);
    }
  },
  /** 1 where the first is greater, else 0. */
  GREATER("(%s > %s)", 2) {
    @Override
    public double apply(double a, double b) {
      return a > b ? 1 : 0;
    }
  },
  /** 1 where both are equal, else 0. */
  EQUAL("(%s = %s)", 2) {
    @Override
    public double apply(double a, double b) {
      return a == b ? 1 : 0;
    }
  },
  /** The second where the first is positive, else 0: how a gradient passes a relu. */
  KEEP("(%2$s where %1$s > 0)", 2) {
    @Override
    public double apply(double a, double b) {
      return a > 0 ? b : 0;
    }
  },
  NEG("-%s", 1) {
    @Override
    public double apply(double a, double b) {
      return -a;
    }
  },
  ABS("|%s|", 1) {
    @Override
    public double apply(double a, double b) {
      return StrictMath.abs(a);
    }
  },
  SQRT("sqrt(%s)", 1) {
    @Override
    public double apply(double a, double b) {
      return StrictMath.sqrt(a);
    }
  },
  EXP("exp(%s)", 1) {
    @Override
    public double apply(double a, double b) {
      return StrictMath.exp(a);
    }
  },
  /** exp(x) - 1, exact for small x too. */
  EXPM1("expm1(%s)", 1) {
    @Override
    public double apply(double a, double b) {
      return StrictMath.expm1(a);
    }
  },
  LOG("log(%s)", 1) {
    @Override
    public double apply(double a, double b) {
      return StrictMath.log(a);
    }
  },
  /** log(1 + x), exact for small x too. */
  LOG1P("log1p(%s)", 1) {
    @Override
    public double apply(double a, double b) {
      return StrictMath.log1p(a);
    }
  },
  SIN("sin(%s)", 1) {
    @Override
    public double apply(double a, double b) {
      return StrictMath.sin(a);
    }
  },
  COS("cos(%s)", 1) {
    @Override
    public double apply(double a, double b) {
      return StrictMath.cos(a);
    }
  },
  TANH("tanh(%s)", 1) {
    @Override
    public double apply(double a, double b) {
      return StrictMath.tanh(a);
    }
  },
  /** 1 / (1 + exp(-x)), computed from the side that cannot overflow. */
  SIGMOID("sigmoid(%s)", 1) {
    @Override
    public double apply(double a, double b) {
      double small = StrictMath.exp(-StrictMath.abs(a));
      return a >= 0 ? 1 / (1 + small) : small / (1 + small);
    }
  },
  /** The error function, 2 / sqrt(pi) times the integral of exp(-t^2) from 0 to x. */
  ERF("erf(%s)", 1) {
    @Override
    public double apply(double a, double b) {
      return Erf.of(a);
    }
  };

  private final String format;
  private final int arity;

  Primitive(String format, int arity) {
    this.format = format;
    this.arity = arity;
  }

  /** The function on doubles; a function of one number ignores the second. */
  public abstract double apply(double a, double b);

  /** How many numbers it takes: 1 or 2. */
  public int arity() {
    return arity;
  }

  /** How it is written, with {@code %s} for each operand. */
  public String format() {
    return format;
  }
}
