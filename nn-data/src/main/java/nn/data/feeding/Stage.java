package nn.data.feeding;

import org.jspecify.annotations.Nullable;

/** What takes items from another cursor and passes its own on, in the thread that asks. */
abstract class Stage<T, R> implements Cursor<R> {
  private final Cursor<T> from;

  Stage(Cursor<T> from) {
    this.from = from;
  }

  /** The next item of the cursor before; null at its end. */
  final @Nullable T take() {
    return from.next();
  }

  @Override
  public void close() {
    from.close();
  }
}
