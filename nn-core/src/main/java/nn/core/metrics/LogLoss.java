package nn.core.metrics;

/**
 * The cross-entropy as a metric, {@code -mean log p} of the classes the examples have, in nats: for
 * models that are trained on another loss, or with smoothed labels or weights.
 *
 * <p><b>Shapes</b>: as {@link Accuracy} takes them. Probabilities below 1e-7 count as that.
 *
 * <pre>{@code
 * Metric behindSoftmax = new LogLoss();
 * Metric onLogits = new LogLoss(true);
 * }</pre>
 *
 * @param fromLogits whether predictions are logits, not probabilities
 */
public record LogLoss(boolean fromLogits) implements Metric {
  /** For probabilities. */
  public LogLoss() {
    this(false);
  }

  @Override
  public String name() {
    return "log_loss";
  }

  @Override
  public Count start() {
    return new Surprise("LogLoss", fromLogits, mean -> mean);
  }
}
