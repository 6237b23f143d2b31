package nn.data.feeding;

import org.jspecify.annotations.Nullable;

/** Takes items from another cursor in one thread of its own, some ahead of the reader. */
final class Prefetch<T> implements Cursor<T> {
  private final Cursor<T> from;
  private final int ahead;
  private final Background<T> background = new Background<>(1);
  private boolean ended;

  Prefetch(Cursor<T> from, int ahead) {
    this.from = from;
    this.ahead = ahead;
  }

  @Override
  public @Nullable T next() {
    if (ended || background.isClosed()) {
      return null;
    }
    while (background.underWay() < ahead) {
      background.give(from::next);
    }
    T item = background.take();
    if (item == null) {
      ended = true;
      background.close();
    } else {
      background.give(from::next);
    }
    return item;
  }

  @Override
  public void close() {
    ended = true;
    background.close();
    // Not before its thread has ended: a cursor has one reader.
    from.close();
  }
}
