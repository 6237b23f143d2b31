package nn.data.feeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The threads that did some work, to see that they have ended. */
final class Threads {
  /** Only so that a test that goes wrong ends; a thread that ends is waited for not at all. */
  private static final long MOST_MILLIS = 20_000;

  private final Set<Thread> seen = ConcurrentHashMap.newKeySet();

  /** Remembers the thread that calls this. */
  void here() {
    seen.add(Thread.currentThread());
  }

  int count() {
    return seen.size();
  }

  void assertInBackground() {
    assertThat(seen).isNotEmpty().doesNotContain(Thread.currentThread());
  }

  void assertEnded() throws InterruptedException {
    assertInBackground();
    for (Thread thread : seen) {
      thread.join(MOST_MILLIS);
      assertThat(thread.isAlive()).as(thread + " is alive").isFalse();
    }
  }
}
