package nn.core.doctor;

import java.util.function.Consumer;

/** A learning rate too high or too low, by the size of the updates and the course of the loss. */
record LearningRate() implements Check {
  static final String HIGH = "learning rate too high";
  static final String LOW = "learning rate too low";

  /**
   * Healthy updates move weights by about a thousandth of their size; Adam's first ones by a tenth
   * at times. Alone it is no trouble, so the loss has to tell the same.
   */
  private static final double LARGE_UPDATE = 0.1;

  /** A step that moves all kernels by more than their own size leaves nothing of how they began. */
  private static final double OVERWRITING = 1;

  /** At this pace, weights need 30,000 steps to change by their own size. */
  private static final double SMALL_UPDATE = 3e-5;

  /** The loss began lower by this factor: far more than the noise of batches. */
  private static final double RISEN = 2;

  /** Beside the loss at the beginning; noise of batches stays below a fifth. */
  private static final double JUMPING = 0.5;

  /** What fell by less has not fallen. */
  private static final double STANDING = 0.97;

  /** Before this many steps a loss may rise or rest. */
  private static final int PATIENCE = 2 * Course.WINDOW;

  private static final int LONG_PATIENCE = 8 * Course.WINDOW;

  @Override
  public String looksFor() {
    return "a learning rate too high or too low";
  }

  @Override
  public Needs needs() {
    return Needs.TRAINING;
  }

  @Override
  public void look(Observations seen, Consumer<Finding> findings) {
    Course course = seen.course();
    boolean patient = course.steps() >= LONG_PATIENCE;
    String way = way(course, patient);
    double largest = seen.largestMovement();
    double latest = seen.latest().movement();
    double driven = way.startsWith("rose") ? largest : latest;
    boolean ready = course.steps() >= PATIENCE || seen.brokenOff();
    if (largest > OVERWRITING) {
      findings.accept(high(course, way.isEmpty() ? "went" : way, largest));
    } else if (ready && !way.isEmpty() && driven > LARGE_UPDATE) {
      findings.accept(high(course, way, driven));
    } else if (patient
        && way.startsWith("stood")
        && latest > 0
        && latest < SMALL_UPDATE
        && largest < 10 * SMALL_UPDATE) {
      String advice = "ten times the learning rate, unless the model is trained already";
      findings.accept(found(Severity.HINT, LOW, course, way, latest, advice));
    }
  }

  private static Finding high(Course course, String way, double movement) {
    String advice = "a tenth of the learning rate, or WarmUp before it; the model built anew";
    return found(Severity.WARNING, HIGH, course, way, movement, advice);
  }

  private static String way(Course course, boolean patient) {
    double first = course.first();
    if (course.level() > RISEN * first) {
      return "rose";
    }
    if (course.jumps() > JUMPING * first) {
      return "jumps, by " + Numbers.text(course.jumps()) + " of late, on its way";
    }
    return patient && course.level() > STANDING * first ? "stood still" : "";
  }

  private static Finding found(
      Severity severity, String title, Course course, String way, double movement, String advice) {
    String evidence =
        "one step moved the kernels by "
            + Numbers.text(movement)
            + " times their size; the loss "
            + way
            + " from "
            + Numbers.text(course.first())
            + " in step 1 to "
            + Numbers.text(course.level())
            + " about step "
            + course.steps();
    return new Finding(severity, title, "optimizer", evidence, advice);
  }
}
