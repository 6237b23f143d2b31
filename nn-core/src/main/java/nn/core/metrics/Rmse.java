package nn.core.metrics;

/**
 * The root of the mean squared error, {@code sqrt(mean((p - t)^2))}, 0 or more, in the target's
 * unit.
 *
 * <p><b>Shapes</b>: targets like predictions; {@code (batch,)} fits {@code (batch, 1)}. The mean is
 * over all numbers, of all batches: it is not the mean of the batches' roots.
 *
 * <pre>{@code
 * Metric metric = new Rmse();
 * }</pre>
 */
public record Rmse() implements Metric {
  @Override
  public String name() {
    return "rmse";
  }

  @Override
  public Count start() {
    return new MeanError("Rmse", (p, t) -> (p - t) * (p - t), StrictMath::sqrt);
  }
}
