package nn.autodiff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import nn.autodiff.kernels.Primitive;

/** Turns a term into steps: what occurs twice is computed once, and registers are used again. */
final class ProgramBuilder {
  private record Call(Primitive f, int a, int b) {}

  private final IdentityHashMap<Term, Integer> known = new IdentityHashMap<>();
  private final Map<Call, Integer> calls = new HashMap<>();
  private final Map<Float, Integer> numbers = new HashMap<>();
  private final List<Program.Step> steps = new ArrayList<>();
  private int values = Program.VARIABLES;

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
          steps.add(new Program.Step(key.f, a, b, values));
          return values++;
        });
  }

  /** Puts values into registers; one whose last reader has run makes room for the next. */
  private Program allocate(Term term) {
    int[] lastRead = new int[values];
    for (int i = 0; i < steps.size(); i++) {
      lastRead[steps.get(i).a()] = i;
      lastRead[steps.get(i).b()] = i;
    }
    int[] register = new int[values];
    for (int i = 0; i < Program.VARIABLES; i++) {
      register[i] = i;
    }
    int registers = Program.RESULT + 1;
    for (int value : numbers.values()) {
      register[value] = registers++;
    }
    int firstScratch = registers;
    List<Program.Step> allocated = new ArrayList<>();
    boolean[] taken = new boolean[registers + steps.size()];
    for (int i = 0; i < steps.size(); i++) {
      Program.Step step = steps.get(i);
      int a = register[step.a()];
      int b = register[step.b()];
      taken[a] &= lastRead[step.a()] > i;
      taken[b] &= lastRead[step.b()] > i;
      int to = Program.RESULT;
      if (taken[Program.RESULT]) {
        to = firstScratch;
        while (taken[to]) {
          to++;
        }
      }
      taken[to] = true;
      register[step.to()] = to;
      registers = Math.max(registers, to + 1);
      allocated.add(new Program.Step(step.f(), a, b, to));
    }
    float[] constants = new float[registers];
    numbers.forEach((number, value) -> constants[register[value]] = number);
    return new Program(term, allocated, constants, firstScratch);
  }
}
