package nn.data.feeding;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Changes items in threads of its own, some ahead of the reader; they come in their order. */
final class ParallelMap<T, R> extends Stage<T, R> {
  private final Function<? super T, ? extends R> change;
  private final int ahead;
  private final Background<R> background;
  private boolean ended;

  ParallelMap(Cursor<T> from, Function<? super T, ? extends R> change, int threads, int ahead) {
    super(from);
    this.change = change;
    this.ahead = ahead;
    this.background = new Background<>(threads);
  }

  @Override
  public @Nullable R next() {
    if (background.isClosed()) {
      return null;
    }
    fill(ahead);
    if (background.underWay() == 0) {
      background.close();
      return null;
    }
    R result = background.take();
    fill(ahead);
    return result;
  }

  private void fill(int most) {
    while (!ended && background.underWay() < most) {
      try {
        T item = take();
        ended = item == null;
        if (item != null) {
          background.give(() -> Feed.notNull(change.apply(item)));
        }
      } catch (RuntimeException | Error e) {
        // What came before is given out first, as it would be without threads.
        ended = true;
        background.giveError(e);
      }
    }
  }

  @Override
  public void close() {
    ended = true;
    background.close();
    super.close();
  }
}
