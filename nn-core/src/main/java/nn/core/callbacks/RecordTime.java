package nn.core.callbacks;

import java.util.function.LongSupplier;
import nn.core.training.Callback;
import nn.core.training.Training;

/**
 * Writes into the history how long each epoch took, validation included, as {@code seconds}.
 *
 * <p>Of all that training measures, this alone is different each time.
 *
 * <pre>{@code
 * trainer.with(new RecordTime()).fit(train, Epochs.of(10)).values("seconds");
 * }</pre>
 */
public final class RecordTime implements Callback {
  private final LongSupplier nanoseconds;
  private long began;

  /** Goes by the clock of the JVM. */
  public RecordTime() {
    this(() -> System.nanoTime());
  }

  /**
   * Goes by a clock.
   *
   * @param nanoseconds the time, counted from anywhere
   */
  public RecordTime(LongSupplier nanoseconds) {
    this.nanoseconds = nanoseconds;
  }

  @Override
  public void epochBegins(Training training) {
    began = nanoseconds.getAsLong();
  }

  @Override
  public void epochEnds(Training training) {
    training.results().put("seconds", (nanoseconds.getAsLong() - began) / 1e9);
  }
}
