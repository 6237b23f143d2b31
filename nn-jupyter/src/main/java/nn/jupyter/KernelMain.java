package nn.jupyter;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nn.jupyter.kernel.JavaKernel;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;

/**
 * The Java kernel's command: {@code java -cp ... nn.jupyter.KernelMain CONNECTION-FILE}. Jupyter
 * calls it, as the kernelspec says ({@link KernelSpec}). Cells see this JVM's class path.
 */
public final class KernelMain {
  /** The last messages are on their way when the kernel is asked to end. */
  private static final int LAST_MESSAGES_MILLIS = 200;

  private KernelMain() {}

  /**
   * Runs the kernel until Jupyter shuts it down.
   *
   * @param arguments the connection file that Jupyter wrote
   */
  public static void main(String[] arguments) {
    PrintStream terminal = System.err;
    if (arguments.length != 1) {
      terminal.println("usage: java nn.jupyter.KernelMain CONNECTION-FILE");
      System.exit(2);
    }
    // A broken channel would leave the page waiting for ever; Jupyter starts an ended kernel anew.
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, thrown) -> {
          if (thread.getName().startsWith("Shell-")) {
            terminal.println("the Java kernel ends: " + thrown);
            Runtime.getRuntime().halt(1);
          }
        });
    try {
      String connection = Files.readString(Path.of(arguments[0]));
      run(new JupyterConnection(KernelConnectionProperties.parse(connection)));
      System.exit(0);
    } catch (IOException | GeneralSecurityException e) {
      terminal.println("cannot use the connection file " + arguments[0] + ": " + e);
      System.exit(1);
    }
  }

  private static void run(JupyterConnection connection) {
    CountDownLatch end = new CountDownLatch(1);
    try (JavaKernel kernel = new JavaKernel(Path.of(""), end::countDown)) {
      endWithParent(System.getenv(), end);
      kernel.serve(connection);
      connection.connect();
      end.await();
      TimeUnit.MILLISECONDS.sleep(LAST_MESSAGES_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the kernel when Jupyter itself is gone, so that it does not stay behind. */
  private static void endWithParent(Map<String, String> environment, CountDownLatch end) {
    String parent = environment.getOrDefault("JPY_PARENT_PID", "");
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    if (parent.matches("\\d{2,18}") && !windows) {
      ProcessHandle.of(Long.parseLong(parent)).ifPresent(process -> onExit(process, end));
    }
  }

  private static void onExit(ProcessHandle process, CountDownLatch end) {
    Thread watch =
        new Thread(
            () -> {
              process.onExit().join();
              end.countDown();
            },
            "parent");
    watch.setDaemon(true);
    watch.start();
  }
}
