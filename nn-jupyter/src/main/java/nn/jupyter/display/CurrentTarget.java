package nn.jupyter.display;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page that outputs go to right now: of our own kernel or runner, or of another kernel. */
public final class CurrentTarget {
  private static volatile @Nullable DisplayTarget own;

  private CurrentTarget() {}

  /**
   * Says where outputs go from now on; the engine does so for every cell.
   *
   * @param target the cell's page
   */
  public static void set(DisplayTarget target) {
    own = target;
  }

  /** Says that no cell runs any more. */
  public static void clear() {
    own = null;
  }

  /** Returns the current page, or nothing outside of notebooks. */
  public static Optional<DisplayTarget> get() {
    DisplayTarget current = own;
    return current != null ? Optional.of(current) : ForeignKernel.find();
  }
}
