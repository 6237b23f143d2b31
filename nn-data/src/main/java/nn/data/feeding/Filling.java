package nn.data.feeding;

import java.nio.ByteBuffer;
import java.util.concurrent.CancellationException;
import nn.core.progress.Progress;
import nn.core.progress.ProgressBar;
import nn.core.training.Batch;

/** Puts examples into a store, in order. */
final class Filling {
  private final Content content;
  private final Store store;
  private final ProgressBar bar;

  private Filling(Content content, Store store, ProgressBar bar) {
    this.content = content;
    this.store = store;
    this.bar = bar;
  }

  /** Puts all examples into a store, from those on that it has. */
  static void fill(Content content, Store store) {
    try (ProgressBar bar = Progress.start("Filling cache", content.size())) {
      Filling filling = new Filling(content, store, bar);
      long most = content.size() == 0 ? Long.MAX_VALUE : content.size();
      Layout layout = store.begin(Layout.of(content.sample(), most));
      int full = filling.rest(layout);
      while (full != Layout.WRITTEN) {
        layout = layout.widened(full);
        store.restart(layout);
        full = filling.rest(layout);
      }
      store.finish();
    }
  }

  /** All rows that are not there; gives the column that has to be widened before they go in. */
  private int rest(Layout layout) {
    byte[] chunk = new byte[layout.chunkBytes()];
    ByteBuffer numbers = Layout.order(chunk);
    int rows = 0;
    try (Cursor<Batch> batches = content.from(store.rows())) {
      for (Batch batch = batches.next(); batch != null; batch = batches.next()) {
        if (Thread.interrupted()) {
          throw new CancellationException("Cache: filling it was interrupted");
        }
        layout.check(batch);
        for (int i = 0; i < batch.size(); i++) {
          int full = layout.write(batch, i, numbers, rows);
          if (full != Layout.WRITTEN) {
            return full;
          }
          if (++rows == layout.chunkRows()) {
            store.add(chunk, rows);
            chunk = new byte[layout.chunkBytes()];
            numbers = Layout.order(chunk);
            rows = 0;
          }
        }
        bar.update(store.rows() + rows, "");
      }
    }
    if (rows > 0) {
      store.add(chunk, rows);
    }
    return Layout.WRITTEN;
  }
}
