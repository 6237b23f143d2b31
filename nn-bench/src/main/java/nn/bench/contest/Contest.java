package nn.bench.contest;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Lets contestants do a task in turns, each in a process of its own. */
public final class Contest {
  private static final int ROUNDS = 7;

  private final Contestant ours;
  private final List<Contestant> peers;
  private final int threads;
  private final double seconds;

  /**
   * A contest.
   *
   * @param ours whose time the others' are compared with
   * @param peers the others
   * @param threads how many threads there may be; each gets one and all of them
   * @param seconds how long each runs a task on one number of threads, half of it to warm up
   */
  public Contest(Contestant ours, List<Contestant> peers, int threads, double seconds) {
    this.ours = ours;
    this.peers = List.copyOf(peers);
    this.threads = threads;
    this.seconds = seconds;
  }

  /** Whether a task is known to ours and to one of the peers. */
  public boolean worthwhile(Task task) {
    return ours.does(task) && peers.stream().anyMatch(peer -> peer.does(task));
  }

  /** Runs a task; ours first, then the peers, each on the fewest threads first. */
  public List<Result> run(Task task) throws IOException {
    List<Runner> runners = new ArrayList<>();
    try {
      add(runners, ours, task);
      for (Contestant peer : peers) {
        if (peer.does(task)) {
          add(runners, peer, task);
        }
      }
      for (Runner runner : runners) {
        runner.run(seconds / 2);
      }
      return compare(task, runners);
    } finally {
      runners.forEach(Runner::close);
    }
  }

  private void add(List<Runner> runners, Contestant contestant, Task task) throws IOException {
    for (int count :
        threads > 1 && contestant.threaded() ? new int[] {1, threads} : new int[] {1}) {
      Runner runner = new Runner(contestant, task, count);
      runners.add(runner);
      runner.awaitReady();
    }
  }

  private List<Result> compare(Task task, List<Runner> runners) throws IOException {
    double[][] times = new double[runners.size()][ROUNDS];
    List<Duration> before = runners.stream().map(Runner::idleTime).toList();
    long start = System.nanoTime();
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < times.length; i++) {
        times[i][round] = runners.get(i).run(seconds / 2 / ROUNDS);
      }
    }
    double wall = (System.nanoTime() - start) / 1e9;
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < times.length; i++) {
      Runner runner = runners.get(i);
      double[] mine = times[i];
      double[] reference = times[reference(task, runners, runner)];
      results.add(
          new Result(
              task.name(),
              task.what(),
              runner.contestant().title(),
              runner.threads(),
              median(mine),
              median(IntStream.range(0, ROUNDS).mapToDouble(r -> mine[r] / reference[r]).toArray()),
              runner.idleTime().minus(before.get(i)).toNanos() / 1e9 / wall));
    }
    return results;
  }

  /**
   * Ours that a runner is compared with: in a product on as many threads, since threads are what is
   * compared there; in a training on all, since the user chooses nothing.
   */
  private static int reference(Task task, List<Runner> runners, Runner runner) {
    Contestant ours = runners.get(0).contestant();
    int last = 0;
    for (int i = 0; i < runners.size(); i++) {
      Runner other = runners.get(i);
      if (other.contestant() == ours) {
        last = i;
        if (task instanceof Product && other.threads() == runner.threads()) {
          return i;
        }
      }
    }
    return last;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
