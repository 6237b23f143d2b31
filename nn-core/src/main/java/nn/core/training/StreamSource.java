package nn.core.training;

import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import nn.autodiff.Shape;
import org.jspecify.annotations.Nullable;

/** Batches that come one after the other. */
record StreamSource(BatchSource data) implements Source {
  @Override
  public Shape inputShape() {
    return data.inputShape();
  }

  @Override
  public long batches(Epochs epochs) {
    return data.batches().orElse(0);
  }

  @Override
  public Feed training(Epochs epochs, long epoch) {
    return new Streamed(data.lentEpoch(epoch), data.inputShape());
  }

  @Override
  public Feed measuring() {
    return new Streamed(data.lentEpoch(0), data.inputShape());
  }

  @Override
  public @Nullable Batch again(int[] examples) {
    return null;
  }

  private static final class Streamed implements Feed {
    private final Stream<Batch> stream;
    private final Iterator<Batch> batches;
    private final Shape example;
    private int seen;

    Streamed(Stream<Batch> stream, Shape example) {
      this.stream = stream;
      this.batches = stream.iterator();
      this.example = example;
    }

    @Override
    public boolean more() {
      boolean more;
      try {
        more = batches.hasNext();
      } catch (CancellationException e) {
        if (!Thread.currentThread().isInterrupted()) {
          throw e;
        }
        // Whoever asks looks for an interrupt before the next batch.
        return true;
      }
      if (!more && seen == 0) {
        throw new IllegalArgumentException(
            "Trainer: the stream of batches is empty; each epoch needs a stream of its own");
      }
      return more;
    }

    @Override
    public Portion next() {
      Batch batch = batches.next();
      if (!batch.inputs().shape().tail().equals(example)) {
        throw new IllegalArgumentException(
            "Trainer: expected the stream to give examples "
                + example
                + ", as it says, but got a batch "
                + batch.inputs().shape());
      }
      int[] examples = new int[batch.size()];
      int first = seen;
      Arrays.setAll(examples, i -> first + i);
      seen += examples.length;
      return new Portion(batch, examples);
    }

    @Override
    public void close() {
      stream.close();
    }
  }
}
