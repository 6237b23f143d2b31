package nn.core.schedules;

/**
 * Up along half a cosine to a rate that is high on purpose, then down along half a cosine to almost
 * nothing, once; trains in fewer epochs.
 *
 * <p>With last step {@code T = steps - 1} and peak {@code p = rising * steps - 1}: from the start
 * to the peak in steps 0 to p, from the peak to the end in steps p to T. PyTorch's {@code
 * OneCycleLR}, without its cycle of momentum.
 *
 * <pre>{@code
 * int steps = 10 * 60_000 / 32;
 * Optimizer fast = new Adam(new OneCycle(0.01, steps));
 * }</pre>
 *
 * @param start the number at first, 0 or more
 * @param peak the greatest number, not below the start and the end
 * @param end the number at the end and afterwards, 0 or more
 * @param steps how many steps it all takes, 1 or more
 * @param rising which part of the steps goes up, in [0, 1]
 * @see <a href="https://arxiv.org/abs/1708.07120">Smith, Topin: Super-convergence, 2018</a>
 */
public record OneCycle(double start, double peak, double end, long steps, double rising)
    implements Schedule {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public OneCycle {
    Settings.atLeastZero("OneCycle", "a start", start);
    Settings.atLeastZero("OneCycle", "a peak", peak);
    Settings.atLeastZero("OneCycle", "an end", end);
    if (peak < start || peak < end) {
      throw new IllegalArgumentException(
          "OneCycle: expected a peak not below start and end but got "
              + peak
              + ", "
              + start
              + " and "
              + end);
    }
    Settings.steps("OneCycle", steps);
    Settings.fraction("OneCycle", "rising", rising);
  }

  /**
   * With PyTorch's start of a 25th of the peak, end of a 10,000th of the start, and 30% of the
   * steps going up.
   *
   * @param peak the greatest number, 0 or more
   * @param steps how many steps it all takes, 1 or more
   */
  public OneCycle(double peak, long steps) {
    this(peak / 25, peak, peak / 25 / 1e4, steps, 0.3);
  }

  @Override
  public double at(long step) {
    double top = rising * steps - 1;
    double last = steps - 1.0;
    if (step >= last) {
      return top >= last ? peak : end;
    }
    return step <= top
        ? peak + (start - peak) * Settings.halfCosine(top == 0 ? 1 : step / top)
        : end + (peak - end) * Settings.halfCosine((step - top) / (last - top));
  }
}
