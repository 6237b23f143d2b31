package nn.core.schedules;

/**
 * Up and down along lines between two numbers, again and again: {@code low + (high - low) * (1 -
 * |step / rise - 2 cycle - 1|) * perCycle ^ cycle * perStep ^ step}, cycles counted from 0.
 *
 * <p>PyTorch's {@code CyclicLR}: {@link #triangular}, {@link #triangular2}, {@link #expRange}.
 *
 * <pre>{@code
 * Optimizer waves = new Sgd(Cyclical.triangular2(0.001, 0.1, 500), 0.9);
 * }</pre>
 *
 * @param low the number at the bottom, 0 or more
 * @param high the number at the first peak, not below {@code low}
 * @param rise how many steps it takes from bottom to peak, and down again, 1 or more
 * @param perCycle what the height of the peaks is multiplied by after each cycle, in [0, 1]
 * @param perStep what the height is multiplied by after each step, in [0, 1]
 * @see <a href="https://arxiv.org/abs/1506.01186">Smith: Cyclical learning rates for training
 *     neural networks, 2017</a>
 */
public record Cyclical(double low, double high, long rise, double perCycle, double perStep)
    implements Schedule {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public Cyclical {
    Settings.atLeastZero("Cyclical", "a low number", low);
    Settings.atLeastZero("Cyclical", "a high number", high);
    if (high < low) {
      throw new IllegalArgumentException(
          "Cyclical: expected the low number first but got " + low + " and " + high);
    }
    Settings.steps("Cyclical", rise);
    Settings.fraction("Cyclical", "perCycle", perCycle);
    Settings.fraction("Cyclical", "perStep", perStep);
  }

  /**
   * All peaks equally high.
   *
   * @param low the number at the bottom, 0 or more
   * @param high the number at the peaks, not below {@code low}
   * @param rise how many steps it takes from bottom to peak, 1 or more
   */
  public static Cyclical triangular(double low, double high, long rise) {
    return new Cyclical(low, high, rise, 1, 1);
  }

  /**
   * Each peak half as high above the bottom as the one before.
   *
   * @param low the number at the bottom, 0 or more
   * @param high the number at the first peak, not below {@code low}
   * @param rise how many steps it takes from bottom to peak, 1 or more
   */
  public static Cyclical triangular2(double low, double high, long rise) {
    return new Cyclical(low, high, rise, 0.5, 1);
  }

  /**
   * Peaks that get lower with each step.
   *
   * @param low the number at the bottom, 0 or more
   * @param high where the first peak would be without getting lower, not below {@code low}
   * @param rise how many steps it takes from bottom to peak, 1 or more
   * @param perStep what the height is multiplied by after each step, in [0, 1]
   */
  public static Cyclical expRange(double low, double high, long rise, double perStep) {
    return new Cyclical(low, high, rise, 1, perStep);
  }

  @Override
  public double at(long step) {
    long cycle = step / rise / 2;
    double up = 1 - Math.abs((double) (step - 2 * cycle * rise) / rise - 1);
    double scale =
        StrictMath.pow(perCycle, (double) cycle) * StrictMath.pow(perStep, (double) step);
    return low + (high - low) * up * scale;
  }
}
