package nn.data.feeding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nn.core.training.Dataset;
import nn.data.files.Segments;

/** A cache in memory. */
final class MemoryStore implements Store {
  private final List<byte[]> chunks = new ArrayList<>();
  private Layout layout = Layout.NONE;
  private long rows;

  @Override
  public Layout begin(Layout first) {
    restart(first);
    return first;
  }

  @Override
  public void restart(Layout another) {
    chunks.clear();
    rows = 0;
    layout = another;
  }

  @Override
  public long rows() {
    return rows;
  }

  @Override
  public void add(byte[] chunk, int count) {
    boolean whole = count == layout.chunkRows();
    chunks.add(whole ? chunk : Arrays.copyOf(chunk, count * layout.rowBytes()));
    rows += count;
  }

  @Override
  public void finish() {}

  Dataset dataset(boolean heldBack) {
    // The first segment has to be as long as a whole chunk, or rows would be looked for elsewhere.
    if (chunks.size() == 1) {
      chunks.set(0, Arrays.copyOf(chunks.get(0), layout.chunkBytes()));
    }
    return new CachedDataset(
        "Cache in memory",
        Math.toIntExact(rows),
        heldBack,
        example -> {},
        layout.rows(Segments.of(chunks), layout.chunkBytes()));
  }
}
