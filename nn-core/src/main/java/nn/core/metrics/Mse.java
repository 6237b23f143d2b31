package nn.core.metrics;

/**
 * The mean squared error, {@code mean((p - t)^2)}, 0 or more, in the target's unit squared.
 *
 * <p><b>Shapes</b>: targets like predictions; {@code (batch,)} fits {@code (batch, 1)}. The mean is
 * over all numbers.
 *
 * <pre>{@code
 * Metric metric = new Mse();
 * }</pre>
 */
public record Mse() implements Metric {
  @Override
  public String name() {
    return "mse";
  }

  @Override
  public Count start() {
    return new MeanError("Mse", (p, t) -> (p - t) * (p - t), mean -> mean);
  }
}
