package nn.data.feeding;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Work that threads of its own do ahead of one reader; results come in the order the work was
 * given.
 *
 * <p>Threads start with the first work and end when this is closed, or soon by themselves if
 * whoever reads forgets to close it.
 */
final class Background<R> implements AutoCloseable {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final int threads;
  private final Deque<Future<@Nullable R>> given = new ArrayDeque<>();
  private @Nullable ThreadPoolExecutor pool;
  private boolean closed;

  Background(int threads) {
    this.threads = threads;
  }

  /** How much work was given whose result was not taken. */
  int underWay() {
    return given.size();
  }

  /** Gives work. */
  void give(Callable<@Nullable R> work) {
    ThreadPoolExecutor running = pool;
    if (running == null) {
      running =
          new ThreadPoolExecutor(
              threads,
              threads,
              1,
              TimeUnit.SECONDS,
              new LinkedBlockingQueue<>(),
              Background::thread);
      running.allowCoreThreadTimeOut(true);
      pool = running;
    }
    given.add(running.submit(work));
  }

  /** Has an error come in place of a result, in its turn. */
  void giveError(Throwable error) {
    given.add(CompletableFuture.failedFuture(error));
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "nn-feeding-" + NUMBER.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }

  /**
   * The result of the work given first; an error in it is thrown here as it was there.
   *
   * @throws CancellationException if this thread is interrupted while it waits; it stays
   *     interrupted
   */
  @Nullable R take() {
    try {
      return given.remove().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close();
      throw new CancellationException("interrupted while waiting for the next batch");
    } catch (ExecutionException e) {
      close();
      Throwable cause = e.getCause();
      if (cause instanceof RuntimeException error) {
        throw error;
      }
      if (cause instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("work in the background failed: " + cause, cause);
    }
  }

  /** Whether this was closed, or an error or interrupt ended it. */
  boolean isClosed() {
    return closed;
  }

  /** Stops the threads and returns when they have ended. */
  @Override
  public void close() {
    closed = true;
    given.clear();
    ThreadPoolExecutor running = pool;
    pool = null;
    if (running == null) {
      return;
    }
    running.shutdownNow();
    boolean interrupted = false;
    while (true) {
      try {
        if (running.awaitTermination(1, TimeUnit.HOURS)) {
          break;
        }
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
