package nn.course;

import java.util.concurrent.Callable;

/**
 * What a check says about an answer.
 *
 * <p>Printed it reads {@code Right: ...} or {@code Not yet: ...}, the latter with a hint that helps
 * to go on without giving the solution away.
 *
 * @param isRight whether the answer is right
 * @param words what there is to say about it, as sentences
 */
public record Verdict(boolean isRight, String words) {
  /**
   * A verdict.
   *
   * @throws IllegalArgumentException if there are no words
   */
  public Verdict {
    if (words.isBlank()) {
      throw new IllegalArgumentException("expected words, a hint above all, but got none");
    }
  }

  /** The answer is right; the words may say what it shows. */
  public static Verdict right(String words) {
    return new Verdict(true, words);
  }

  /** The answer is not right yet; the hint says what is wrong with it, or where to look. */
  public static Verdict notYet(String hint) {
    return new Verdict(false, hint);
  }

  /**
   * Runs a check that calls a student's code, in a thread of its own.
   *
   * <p>Where that code throws, the verdict names the exception and, where it can be known, the
   * student's own line. Where it does not come to an end within a minute, the verdict says so; the
   * thread is interrupted, and does not keep the JVM from ending.
   *
   * @param check the check, in whose course the student's code runs
   */
  public static Verdict of(Callable<Verdict> check) {
    return Attempt.run(check, Attempt.LIMIT);
  }

  /** {@code Right: ...} or {@code Not yet: ...}. */
  @Override
  public String toString() {
    return (isRight ? "Right: " : "Not yet: ") + words;
  }
}
