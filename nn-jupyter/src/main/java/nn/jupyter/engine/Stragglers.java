package nn.jupyter.engine;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Ends threads that cells have started and that go on though somebody has interrupted them.
 *
 * <p>So the check of an exercise, which runs a student's code in a thread of its own, gets rid of
 * an endless loop. The thread has the same time to end in good order as a cell that is stopped;
 * then {@link LoopGuard} breaks the loops of cells that it runs.
 */
final class Stragglers {
  private static final long POLITE_MILLIS = 1_000;
  private static final long FIRM_MILLIS = 2_000;

  private final ThreadGroup group = new ThreadGroup("cells");
  private final Set<Thread> known = Collections.newSetFromMap(new WeakHashMap<>());

  /** Returns the group that the threads of cells belong to, and all that they start. */
  ThreadGroup group() {
    return group;
  }

  /** Looks for interrupted threads, this one left out, and begins to end them; returns at once. */
  void look(Thread cell) {
    Thread[] all = new Thread[group.activeCount() + 8];
    group.enumerate(all);
    List<Thread> told =
        Arrays.stream(all)
            .filter(Objects::nonNull)
            .filter(each -> each != cell && each.isInterrupted() && known.add(each))
            .toList();
    if (!told.isEmpty()) {
      Thread thread = new Thread(group.getParent(), () -> end(told), "stragglers");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private static void end(List<Thread> told) {
    try {
      TimeUnit.MILLISECONDS.sleep(POLITE_MILLIS);
      List<Thread> deaf = told.stream().filter(Thread::isInterrupted).toList();
      deaf.forEach(LoopGuard::arm);
      try {
        for (Thread each : deaf) {
          each.join(FIRM_MILLIS);
        }
      } finally {
        deaf.forEach(LoopGuard::disarm);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // Nobody has a reason to; then the threads go on.
    }
  }
}
