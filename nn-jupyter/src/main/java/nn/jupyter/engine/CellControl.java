package nn.jupyter.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import jdk.jshell.spi.SPIResolutionException;
import org.jspecify.annotations.Nullable;

/**
 * Runs compiled pieces of cells in this JVM and keeps the object that the last one returned, where
 * the JDK's own execution would only keep its text.
 */
final class CellControl extends DirectExecutionControl implements ExecutionControlProvider {
  private final CellThread thread;
  private @Nullable Object lastValue;
  private @Nullable Throwable nextThrown;
  private volatile boolean tellsValues;

  CellControl(CellLoader loader, CellThread thread) {
    super(loader);
    this.thread = thread;
  }

  /** Returns the value of the last piece that ran, once. */
  @Nullable Object takeValue() {
    Object value = lastValue;
    lastValue = null;
    return value;
  }

  /** The next piece is not run; it ends with what was thrown elsewhere. */
  void throwNext(Throwable thrown) {
    nextThrown = thrown;
  }

  /** Whether {@link #varValue} gives a variable's text; off while cells run, since it costs. */
  void tellValues(boolean tells) {
    tellsValues = tells;
  }

  @Override
  protected String invoke(Method piece) throws Exception {
    lastValue = null;
    Throwable thrown = nextThrown;
    nextThrown = null;
    if (thrown != null) {
      throw new InvocationTargetException(thrown);
    }
    lastValue = thread.call(() -> piece.invoke(null));
    return "";
  }

  @Override
  public String varValue(String className, String varName)
      throws RunException, EngineTerminationException, InternalException {
    return tellsValues ? super.varValue(className, varName) : "";
  }

  @Override
  protected String throwConvertedInvocationException(Throwable thrown)
      throws RunException, InternalException {
    if (thrown instanceof SPIResolutionException) {
      return super.throwConvertedInvocationException(thrown);
    }
    throw converted(thrown, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  @Override
  protected String throwConvertedOtherException(Throwable thrown)
      throws RunException, InternalException {
    throw converted(thrown, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  /** Keeps the causes, each once, also where they go in a circle. */
  private static UserException converted(Throwable thrown, Set<Throwable> seen) {
    seen.add(thrown);
    String message;
    try {
      message = thrown.getMessage();
    } catch (RuntimeException e) {
      message = "its getMessage() failed with " + e.getClass().getName();
    }
    UserException user =
        new UserException(
            message == null ? "" : message, thrown.getClass().getName(), thrown.getStackTrace());
    Throwable cause = thrown.getCause();
    if (cause != null && !seen.contains(cause)) {
      user.initCause(converted(cause, seen));
    }
    return user;
  }

  @Override
  public String name() {
    return "cells";
  }

  @Override
  public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
    return this;
  }
}
