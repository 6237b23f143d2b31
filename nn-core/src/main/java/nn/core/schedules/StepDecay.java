package nn.core.schedules;

/**
 * A staircase: {@code start * factor ^ floor(step / every)}.
 *
 * <p>PyTorch's {@code StepLR}, counted in steps; Keras' {@code ExponentialDecay} with {@code
 * staircase}.
 *
 * <pre>{@code
 * Optimizer halving = new Sgd(new StepDecay(0.1, 1000, 0.5), 0.9);
 * }</pre>
 *
 * @param start the number at first, 0 or more
 * @param every after how many steps the next stair comes, 1 or more
 * @param factor what it is multiplied by at each stair, in [0, 1]
 */
public record StepDecay(double start, long every, double factor) implements Schedule {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public StepDecay {
    Settings.atLeastZero("StepDecay", "a start", start);
    Settings.steps("StepDecay", every);
    Settings.fraction("StepDecay", "a factor", factor);
  }

  @Override
  public double at(long step) {
    long stairs = step / every;
    return start * StrictMath.pow(factor, (double) stairs);
  }
}
