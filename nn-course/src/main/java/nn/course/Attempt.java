package nn.course;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** A check while it runs, in a thread that it may keep for as long as it likes. */
final class Attempt extends Thread {
  /** Far more than any exercise needs, also on a slow machine that is busy with others. */
  static final Duration LIMIT = Duration.ofMinutes(1);

  /** Deep enough for honest recursion, small enough that an endless one ends soon. */
  private static final long STACK_BYTES = 8L << 20;

  private final Callable<Verdict> check;
  private volatile @Nullable Verdict verdict;

  private Attempt(Callable<Verdict> check) {
    super(null, null, "answer", STACK_BYTES);
    this.check = check;
    setDaemon(true);
  }

  static Verdict run(Callable<Verdict> check, Duration limit) {
    if (Thread.currentThread() instanceof Attempt) {
      return judged(check); // within another check, whose limit holds
    }
    Attempt attempt = new Attempt(check);
    attempt.start();
    try {
      attempt.join(limit.toMillis());
    } catch (InterruptedException e) {
      attempt.interrupt();
      Thread.currentThread().interrupt();
      return Verdict.notYet("The check was stopped before it came to an end.");
    }
    Verdict found = attempt.verdict;
    if (found == null) {
      String where = Trouble.place(attempt.getStackTrace());
      attempt.interrupt();
      return Verdict.notYet(
          "Your code had not come to an end after "
              + limit.toSeconds()
              + " seconds"
              + where
              + ". Is there a loop whose condition never becomes false? (In a notebook, Glassbox's"
              + " own kernel ends it now; with another kernel it runs on until that restarts.)");
    }
    return found;
  }

  @Override
  public void run() {
    verdict = judged(check);
  }

  private static Verdict judged(Callable<Verdict> check) {
    try {
      return check.call();
    } catch (Hint hint) {
      return Verdict.notYet(hint.words());
    } catch (Throwable thrown) { // an endless recursion and a failed assertion are answers, too
      return Verdict.notYet(Trouble.with(thrown));
    }
  }
}
