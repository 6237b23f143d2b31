package nn.core.metrics;

/**
 * The mean absolute error, {@code mean(|p - t|)}, 0 or more, in the target's unit; a few large
 * errors weigh less in it than in {@link Rmse}.
 *
 * <p><b>Shapes</b>: targets like predictions; {@code (batch,)} fits {@code (batch, 1)}. The mean is
 * over all numbers.
 *
 * <pre>{@code
 * Metric metric = new Mae();
 * }</pre>
 */
public record Mae() implements Metric {
  @Override
  public String name() {
    return "mae";
  }

  @Override
  public Count start() {
    return new MeanError("Mae", (p, t) -> Math.abs(p - t), mean -> mean);
  }
}
