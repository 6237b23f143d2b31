package nn.core.metrics;

/**
 * Among how many equally likely classes a model is as unsure as it is: {@code exp(-mean log p)} of
 * the classes the examples have. 1 is certain and right; the number of classes is chance.
 *
 * <p><b>Shapes</b>: as {@link Accuracy} takes them; for text, predictions {@code (batch, time,
 * tokens)} and labels {@code (batch, time)}. The mean is over all tokens of all batches: it is not
 * the mean of the batches' perplexities. Probabilities below 1e-7 count as that.
 *
 * <pre>{@code
 * Metric behindSoftmax = new Perplexity();
 * Metric onLogits = new Perplexity(true);
 * }</pre>
 *
 * @param fromLogits whether predictions are logits, not probabilities
 */
public record Perplexity(boolean fromLogits) implements Metric {
  /** For probabilities. */
  public Perplexity() {
    this(false);
  }

  @Override
  public String name() {
    return "perplexity";
  }

  @Override
  public Count start() {
    return new Surprise("Perplexity", fromLogits, StrictMath::exp);
  }
}
