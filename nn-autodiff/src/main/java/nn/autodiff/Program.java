package nn.autodiff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import nn.autodiff.kernels.KernelChoice;
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

  /** Blocks of one number each; null where the register is no constant. */
  private final float[][] constants;

  private final boolean[] reads = new boolean[VARIABLES];

  private Program(Term term, List<Step> steps, Map<Integer, Float> constants, int registers) {
    this.term = term;
    this.steps = steps.toArray(new Step[0]);
    this.constants = new float[registers][];
    constants.forEach(
        (register, number) -> {
          this.constants[register] = new float[BLOCK];
          Arrays.fill(this.constants[register], number);
        });
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
    int size = shape.size();
    int block = Math.min(BLOCK, size);
    float[][] arrays = constants.clone();
    Broadcast[] stretched = new Broadcast[VARIABLES];
    int[] advance = new int[arrays.length]; // 1 for an array as large as the result, 0 for a block
    for (int i = 0; i < variables.length; i++) {
      if (variables[i].shape().equals(shape)) {
        arrays[i] = variables[i].data();
        advance[i] = 1;
      } else if (reads[i]) {
        arrays[i] = new float[block];
        stretched[i] = new Broadcast(variables[i], shape);
      }
    }
    arrays[RESULT] = out.data();
    advance[RESULT] = 1;
    for (int i = RESULT + 1; i < arrays.length; i++) {
      if (arrays[i] == null) {
        arrays[i] = new float[block];
      }
    }
    for (int from = 0; from < size; from += BLOCK) {
      runBlock(arrays, stretched, advance, from, Math.min(BLOCK, size - from));
    }
    return out;
  }

  private void runBlock(
      float[][] arrays, Broadcast[] stretched, int[] advance, int from, int length) {
    for (int i = 0; i < VARIABLES; i++) {
      if (stretched[i] != null && (from == 0 || !stretched[i].isOneNumber())) {
        stretched[i].fill(arrays[i], from, length);
      }
    }
    for (Step step : steps) {
      float[] a = arrays[step.a];
      float[] to = arrays[step.to];
      int aAt = from * advance[step.a];
      int toAt = from * advance[step.to];
      if (step.f.arity() == 1) {
        KernelChoice.KERNELS.unary(step.f, a, aAt, to, toAt, length);
      } else {
        int bAt = from * advance[step.b];
        KernelChoice.KERNELS.binary(step.f, a, aAt, arrays[step.b], bAt, to, toAt, length);
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
      Map<Integer, Float> constants = new HashMap<>();
      for (int i = 0; i < VARIABLES; i++) {
        register[i] = i;
      }
      int registers = RESULT + 1;
      for (Map.Entry<Float, Integer> number : numbers.entrySet()) {
        register[number.getValue()] = registers;
        constants.put(registers++, number.getKey());
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
      return new Program(term, allocated, constants, registers);
    }
  }
}
