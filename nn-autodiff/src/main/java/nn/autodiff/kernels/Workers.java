package nn.autodiff.kernels;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The threads that share one job's tasks.
 *
 * <p>The thread that brings a job works on it too, and takes whatever task nobody has taken yet. So
 * a worker that the operating system keeps waiting delays nothing, and a job that finds the workers
 * busy with another one is done by its own thread alone. Which thread does which task must not
 * matter: tasks write to different places.
 *
 * <p>The thread that brings a job takes tasks from the front and the workers take them from the
 * back. So where one job goes over the numbers that the job before it wrote, each thread mostly
 * finds its own in its cache.
 *
 * <p>A worker watches for the next job for two milliseconds before it sleeps, as waking up takes
 * longer than most products. Threads start with the first job and end with the JVM.
 */
public final class Workers implements AutoCloseable {
  private static final int MOST_THREADS = 1024;
  private static final long WATCH_NANOS = 2_000_000;
  private static final int SPINS_BEFORE_NAP = 2_000;
  private static final long NAP_NANOS = 20_000;

  private final int threads;
  private final AtomicBoolean taken = new AtomicBoolean();
  private final List<Worker> workers = new ArrayList<>();
  private volatile @Nullable Job current;
  private volatile boolean closed;

  /** One job's task; the tasks run in any order and at the same time. */
  @FunctionalInterface
  public interface Task {
    /** Does the task of this number, from 0. */
    void run(int index);
  }

  /** A piece of one job; pieces are done in any order and at the same time. */
  @FunctionalInterface
  public interface Chunk {
    /** Does everything from {@code from} to before {@code to}. */
    void run(int from, int to);
  }

  /** As many threads as given, the caller's own included. */
  public Workers(int threads) {
    this.threads = threads;
  }

  /** As many threads as the system property {@code nn.threads} says, else one per processor. */
  static Workers configured(@Nullable String property) {
    if (property == null || property.isEmpty()) {
      return new Workers(Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()));
    }
    int threads;
    try {
      threads = Integer.parseInt(property.strip());
    } catch (NumberFormatException e) {
      threads = 0;
    }
    if (threads < 1 || threads > MOST_THREADS) {
      throw new IllegalStateException(
          "nn.threads: expected a whole number from 1 to "
              + MOST_THREADS
              + " but got "
              + property
              + "; or leave it out for one thread per processor");
    }
    return new Workers(threads);
  }

  /** How many threads work, the caller's own included. */
  public int threads() {
    return threads;
  }

  /** Does tasks 0 to {@code tasks - 1}, and returns when all are done. */
  public void run(int tasks, Task task) {
    if (threads == 1 || tasks < 2 || !taken.compareAndSet(false, true)) {
      for (int i = 0; i < tasks; i++) {
        task.run(i);
      }
      return;
    }
    var job = new Job(task, tasks);
    try {
      startThreads();
      current = job;
      wake(tasks - 1);
      job.work(true);
      job.await();
    } finally {
      current = null;
      taken.set(false);
    }
    job.throwFailure();
  }

  /**
   * Does {@code n} things in pieces of at least {@code least}: all at once where that makes one.
   */
  public void runChunks(int n, int least, Chunk chunk) {
    int pieces = Math.min(threads, n / least);
    if (pieces < 2) {
      chunk.run(0, n);
      return;
    }
    int length = (n + pieces - 1) / pieces;
    run(pieces, piece -> chunk.run(piece * length, Math.min(n, (piece + 1) * length)));
  }

  /** For people: {@code 1 thread}, {@code 2 threads}. */
  public static String count(int threads) {
    return threads == 1 ? "1 thread" : threads + " threads";
  }

  private void startThreads() {
    while (workers.size() < threads - 1 && !closed) {
      var worker = new Worker(workers.size() + 1);
      workers.add(worker);
      worker.start();
    }
  }

  private void wake(int most) {
    for (int i = 0; i < Math.min(most, workers.size()); i++) {
      Worker worker = workers.get(i);
      if (worker.asleep) {
        LockSupport.unpark(worker);
      }
    }
  }

  /** Ends the threads; jobs brought later are done by the caller's thread alone. */
  @Override
  public void close() {
    closed = true;
    workers.forEach(LockSupport::unpark);
  }

  private boolean nothingToDo() {
    Job job = current;
    return job == null || job.taken.get() >= job.tasks;
  }

  private final class Worker extends Thread {
    private volatile boolean asleep;

    Worker(int number) {
      super("nn-worker-" + number);
      setDaemon(true);
    }

    @Override
    public void run() {
      long idleSince = System.nanoTime();
      while (!closed) {
        Job job = current;
        if (job != null && job.work(false)) {
          idleSince = System.nanoTime();
        } else if (System.nanoTime() - idleSince < WATCH_NANOS) {
          Thread.onSpinWait();
        } else {
          sleep();
          idleSince = System.nanoTime();
        }
      }
    }

    private void sleep() {
      asleep = true;
      if (nothingToDo() && !closed) {
        LockSupport.park(Workers.this);
      }
      asleep = false;
    }
  }

  private static final class Job {
    private final Task task;
    private final int tasks;
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger front = new AtomicInteger();
    private final AtomicInteger back = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private volatile @Nullable Throwable failure;

    Job(Task task, int tasks) {
      this.task = task;
      this.tasks = tasks;
    }

    /** Takes tasks until none is left, the first or the last first; says whether there was one. */
    boolean work(boolean fromFront) {
      boolean worked = false;
      while (taken.get() < tasks && taken.getAndIncrement() < tasks) {
        worked = true;
        try {
          task.run(fromFront ? front.getAndIncrement() : tasks - 1 - back.getAndIncrement());
        } catch (RuntimeException | Error e) {
          failure = e;
        } finally {
          done.incrementAndGet();
        }
      }
      return worked;
    }

    void await() {
      for (int spins = 0; done.get() < tasks; spins++) {
        if (spins < SPINS_BEFORE_NAP) {
          Thread.onSpinWait();
        } else {
          LockSupport.parkNanos(this, NAP_NANOS);
        }
      }
    }

    void throwFailure() {
      Throwable thrown = failure;
      if (thrown instanceof RuntimeException e) {
        throw e;
      }
      if (thrown instanceof Error e) {
        throw e;
      }
    }
  }
}
