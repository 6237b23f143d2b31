package nn.jupyter.engine;

import java.util.concurrent.CountDownLatch;

/** Lets a test wait until a cell is really running, and a cell until the test says go. */
public final class Gate {
  private static volatile CountDownLatch entered = new CountDownLatch(1);
  private static volatile CountDownLatch opened = new CountDownLatch(1);

  private Gate() {}

  static void close() {
    entered = new CountDownLatch(1);
    opened = new CountDownLatch(1);
  }

  /** Called by cells. */
  public static void enter() {
    entered.countDown();
  }

  /**
   * Called by cells: a library's loop that looks at no interrupt, until the test opens the gate.
   */
  public static void spin() {
    while (opened.getCount() > 0) {
      Thread.onSpinWait();
    }
  }

  static void awaitEntered() throws InterruptedException {
    entered.await();
  }

  static void open() {
    opened.countDown();
  }
}
