package nn.autodiff;

import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Memory that training uses again, step after step.
 *
 * <p>A step of training computes arrays of the same sizes in the same order as the step before it.
 * So the first array of a step is put where the first one of the last step was, and so on; nothing
 * is allocated or cleared, and the numbers stay in the CPU's caches.
 *
 * <p>Nobody can see it. An array that was handed out by {@link Node#data} or {@link Node#grad} is
 * the reader's, and its place is not used again; a tensor that was kept but not read in its step
 * says so when it is asked later.
 *
 * <pre>{@code
 * Workspace workspace = new Workspace();
 * for (int step = 0; step < 3; step++) {
 *   float loss = workspace.step(() -> x.mul(x).sum().item());
 * }
 * }</pre>
 *
 * <p>It holds for the thread that runs the step. A workspace is used by one thread at a time.
 */
public final class Workspace {
  private static final ThreadLocal<Current> CURRENT = ThreadLocal.withInitial(Current::new);

  private float[][] places = new float[16][];
  private Lease[] leases = new Lease[16];
  private int lent;
  private int lentBefore;
  private boolean busy;

  /** An empty workspace; it grows to what one step needs. */
  public Workspace() {}

  /** The workspace of the step that a thread is in. */
  private static final class Current {
    private @Nullable Workspace workspace;
  }

  /** What became of an array that was lent out: whether a reader has it, whether its step ended. */
  static final class Lease {
    private volatile boolean kept;

    /** Not volatile: only readers that come too late, and from another thread, may miss it. */
    private boolean ended;

    /** A reader has the array now, so it is no longer the workspace's. */
    void keep() {
      requireLive();
      kept = true;
    }

    boolean isLive() {
      return kept || !ended;
    }

    void requireLive() {
      if (!isLive()) {
        throw new IllegalStateException(
            "this tensor was computed in a training step that has ended, and the memory of its"
                + " numbers is used again; call data() or grad() within the step, and keep what"
                + " they return");
      }
    }
  }

  /**
   * Runs one step: the results of its ops are put where those of the last step were.
   *
   * @param work the step; the arrays it leaves unread are gone after it
   * @return what the step returns
   * @throws IllegalStateException if this workspace is in a step already
   */
  public <T> T step(Supplier<T> work) {
    if (busy) {
      throw new IllegalStateException(
          "Workspace: a step runs in it already; give each step under way a workspace of its own");
    }
    Current current = CURRENT.get();
    Workspace outer = current.workspace;
    current.workspace = this;
    busy = true;
    try {
      return work.get();
    } finally {
      current.workspace = outer;
      takeBack();
      busy = false;
    }
  }

  private void takeBack() {
    for (int i = 0; i < lent; i++) {
      leases[i].ended = true;
      if (leases[i].kept) {
        places[i] = null;
      }
      leases[i] = null;
    }
    if (lent < lentBefore) {
      Arrays.fill(places, lent, lentBefore, null); // what this step did not need
    }
    lentBefore = lent;
    lent = 0;
  }

  /**
   * The gradient of a tensor, lent: to be read before the step ends, and not to be kept.
   *
   * @param tensor a leaf, such as weights
   * @return the same numbers as {@link Node#grad}, which after the step are others
   */
  public static NdArray lentGradient(Tensor tensor) {
    return tensor.gradient();
  }

  /** An array for a result, which whoever asks for it writes whole: its numbers are arbitrary. */
  static NdArray array(Shape shape) {
    Workspace workspace = CURRENT.get().workspace;
    return workspace == null ? NdArray.zeros(shape) : workspace.lend(shape);
  }

  /** An array of zeros for a result that is not written whole. */
  static NdArray zeros(Shape shape) {
    NdArray array = array(shape);
    Arrays.fill(array.data(), 0f);
    return array;
  }

  /** An array for a result, with the same number everywhere. */
  static NdArray full(Shape shape, float number) {
    NdArray array = array(shape);
    Arrays.fill(array.data(), number);
    return array;
  }

  private NdArray lend(Shape shape) {
    if (lent == places.length) {
      places = Arrays.copyOf(places, 2 * lent);
      leases = Arrays.copyOf(leases, 2 * lent);
    }
    float[] numbers = places[lent];
    if (numbers == null || numbers.length != shape.size()) {
      numbers = new float[shape.size()];
      places[lent] = numbers;
    }
    Lease lease = new Lease();
    leases[lent++] = lease;
    return NdArray.lent(shape, numbers, lease);
  }
}
