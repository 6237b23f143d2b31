package nn.bench.contest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntSupplier;

/**
 * The process of one contestant: makes a task ready, then runs it for a while whenever told to, and
 * is idle in between.
 *
 * <p>It reads lines with a number of seconds and answers each with steps and nanoseconds.
 */
public final class Child {
  /** What the line begins with that says how it went. */
  static final String ANSWER = "contestant: ";

  private Child() {}

  /**
   * Runs until its input ends.
   *
   * @param arguments the contestant's class, the task's number among all, the threads
   */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    // What a library prints shall not get between the answers.
    System.setOut(System.err);
    Contestant contestant =
        Class.forName(arguments[0])
            .asSubclass(Contestant.class)
            .getDeclaredConstructor()
            .newInstance();
    Task task = Task.all().toList().get(Integer.parseInt(arguments[1]));
    IntSupplier portion = contestant.start(task, Integer.parseInt(arguments[2]));
    out.println(ANSWER + "ready");
    serve(portion, out);
    System.exit(0); // whatever threads a library has left
  }

  /** Runs for at least so many nanoseconds; the steps done, and the time they took. */
  private static String run(IntSupplier portion, long least) {
    long steps = 0;
    long start = System.nanoTime();
    long time;
    do {
      steps += portion.getAsInt();
      time = System.nanoTime() - start;
    } while (time < least);
    return steps + " " + time;
  }

  private static void serve(IntSupplier portion, PrintStream out) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      long least = (long) (Double.parseDouble(line) * 1e9);
      // Caches are cold and threads asleep after another's turn: that is no part of a step.
      run(portion, least / 4);
      out.println(ANSWER + run(portion, least));
    }
  }
}
