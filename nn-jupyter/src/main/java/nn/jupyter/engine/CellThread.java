package nn.jupyter.engine;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The thread that runs the code of cells, and the way to stop it.
 *
 * <p>An interrupt comes in three steps. First {@link Thread#interrupt}: a training loop checks it
 * and ends in good order, a sleep ends with an exception. A second later {@link LoopGuard} breaks
 * the loops of the cell's own code. Two seconds after that the thread is given up: the caller gets
 * an {@link Abandoned}, and the next cell runs on a new thread.
 */
final class CellThread {
  private static final long POLITE_MILLIS = 1_000;
  private static final long FIRM_MILLIS = 2_000;

  /** Deep enough for honest recursion, small enough that an endless one ends soon. */
  private static final long STACK_BYTES = 8L << 20;

  private final ClassLoader loader;
  private final Stragglers stragglers = new Stragglers();
  private @Nullable Worker worker;
  private boolean interrupted;
  private boolean interruptedInCell;

  CellThread(ClassLoader loader) {
    this.loader = loader;
  }

  /** Runs the task on the cell thread and waits for it. */
  synchronized @Nullable Object call(Callable<@Nullable Object> task) throws Exception {
    if (interrupted) {
      throw new Stopped();
    }
    Worker current = worker;
    if (current == null) {
      current = new Worker(stragglers.group(), loader);
      worker = current;
      current.start();
    }
    current.task = task;
    notifyAll();
    try {
      await(current);
    } finally {
      LoopGuard.disarm(current);
      stragglers.look(current);
    }
    Throwable thrown = current.thrown;
    current.thrown = null;
    Object value = current.value;
    current.value = null;
    if (thrown instanceof Error error) {
      throw error;
    }
    if (thrown != null) {
      throw (Exception) thrown;
    }
    return value;
  }

  private void await(Worker current) throws Exception {
    boolean delivered = false;
    while (current.task != null) {
      if (!interrupted) {
        waitFor(0);
      } else if (!delivered) {
        current.interrupt();
        delivered = true;
        waitFor(POLITE_MILLIS);
      } else {
        LoopGuard.arm(current);
        waitFor(FIRM_MILLIS);
        if (current.task != null) {
          worker = null;
          current.abandoned = true;
          throw new Abandoned();
        }
      }
    }
    // A loop that saw the interrupt has cleared the flag; one that did not leaves it set.
    boolean noticed = delivered && current.interruptNoticed;
    if (interrupted && !noticed && current.thrown == null) {
      throw new Stopped();
    }
    if (noticed) {
      interrupted = false;
    }
  }

  /**
   * Waits until the task has ended or an interrupt comes; spurious ends are the caller's loop's.
   */
  private void waitFor(long millis) throws InterruptedException {
    boolean before = interrupted;
    long end = System.nanoTime() + millis * 1_000_000;
    Worker current = worker;
    while (current != null && current.task != null && interrupted == before) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (millis > 0 && left <= 0) {
        return;
      }
      wait(millis > 0 ? left : 0);
    }
  }

  /** Begins a new cell: an interrupt of the last one is forgotten. */
  synchronized void begin() {
    interrupted = false;
    interruptedInCell = false;
  }

  /** Whether somebody wanted this cell to stop, noticed or not. */
  synchronized boolean wasInterrupted() {
    return interruptedInCell;
  }

  /** Whether an interrupt was asked for that no code has noticed yet. */
  synchronized boolean isInterrupted() {
    return interrupted;
  }

  synchronized void interrupt() {
    interrupted = true;
    interruptedInCell = true;
    notifyAll();
  }

  synchronized void close() {
    Worker current = worker;
    worker = null;
    if (current != null) {
      current.abandoned = true;
      current.interrupt();
      notifyAll();
    }
  }

  /** Thrown to the caller when a cell was stopped. */
  static final class Stopped extends Error {
    private static final long serialVersionUID = 1;

    Stopped() {
      super("interrupted");
    }
  }

  /** Thrown to the caller when a cell does not stop: its thread goes on without it. */
  static final class Abandoned extends Error {
    private static final long serialVersionUID = 1;

    Abandoned() {
      super("interrupted, but the code does not stop");
    }
  }

  private final class Worker extends Thread {
    private volatile @Nullable Callable<@Nullable Object> task;
    private @Nullable Object value;
    private @Nullable Throwable thrown;
    private boolean interruptNoticed;
    private boolean abandoned;

    Worker(ThreadGroup group, ClassLoader loader) {
      super(group, null, "cell", STACK_BYTES);
      setDaemon(true);
      setContextClassLoader(loader);
    }

    @Override
    public void run() {
      Callable<@Nullable Object> next = next();
      while (next != null) {
        Object result = null;
        Throwable failure = null;
        try {
          result = next.call();
        } catch (Throwable e) {
          failure = e;
        }
        synchronized (CellThread.this) {
          // Reading the flag also clears it: the next cell starts without.
          interruptNoticed = !Thread.interrupted();
          value = result;
          thrown = failure;
          task = null;
          CellThread.this.notifyAll();
        }
        next = next();
      }
    }

    private @Nullable Callable<@Nullable Object> next() {
      synchronized (CellThread.this) {
        while (task == null && !abandoned) {
          try {
            CellThread.this.wait();
          } catch (InterruptedException e) {
            // Only close() interrupts a waiting worker; the loop's condition tells.
          }
        }
        return abandoned ? null : task;
      }
    }
  }
}
