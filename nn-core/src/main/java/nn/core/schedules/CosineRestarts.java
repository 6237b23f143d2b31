package nn.core.schedules;

/**
 * Down along half a cosine and up again at once, cycle after cycle: in cycle {@code i}, from 0,
 * {@code end + (start * peaks^i - end) * (1 + cos(pi * t)) / 2}, where {@code t} goes from 0 to 1
 * and the cycle takes {@code steps * growth^i} steps.
 *
 * <p>PyTorch's {@code CosineAnnealingWarmRestarts}; with end 0 also Keras' {@code
 * CosineDecayRestarts}, whose {@code t_mul} is the growth and {@code m_mul} the peaks.
 *
 * <pre>{@code
 * Optimizer restarting = new Sgd(new CosineRestarts(0.1, 1000, 2), 0.9);
 * }</pre>
 *
 * @param start the number at first, 0 or more
 * @param steps how many steps the first cycle takes, 1 or more
 * @param growth how many times as long each cycle is as the one before, 1 or more
 * @param peaks what the start of each cycle is multiplied by, in [0, 1]
 * @param end the number at the end of each cycle, 0 or more
 * @see <a href="https://arxiv.org/abs/1608.03983">Loshchilov, Hutter: SGDR, stochastic gradient
 *     descent with warm restarts, 2017</a>
 */
public record CosineRestarts(double start, long steps, int growth, double peaks, double end)
    implements Schedule {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public CosineRestarts {
    Settings.atLeastZero("CosineRestarts", "a start", start);
    Settings.steps("CosineRestarts", steps);
    Settings.fraction("CosineRestarts", "peaks", peaks);
    Settings.atLeastZero("CosineRestarts", "an end", end);
    if (growth < 1) {
      throw new IllegalArgumentException(
          "CosineRestarts: expected a growth of 1 or more but got " + growth);
    }
  }

  /**
   * Down to 0 and up to the start again.
   *
   * @param start the number at first, 0 or more
   * @param steps how many steps the first cycle takes, 1 or more
   * @param growth how many times as long each cycle is as the one before, 1 or more
   */
  public CosineRestarts(double start, long steps, int growth) {
    this(start, steps, growth, 1, 0);
  }

  @Override
  public double at(long step) {
    long cycle = 0;
    long length = steps;
    long into = step;
    if (growth == 1) {
      cycle = step / steps;
      into = step % steps;
    } else {
      while (into >= length) {
        into -= length;
        length = length > Long.MAX_VALUE / growth ? Long.MAX_VALUE : length * growth;
        cycle++;
      }
    }
    double peak = start * StrictMath.pow(peaks, (double) cycle);
    return end + (peak - end) * Settings.halfCosine((double) into / length);
  }
}
