package nn.core.doctor;

/** The course of the loss, step by step: how it began, and what it was of late. */
final class Course {
  /** So many steps make a level: the noise of single batches is a quarter of itself there. */
  static final int WINDOW = 16;

  private final double[] late = new double[WINDOW];
  private double first = Double.NaN;
  private long steps;

  void add(double loss) {
    if (steps == 0) {
      first = loss;
    }
    late[(int) (steps++ % WINDOW)] = loss;
  }

  /** How many steps there were. */
  long steps() {
    return steps;
  }

  /** The loss of the first step, before the weights were changed; NaN before it. */
  double first() {
    return first;
  }

  /** The mean of the last steps: the later half, {@link #WINDOW} at most. */
  double level() {
    double sum = 0;
    int count = window();
    for (int back = 1; back <= count; back++) {
      sum += late(back);
    }
    return count == 0 ? Double.NaN : sum / count;
  }

  /** The standard deviation over the same steps. */
  double jumps() {
    double level = level();
    double sum = 0;
    int count = window();
    for (int back = 1; back <= count; back++) {
      sum += (late(back) - level) * (late(back) - level);
    }
    return count == 0 ? Double.NaN : Math.sqrt(sum / count);
  }

  private int window() {
    return (int) Math.min(WINDOW, (steps + 1) / 2);
  }

  private double late(int back) {
    return late[(int) ((steps - back) % WINDOW)];
  }
}
