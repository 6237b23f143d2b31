package nn.autodiff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import nn.autodiff.kernels.FloatMath;
import nn.autodiff.kernels.KernelChoice;
import nn.autodiff.kernels.Kernels;
import nn.autodiff.kernels.Primitive;

/**
 * A {@link Term} as a list of steps over blocks of floats.
 *
 * <p>Each step is one primitive over one block, so the loops inside are the kernels' and the blocks
 * between two steps stay in the CPU's nearest cache. A formula of ten steps costs one pass over
 * memory, not ten.
 */
final class Program {
  private static final int BLOCK = 1024;

  /** Registers 0 to 3 are the variables a, b, y, dy; then the result; then constants, scratch. */
  private static final int VARIABLES = 4;

  private static final int RESULT = VARIABLES;

  private record Step(Primitive f, int a, int b, int to) {}

  private final Term term;
  private final Step[] steps;

  /** The numbers of registers that are constants. */
  private final float[] constants;

  private final boolean[] reads = new boolean[VARIABLES];
  private final int firstScratch;

  private Program(Term term, List<Step> steps, float[] constants, int firstScratch) {
    this.term = term;
    this.steps = steps.toArray(new Step[0]);
    this.constants = constants;
    this.firstScratch = firstScratch;
    for (Step step : steps) {
      for (int register : new int[] {step.a, step.b}) {
        if (register < VARIABLES) {
          reads[register] = true;
        }
      }
    }
  }

  static Program of(Term term) {
    return new Builder().build(term);
  }

  /** The formula over whole arrays, each broadcast to the shape of the result. */
  NdArray run(Shape shape, NdArray... variables) {
    if (term instanceof Term.Variable variable) {
      return Expand.to(variables[variable.index], shape);
    }
    if (term instanceof Term.Constant constant) {
      return NdArray.full(shape, (float) constant.number);
    }
    NdArray out = NdArray.zeros(shape);
    if (shape.size() > 0) {
      new Run(out, variables).all(shape.size());
    }
    return out;
  }

  /** What the registers hold in one run. */
  private final class Run {
    /** Null where a register holds one number only. */
    private final float[][] arrays = new float[constants.length][];

    private final float[] numbers = constants.clone();

    /** 1 for an array as large as the result, 0 for one block of it. */
    private final int[] advance = new int[constants.length];

    private final Broadcast[] stretched = new Broadcast[VARIABLES];
    private boolean anyStretched;

    Run(NdArray out, NdArray[] variables) {
      arrays[RESULT] = out.data();
      advance[RESULT] = 1;
      for (int i = 0; i < variables.length; i++) {
        if (!reads[i]) {
          continue;
        }
        if (variables[i].size() == 1) {
          numbers[i] = variables[i].data()[0];
        } else if (variables[i].size() == out.size()) { // the same but for axes of length 1
          arrays[i] = variables[i].data();
          advance[i] = 1;
        } else {
          stretched[i] = new Broadcast(variables[i], out.shape());
          anyStretched = true;
        }
      }
    }

    void all(int size) {
      if (steps.length == 1 && !anyStretched) { // whole arrays at once, which kernels may share out
        step(steps[0], 0, size);
        return;
      }
      if (steps.length == 1 && addsRows(steps[0], size)) {
        return;
      }
      int block = Math.min(BLOCK, size);
      for (int i = 0; i < VARIABLES; i++) {
        if (stretched[i] != null) {
          arrays[i] = new float[block];
        }
      }
      for (int i = firstScratch; i < arrays.length; i++) {
        arrays[i] = new float[block];
      }
      for (int from = 0; from < size; from += BLOCK) {
        int length = Math.min(BLOCK, size - from);
        for (int i = 0; i < VARIABLES; i++) {
          if (stretched[i] != null) {
            stretched[i].fill(arrays[i], from, length);
          }
        }
        for (Step step : steps) {
          step(step, from, length);
        }
      }
    }

    /** A whole array met by a row, such as a bias, needs no copies of the row. */
    private boolean addsRows(Step step, int size) {
      if (advance[step.a] == 0 || step.b >= VARIABLES) {
        return false;
      }
      Broadcast row = stretched[step.b];
      if (row == null || !row.isRow()) {
        return false;
      }
      int columns = row.size();
      KernelChoice.KERNELS.binaryRow(
          step.f, arrays[step.a], 0, row.data(), 0, arrays[RESULT], 0, size / columns, columns);
      return true;
    }

    private void step(Step step, int from, int length) {
      Kernels kernels = KernelChoice.KERNELS;
      float[] a = arrays[step.a];
      float[] b = arrays[step.b];
      float[] to = arrays[step.to];
      int aAt = from * advance[step.a];
      int bAt = from * advance[step.b];
      int toAt = from * advance[step.to];
      if (a == null && b == null) {
        float number = FloatMath.apply(step.f, numbers[step.a], numbers[step.b]);
        Arrays.fill(to, toAt, toAt + length, number);
      } else if (step.f.arity() == 1) {
        kernels.unary(step.f, a, aAt, to, toAt, length);
      } else if (a == null) {
        kernels.binary(step.f, numbers[step.a], b, bAt, to, toAt, length);
      } else if (b == null) {
        kernels.binary(step.f, a, aAt, numbers[step.b], to, toAt, length);
      } else {
        kernels.binary(step.f, a, aAt, b, bAt, to, toAt, length);
      }
    }
  }

  /** Turns a term into steps: what occurs twice is computed once, and registers are used again. */
  private static final class Builder {
    private record Call(Primitive f, int a, int b) {}

    private final IdentityHashMap<Term, Integer> known = new IdentityHashMap<>();
    private final Map<Call, Integer> calls = new HashMap<>();
    private final Map<Float, Integer> numbers = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private int values = VARIABLES;

    Program build(Term term) {
      value(term);
      return allocate(term);
    }

    /** The number of a value: a variable, a constant, or the result of one step. */
    private int value(Term term) {
      Integer value = known.get(term);
      if (value == null) {
        value = newValue(term);
        known.put(term, value);
      }
      return value;
    }

    private int newValue(Term term) {
      if (term instanceof Term.Variable variable) {
        return variable.index;
      }
      if (term instanceof Term.Constant constant) {
        return numbers.computeIfAbsent((float) constant.number, number -> values++);
      }
      Term.Call call = (Term.Call) term;
      int a = value(call.a);
      int b = value(call.b);
      return calls.computeIfAbsent(
          new Call(call.f, a, b),
          key -> {
            steps.add(new Step(key.f, a, b, values));
            return values++;
          });
    }

    /** Puts values into registers; one whose last reader has run makes room for the next. */
    private Program allocate(Term term) {
      int[] lastRead = new int[values];
      for (int i = 0; i < steps.size(); i++) {
        lastRead[steps.get(i).a] = i;
        lastRead[steps.get(i).b] = i;
      }
      int[] register = new int[values];
      for (int i = 0; i < VARIABLES; i++) {
        register[i] = i;
      }
      int registers = RESULT + 1;
      for (int value : numbers.values()) {
        register[value] = registers++;
      }
      int firstScratch = registers;
      List<Step> allocated = new ArrayList<>();
      boolean[] taken = new boolean[registers + steps.size()];
      for (int i = 0; i < steps.size(); i++) {
        Step step = steps.get(i);
        int a = register[step.a];
        int b = register[step.b];
        taken[a] &= lastRead[step.a] > i;
        taken[b] &= lastRead[step.b] > i;
        int to = RESULT;
        if (taken[RESULT]) {
          to = firstScratch;
          while (taken[to]) {
            to++;
          }
        }
        taken[to] = true;
        register[step.to] = to;
        registers = Math.max(registers, to + 1);
        allocated.add(new Step(step.f, a, b, to));
      }
      float[] constants = new float[registers];
      numbers.forEach((number, value) -> constants[register[value]] = number);
      return new Program(term, allocated, constants, firstScratch);
    }
  }
}
