package nn.data.feeding;

import java.util.ArrayList;
import java.util.List;
import nn.autodiff.RandomStream;
import org.jspecify.annotations.Nullable;

/** Holds some items and gives any of them, each equally likely; the next one takes its place. */
final class ShuffleBuffer<T> extends Stage<T, T> {
  private final List<T> held = new ArrayList<>();
  private final int size;
  private final RandomStream random;
  private boolean filled;

  ShuffleBuffer(Cursor<T> from, int size, RandomStream random) {
    super(from);
    this.size = size;
    this.random = random;
  }

  @Override
  public @Nullable T next() {
    while (!filled) {
      T item = take();
      filled = item == null || held.size() + 1 == size;
      if (item != null) {
        held.add(item);
      }
    }
    if (held.isEmpty()) {
      return null;
    }
    int drawn = random.nextInt(held.size());
    T item = held.get(drawn);
    T replacement = take();
    int last = held.size() - 1;
    held.set(drawn, replacement == null ? held.get(last) : replacement);
    if (replacement == null) {
      held.remove(last);
    }
    return item;
  }
}
