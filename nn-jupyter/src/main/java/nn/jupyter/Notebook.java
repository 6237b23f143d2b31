package nn.jupyter;

import java.lang.ref.WeakReference;
import nn.jupyter.display.ForeignKernel;
import org.jspecify.annotations.Nullable;

/**
 * One call for a notebook's first cell, so that charts, tables and images are drawn in every Java
 * kernel. Our own kernel needs no such call and JJava makes it by itself; there it does nothing.
 *
 * <pre>{@code
 * nn.jupyter.Notebook.install();
 * }</pre>
 */
public final class Notebook {
  private static WeakReference<@Nullable Object> installed = new WeakReference<>(null);

  private Notebook() {}

  /** Teaches IJava or JJava our kinds of objects; does nothing elsewhere or the second time. */
  public static void install() {
    ForeignKernel.running().ifPresent(kernel -> install(kernel.kernel()));
  }

  /**
   * Teaches a kernel our kinds of objects.
   *
   * @param kernel a kernel of IJava or JJava
   */
  public static synchronized void install(Object kernel) {
    if (installed.get() != kernel) {
      ForeignKernel.of(kernel).install();
      installed = new WeakReference<>(kernel);
    }
  }
}
