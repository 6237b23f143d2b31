package nn.data.download;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The body of an answer, read with an end to patience: a mirror that falls silent is an error. */
final class Body implements Flow.Subscriber<List<ByteBuffer>> {
  private record Event(List<ByteBuffer> bytes, boolean last, @Nullable Throwable error) {}

  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final Duration patience;
  private Flow.@Nullable Subscription subscription;

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

  /** Copies everything, at most {@code limit} bytes, telling how many there are so far. */
  long copyTo(OutputStream out, long limit, LongConsumer progress)
      throws IOException, InterruptedException {
    long done = 0;
    while (true) {
      Event event = events.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (event == null) {
        throw new HttpTimeoutException("nothing came for " + patience.toSeconds() + " s");
      }
      if (event.error != null) {
        throw new IOException("the connection broke after " + done + " bytes", event.error);
      }
      if (event.last) {
        return done;
      }
      for (ByteBuffer buffer : event.bytes) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        out.write(bytes);
        done += bytes.length;
      }
      if (done > limit) {
        throw new IOException("it sends more than the " + limit + " bytes that can be right");
      }
      progress.accept(done);
      request();
    }
  }

  private void request() {
    if (subscription != null) {
      subscription.request(1);
    }
  }

  /** Tells the sender to stop; nothing happens if it has. */
  void cancel() {
    if (subscription != null) {
      subscription.cancel();
    }
  }
}
