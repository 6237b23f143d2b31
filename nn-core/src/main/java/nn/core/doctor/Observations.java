package nn.core.doctor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is known of a model: what checks look at. */
final class Observations {
  /**
   * So many examples in a row have to leave a unit at 0 before it counts as dead: one that is above
   * 0 for every twentieth passes for dead once in 700 times.
   */
  static final int EXAMPLES_FOR_DEATH = 128;

  private final List<Look> recent = new ArrayList<>();
  private final Course course = new Course();
  private @Nullable Exam exam;
  private double loss;
  private double largestMovement;
  private long looks;
  private boolean brokenOff;

  void add(Look look) {
    recent.add(look);
    looks++;
    largestMovement = Math.max(largestMovement, look.movement());
    int examples = recent.stream().mapToInt(Look::examples).sum();
    while (recent.size() > 1 && examples - recent.get(0).examples() >= EXAMPLES_FOR_DEATH) {
      examples -= recent.remove(0).examples();
    }
  }

  void add(double loss) {
    course.add(loss);
  }

  void exam(Exam result) {
    exam = result;
  }

  /** Notes what the loss of the examined examples is now. */
  void examined(double value) {
    loss = value;
  }

  /** The loss of the examined examples; 0 if it is not known. */
  double loss() {
    return loss;
  }

  /** Notes that a step ended in an error. */
  void breakOff() {
    brokenOff = true;
  }

  /** How many steps were looked at. */
  long looks() {
    return looks;
  }

  /** The last look, or one at nothing. */
  Look latest() {
    return recent.isEmpty()
        ? new Look(0, List.of(), List.of(), List.of())
        : recent.get(recent.size() - 1);
  }

  /** The course of the loss. */
  Course course() {
    return course;
  }

  /** What the loss says of known targets; null if they are not known. */
  @Nullable Exam exam() {
    return exam;
  }

  /** Whether a step ended in an error. */
  boolean brokenOff() {
    return brokenOff;
  }

  /** The largest movement of the weights in one step, beside their size. */
  double largestMovement() {
    return largestMovement;
  }

  /** How many examples went through a layer in the last looks. */
  int examples(String path) {
    return recent.stream()
        .flatMap(look -> look.layers().stream())
        .filter(layer -> layer.path().equals(path))
        .mapToInt(LayerLook::examples)
        .sum();
  }

  /** Which units of a ReLU were above 0 for some example of the last looks. */
  BitSet active(String path) {
    BitSet active = new BitSet();
    recent.stream()
        .flatMap(look -> look.layers().stream())
        .filter(layer -> layer.path().equals(path))
        .forEach(layer -> active.or(layer.active()));
    return active;
  }
}
