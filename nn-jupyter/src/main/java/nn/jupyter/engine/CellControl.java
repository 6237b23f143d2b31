package nn.jupyter.engine;

import java.lang.reflect.Method;
import java.util.Map;
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
  private static final int MOST_CAUSES = 16;

  private final CellThread thread;
  private @Nullable Object lastValue;
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

  /** Whether {@link #varValue} gives a variable's text; off while cells run, since it costs. */
  void tellValues(boolean tells) {
    tellsValues = tells;
  }

  @Override
  protected String invoke(Method piece) throws Exception {
    lastValue = null;
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
    throw converted(thrown, 0);
  }

  @Override
  protected String throwConvertedOtherException(Throwable thrown)
      throws RunException, InternalException {
    throw converted(thrown, 0);
  }

  /** Keeps the causes, also those that go in a circle. */
  private static UserException converted(Throwable thrown, int depth) {
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
    if (cause != null && depth < MOST_CAUSES) {
      user.initCause(converted(cause, depth + 1));
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
