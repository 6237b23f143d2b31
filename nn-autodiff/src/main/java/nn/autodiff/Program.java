package nn.autodiff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  /** Registers 0 to 3 are the variables a, b, y, dy; then constants and results of steps. */
  private static final int VARIABLES = 4;

  private record Step(Primitive f, int a, int b, int to) {}

  private final IdentityHashMap<Term, Integer> registers = new IdentityHashMap<>();
  private final List<Step> steps = new ArrayList<>();
  private final Map<Integer, Float> constants = new TreeMap<>();
  private final int result;
  private int count = VARIABLES;

  private Program(Term term) {
    this.result = register(term);
  }

  static Program of(Term term) {
    return new Program(term);
  }

  private int register(Term term) {
    if (term instanceof Term.Variable variable) {
      return variable.index;
    }
    Integer known = registers.get(term);
    if (known != null) {
      return known;
    }
    int to;
    if (term instanceof Term.Call call) {
      int a = register(call.a);
      int b = register(call.b);
      to = count++;
      steps.add(new Step(call.f, a, b, to));
    } else {
      to = count++;
      constants.put(to, (float) ((Term.Constant) term).number);
    }
    registers.put(term, to);
    return to;
  }

  /** The formula over whole arrays, each broadcast to the shape of the result. */
  NdArray run(Shape shape, NdArray... variables) {
    if (result < VARIABLES && variables[result].shape().equals(shape)) {
      return variables[result];
    }
    NdArray out = NdArray.zeros(shape);
    Blocks blocks = new Blocks(shape, out.data(), variables);
    for (int from = 0; from < shape.size(); from += BLOCK) {
      blocks.run(from, Math.min(BLOCK, shape.size() - from));
    }
    return out;
  }

  /** The arrays that the registers stand for, block by block. */
  private final class Blocks {
    private final float[] out;
    private final float[][] arrays = new float[count][];
    private final Broadcast[] stretched = new Broadcast[VARIABLES];
    private final boolean[] whole = new boolean[count];

    Blocks(Shape shape, float[] out, NdArray[] variables) {
      this.out = out;
      int block = Math.min(BLOCK, shape.size());
      for (int i = 0; i < variables.length; i++) {
        whole[i] = variables[i].shape().equals(shape);
        if (whole[i]) {
          arrays[i] = variables[i].data();
        } else if (reads(i)) {
          arrays[i] = new float[block];
          stretched[i] = new Broadcast(variables[i], shape);
        }
      }
      constants.forEach(
          (register, number) -> {
            arrays[register] = new float[block];
            Arrays.fill(arrays[register], number);
          });
      for (Step step : steps) {
        whole[step.to] = step.to == result;
        arrays[step.to] = step.to == result ? out : new float[block];
      }
    }

    private boolean reads(int register) {
      return result == register
          || steps.stream().anyMatch(step -> step.a == register || step.b == register);
    }

    void run(int from, int length) {
      for (int i = 0; i < VARIABLES; i++) {
        if (stretched[i] != null) {
          stretched[i].fill(arrays[i], from, length);
        }
      }
      for (Step step : steps) {
        float[] a = arrays[step.a];
        int aAt = whole[step.a] ? from : 0;
        int toAt = whole[step.to] ? from : 0;
        if (step.f.arity() == 1) {
          KernelChoice.KERNELS.unary(step.f, a, aAt, arrays[step.to], toAt, length);
        } else {
          int bAt = whole[step.b] ? from : 0;
          KernelChoice.KERNELS.binary(
              step.f, a, aAt, arrays[step.b], bAt, arrays[step.to], toAt, length);
        }
      }
      if (steps.isEmpty()) {
        System.arraycopy(arrays[result], 0, out, from, length);
      }
    }
  }
}
