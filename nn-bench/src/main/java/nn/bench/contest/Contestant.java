package nn.bench.contest;

import java.util.Map;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who does tasks: this engine, or a peer.
 *
 * <p>Peers are found through {@link java.util.ServiceLoader}. An object is made in the JVM that
 * prints the results too, so native libraries are loaded in {@link #start}, which is called only in
 * a JVM of the contestant's own.
 */
public interface Contestant {
  /** The name on the command line: {@code tensorflow}. */
  String name();

  /** Who it is, for people, with the version. */
  String title();

  /** Why it cannot run here; null if it can. */
  default @Nullable String missing() {
    return null;
  }

  /** Whether it can do a task. */
  boolean does(Task task);

  /** Whether it knows threads; one that does not runs once. */
  default boolean threaded() {
    return true;
  }

  /** Environment variables of its process. */
  default Map<String, String> environment(int threads) {
    return Map.of();
  }

  /**
   * Makes a task ready.
   *
   * @param task one that it {@link #does}
   * @param threads how many threads to run on
   * @return runs a portion, and says how many steps that were
   */
  IntSupplier start(Task task, int threads);
}
