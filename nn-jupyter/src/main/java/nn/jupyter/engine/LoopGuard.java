package nn.jupyter.engine;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes the loops of a cell's code stoppable, at no cost while nobody stops them.
 *
 * <p>{@link CellBytecode} puts a call to one shared call site at every jump backwards. While nobody
 * stops, the call site is bound to nothing and the just-in-time compiler removes it; to stop, it is
 * bound to a method that throws, which makes the JVM take the compiled loop back.
 */
public final class LoopGuard {
  private static final MethodType TYPE = MethodType.methodType(void.class);
  private static final MethodHandle NOTHING = MethodHandles.empty(TYPE);
  private static final MutableCallSite SITE = new MutableCallSite(NOTHING);
  private static final MethodHandle CHECK;
  private static final Set<Thread> CONDEMNED = ConcurrentHashMap.newKeySet();

  static {
    try {
      CHECK = MethodHandles.lookup().findStatic(LoopGuard.class, "check", TYPE);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private LoopGuard() {}

  /**
   * Links one place in a cell's code; called by the JVM.
   *
   * @param caller the cell's class
   * @param name the name of the place, not used
   * @param type always {@code ()void}
   * @return the call site that all places share
   */
  public static CallSite link(MethodHandles.Lookup caller, String name, MethodType type) {
    return SITE;
  }

  /** From now on, the loops of cells that this thread runs throw. */
  static synchronized void arm(Thread thread) {
    CONDEMNED.add(thread);
    bind(CHECK);
  }

  /** Leaves this thread alone again. */
  static synchronized void disarm(Thread thread) {
    if (CONDEMNED.remove(thread) && CONDEMNED.isEmpty()) {
      bind(NOTHING);
    }
  }

  private static void bind(MethodHandle target) {
    SITE.setTarget(target);
    MutableCallSite.syncAll(new MutableCallSite[] {SITE});
  }

  @SuppressWarnings("UnusedMethod") // Called through CHECK.
  private static void check() {
    if (CONDEMNED.contains(Thread.currentThread())) {
      throw new CellThread.Stopped();
    }
  }
}
