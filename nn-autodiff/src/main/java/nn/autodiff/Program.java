package nn.autodiff;

import java.util.Arrays;
import java.util.List;
import nn.autodiff.kernels.FloatMath;
import nn.autodiff.kernels.KernelChoice;
import nn.autodiff.kernels.Kernels;
import nn.autodiff.kernels.PointwiseCost;
import nn.autodiff.kernels.Primitive;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Term} as a list of steps over blocks of floats.
 *
 * <p>Each step is one primitive over one block, so the loops inside are the kernels' and the blocks
 * between two steps stay in the CPU's nearest cache. A formula of ten steps costs one pass over
 * memory, not ten; one of a single step is one call of a kernel.
 */
final class Program {
  private static final int BLOCK = 1024;

  /** Registers 0 to 3 are the variables a, b, y, dy; then the result; then constants, scratch. */
  static final int VARIABLES = 4;

  static final int RESULT = VARIABLES;

  /** A thread's own blocks, for the registers that hold arrays between two steps. */
  private static final ThreadLocal<float[][]> SCRATCH =
      ThreadLocal.withInitial(() -> new float[0][]);

  /** One primitive, from registers to a register. */
  record Step(Primitive f, int a, int b, int to) {}

  private final Term term;
  private final Step[] steps;

  /** The numbers of registers that are constants. */
  private final float[] constants;

  private final boolean[] reads = new boolean[VARIABLES];
  private final int firstScratch;

  /** The least numbers that are worth a thread's while. */
  private final int least;

  Program(Term term, List<Step> steps, float[] constants, int firstScratch) {
    this.term = term;
    this.steps = steps.toArray(new Step[0]);
    this.constants = constants;
    this.firstScratch = firstScratch;
    double costs = 1.0 / Integer.MAX_VALUE;
    for (Step step : steps) {
      for (int register : new int[] {step.a, step.b}) {
        if (register < VARIABLES) {
          reads[register] = true;
        }
      }
      costs += 1.0 / PointwiseCost.chunk(step.f);
    }
    this.least = Math.max(BLOCK, (int) (1 / costs));
  }

  static Program of(Term term) {
    return new ProgramBuilder().build(term);
  }

  /** The formula over whole arrays, each broadcast to the shape of the result. */
  NdArray run(Shape shape, NdArray... variables) {
    if (term instanceof Term.Variable variable) {
      return Expand.to(variables[variable.index], shape);
    }
    if (term instanceof Term.Constant constant) {
      return Workspace.full(shape, (float) constant.number);
    }
    NdArray out = Workspace.array(shape);
    int size = shape.size();
    if (size > 0 && !(steps.length == 1 && single(steps[0], out, variables))) {
      Run run = new Run(out, variables);
      KernelChoice.WORKERS.runChunks(size, least, run::blocks);
    }
    return out;
  }

  /** One step over whole arrays, without copies of numbers and rows; false where it cannot be. */
  private boolean single(Step step, NdArray out, NdArray[] variables) {
    Kernels kernels = KernelChoice.kernels();
    int n = out.size();
    float[] to = out.data();
    NdArray a = step.a < VARIABLES ? variables[step.a] : null;
    NdArray b = step.b < VARIABLES ? variables[step.b] : null;
    float[] wholeA = whole(a, n);
    float[] wholeB = whole(b, n);
    if (wholeA != null && step.f.arity() == 1) {
      kernels.unary(step.f, wholeA, 0, to, 0, n);
    } else if (wholeA != null && wholeB != null) {
      kernels.binary(step.f, wholeA, 0, wholeB, 0, to, 0, n);
    } else if (wholeA != null && (b == null || b.size() == 1)) {
      kernels.binary(step.f, wholeA, 0, number(b, step.b), to, 0, n);
    } else if (wholeB != null && (a == null || a.size() == 1)) {
      kernels.binary(step.f, number(a, step.a), wholeB, 0, to, 0, n);
    } else if (wholeA != null && b != null && new Broadcast(b, out.shape()).isRow()) {
      int columns = b.size();
      kernels.binaryRow(step.f, wholeA, 0, b.data(), 0, to, 0, n / columns, columns);
    } else {
      return false;
    }
    return true;
  }

  /** The numbers of an array as large as the result, whose shape differs in ones at most. */
  private static float @Nullable [] whole(@Nullable NdArray variable, int size) {
    return variable != null && variable.size() == size ? variable.data() : null;
  }

  private float number(@Nullable NdArray variable, int register) {
    return variable == null ? constants[register] : variable.data()[0];
  }

  /** What the registers hold in one run. */
  private final class Run {
    /** Null where a register holds one number only, or a block that is a thread's own. */
    private final float[][] arrays = new float[constants.length][];

    private final float[] numbers = constants.clone();

    /** 1 for an array as large as the result, 0 for one block of it. */
    private final int[] advance = new int[constants.length];

    private final Broadcast[] stretched = new Broadcast[VARIABLES];

    Run(NdArray out, NdArray[] variables) {
      arrays[RESULT] = out.data();
      advance[RESULT] = 1;
      for (int i = 0; i < variables.length; i++) {
        if (!reads[i]) {
          continue;
        }
        if (variables[i].size() == 1) {
          numbers[i] = variables[i].data()[0];
        } else if (variables[i].size() == out.size()) {
          arrays[i] = variables[i].data();
          advance[i] = 1;
        } else {
          stretched[i] = new Broadcast(variables[i], out.shape());
        }
      }
    }

    /** All steps for one block after the other. */
    void blocks(int start, int end) {
      float[][] registers = withScratch();
      for (int from = start; from < end; from += BLOCK) {
        int length = Math.min(BLOCK, end - from);
        for (int i = 0; i < VARIABLES; i++) {
          if (stretched[i] != null) {
            stretched[i].fill(registers[i], from, length);
          }
        }
        for (Step step : steps) {
          step(step, registers, from, length);
        }
      }
    }

    /** The registers with the calling thread's own blocks in them. */
    private float[][] withScratch() {
      float[][] registers = arrays.clone();
      float[][] scratch = SCRATCH.get();
      if (scratch.length < registers.length) {
        scratch = Arrays.copyOf(scratch, registers.length);
        SCRATCH.set(scratch);
      }
      for (int i = 0; i < registers.length; i++) {
        if (i >= firstScratch || (i < VARIABLES && stretched[i] != null)) {
          if (scratch[i] == null) {
            scratch[i] = new float[BLOCK];
          }
          registers[i] = scratch[i];
        }
      }
      return registers;
    }

    private void step(Step step, float[][] registers, int from, int length) {
      Kernels kernels = KernelChoice.kernels();
      float[] a = registers[step.a];
      float[] b = registers[step.b];
      float[] to = registers[step.to];
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
}
