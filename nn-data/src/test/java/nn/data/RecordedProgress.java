package nn.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import nn.core.progress.ProgressBar;
import nn.core.progress.ProgressDisplay;

/** A display that keeps what it is told; there for a thread that asked for it. */
public final class RecordedProgress implements ProgressDisplay {
  private static final ThreadLocal<List<String>> RECORD = new ThreadLocal<>();

  /** Made by the service loader. */
  public RecordedProgress() {}

  /** What the progress bars that the action starts in this thread are told. */
  public static List<String> during(Runnable action) {
    List<String> record = new ArrayList<>();
    RECORD.set(record);
    try {
      action.run();
    } finally {
      RECORD.remove();
    }
    return record;
  }

  @Override
  public boolean available() {
    return RECORD.get() != null;
  }

  @Override
  public ProgressBar start(String title, long total) {
    List<String> record = Objects.requireNonNull(RECORD.get());
    record.add(title + " " + total);
    return new ProgressBar() {
      @Override
      public void update(long done, Supplier<String> message) {
        record.add(done + " " + message.get());
      }

      @Override
      public void close() {
        record.add("closed");
      }
    };
  }
}
