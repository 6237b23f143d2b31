package nn.data.feeding;

import java.util.Iterator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The items of a stream, which is opened when the first is asked for. */
final class StreamCursor<T> implements Cursor<T> {
  private final Supplier<? extends Stream<? extends T>> open;
  private @Nullable Stream<? extends T> stream;
  private @Nullable Iterator<? extends T> items;
  private boolean ended;

  StreamCursor(Supplier<? extends Stream<? extends T>> open) {
    this.open = open;
  }

  @Override
  public @Nullable T next() {
    if (ended) {
      return null;
    }
    Iterator<? extends T> some = items;
    if (some == null) {
      Stream<? extends T> opened = open.get();
      stream = opened;
      some = opened.iterator();
      items = some;
    }
    ended = !some.hasNext();
    return ended ? null : some.next();
  }

  @Override
  public void close() {
    ended = true;
    Stream<? extends T> opened = stream;
    stream = null;
    if (opened != null) {
      opened.close();
    }
  }
}
