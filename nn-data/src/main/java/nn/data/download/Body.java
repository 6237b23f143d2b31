package nn.data.download;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer, read with an end to patience: a mirror that falls silent, or sends less
 * than {@value #LEAST} bytes a second, is an error.
 */
final class Body implements Flow.Subscriber<List<ByteBuffer>> {
  private static final int LEAST = 100;

  private record Event(List<ByteBuffer> bytes, boolean last, @Nullable Throwable error) {}

  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final Duration patience;
  private Flow.@Nullable Subscription subscription;
  private long done;
  private long doneBefore;
  private long since = System.nanoTime();

  Body(Duration patience) {
    this.patience = patience;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    this.subscription = subscription;
    subscription.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> bytes) {
    events.add(new Event(bytes, false, null));
  }

  @Override
  public void onError(Throwable error) {
    events.add(new Event(List.of(), true, error));
  }

  @Override
  public void onComplete() {
    events.add(new Event(List.of(), true, null));
  }

  /** Some more of it; null when that was all. */
  @Nullable List<ByteBuffer> next() throws IOException, InterruptedException {
    Event event = events.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    if (event == null) {
      throw new HttpTimeoutException("nothing came for " + patience.toSeconds() + " s");
    }
    if (event.error != null) {
      throw new IOException("the connection broke after " + done + " bytes", event.error);
    }
    if (event.last) {
      return null;
    }
    done += event.bytes.stream().mapToLong(ByteBuffer::remaining).sum();
    checkSpeed();
    if (subscription != null) {
      subscription.request(1);
    }
    return event.bytes;
  }

  private void checkSpeed() throws IOException {
    long now = System.nanoTime();
    double seconds = (now - since) * 1e-9;
    if (seconds < patience.toNanos() * 1e-9) {
      return;
    }
    if (done - doneBefore < LEAST * seconds) {
      throw new HttpTimeoutException("less than " + LEAST + " bytes come in a second");
    }
    since = now;
    doneBefore = done;
  }

  /** Tells the sender to stop; nothing happens if it has. */
  void cancel() {
    if (subscription != null) {
      subscription.cancel();
    }
  }
}
