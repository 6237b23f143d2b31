package nn.jupyter.kernel;

import java.util.Timer;
import java.util.TimerTask;
import org.jspecify.annotations.Nullable;

/** Sends what cells put out, twenty times a second. */
final class Publisher implements AutoCloseable {
  private static final int MILLIS = 50;

  private final Timer timer = new Timer("publisher", true);
  private volatile @Nullable PageOutput current;

  Publisher() {
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            flush();
          }
        },
        MILLIS,
        MILLIS);
  }

  /** From now on this cell's outputs are sent; the last one's are sent to their end first. */
  void begin(PageOutput output) {
    flush();
    current = output;
  }

  private void flush() {
    PageOutput output = current;
    if (output != null) {
      try {
        output.flush();
      } catch (RuntimeException e) {
        current = null; // The connection is closed: nobody is left to read.
      }
    }
  }

  @Override
  public void close() {
    timer.cancel();
  }
}
