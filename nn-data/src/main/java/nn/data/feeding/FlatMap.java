package nn.data.feeding;

import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The items of one stream after the other; one of them is open at a time. */
final class FlatMap<T, R> extends Stage<T, R> {
  private final Function<? super T, ? extends Stream<? extends R>> items;
  private @Nullable Cursor<R> open;

  FlatMap(Cursor<T> from, Function<? super T, ? extends Stream<? extends R>> items) {
    super(from);
    this.items = items;
  }

  @Override
  public @Nullable R next() {
    while (true) {
      Cursor<R> some = open;
      if (some == null) {
        T next = take();
        if (next == null) {
          return null;
        }
        some = new StreamCursor<>(() -> items.apply(next));
        open = some;
      }
      R item = some.next();
      if (item != null) {
        return item;
      }
      open = null;
      some.close();
    }
  }

  @Override
  public void close() {
    Cursor<R> some = open;
    open = null;
    if (some != null) {
      some.close();
    }
    super.close();
  }
}
