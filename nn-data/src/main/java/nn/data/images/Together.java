package nn.data.images;

import java.util.function.IntConsumer;
import nn.autodiff.Engine;
import org.jspecify.annotations.Nullable;

/**
 * Does the same for each of some examples, on the engine's threads; of several failures the one of
 * the first example is thrown, whatever the number of threads.
 */
final class Together {
  private Together() {}

  static void forEach(int n, IntConsumer work) {
    @Nullable RuntimeException[] failures = new RuntimeException[n];
    Engine.share(n, 1, (from, to) -> run(from, to, work, failures));
    for (RuntimeException failure : failures) {
      if (failure != null) {
        throw failure;
      }
    }
  }

  private static void run(
      int from, int to, IntConsumer work, @Nullable RuntimeException[] failures) {
    for (int i = from; i < to; i++) {
      try {
        work.accept(i);
      } catch (RuntimeException e) {
        failures[i] = e;
        return; // those before it have none, so it may be the first of all
      }
    }
  }
}
