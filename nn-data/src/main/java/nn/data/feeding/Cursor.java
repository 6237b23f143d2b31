package nn.data.feeding;

import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Items one after the other, for one reader. Nothing is opened and no thread runs before the first.
 */
interface Cursor<T> extends AutoCloseable {
  /** The next item; null when there are no more, and then always. */
  @Nullable T next();

  /** Lets go of files and threads; closing once more does nothing. */
  @Override
  void close();

  /** The items as a stream that closes the cursor when it is closed. */
  static <T> Stream<T> stream(Cursor<T> cursor) {
    int ordered = Spliterator.ORDERED | Spliterator.NONNULL;
    Spliterator<T> items =
        new AbstractSpliterator<>(Long.MAX_VALUE, ordered) {
          @Override
          public boolean tryAdvance(Consumer<? super T> use) {
            T item = cursor.next();
            if (item == null) {
              return false;
            }
            use.accept(item);
            return true;
          }
        };
    return StreamSupport.stream(items, false).onClose(cursor::close);
  }
}
