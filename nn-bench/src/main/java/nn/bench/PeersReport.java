package nn.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import nn.bench.contest.Contest;
import nn.bench.contest.Contestant;
import nn.bench.contest.Result;
import nn.bench.contest.Task;

/** Ours and other libraries, by turns, and how they compare. */
final class PeersReport {
  private static final double IDLE_ENOUGH = 0.05;

  private final PrintStream out;

  PeersReport(PrintStream out) {
    this.out = out;
  }

  /**
   * Runs every workload that a peer knows.
   *
   * @throws IllegalArgumentException if there are no peers, or not the one asked for
   */
  List<Result> run(Options options, List<String> wanted) throws IOException {
    List<Contestant> peers = present(wanted);
    Contest contest = new Contest(new Glassbox(), peers, options.threadCount(), options.seconds());
    out.printf(
        Locale.ROOT,
        "%-5s %-42s %-34s %7s %12s %8s%n",
        "name",
        "what",
        "who",
        "threads",
        "time a step",
        "x ours");
    List<Result> all = new ArrayList<>();
    for (Task task : Task.all().toList()) {
      if (options.wants(task.name()) && contest.worthwhile(task)) {
        List<Result> results = contest.run(task);
        results.forEach(this::print);
        all.addAll(results);
      }
    }
    out.println(
        "\nx ours: their time through ours, the median over the rounds; ours is ahead above 1");
    all.stream()
        .filter(result -> result.idle() > IDLE_ENOUGH)
        .max(Comparator.comparingDouble(Result::idle))
        .ifPresent(
            result ->
                out.printf(
                    Locale.ROOT,
                    "beware: %s kept %.0f%% of a processor busy in %s while others had their turn%n",
                    result.contestant(),
                    100 * result.idle(),
                    result.name()));
    return all;
  }

  /** The peers on the class path that are wanted and can run here. */
  private List<Contestant> present(List<String> wanted) {
    List<Contestant> all = new ArrayList<>();
    ServiceLoader.load(Contestant.class).forEach(all::add);
    if (all.isEmpty()) {
      throw new IllegalArgumentException(
          "no other library is there; ./lab bench --peers fetches and builds them");
    }
    for (String name : wanted) {
      if (all.stream().noneMatch(peer -> peer.name().equals(name))) {
        throw new IllegalArgumentException(
            "no workload or peer "
                + name
                + "; peers are "
                + String.join(" ", all.stream().map(Contestant::name).toList()));
      }
    }
    List<Contestant> present = new ArrayList<>();
    for (Contestant peer : all) {
      String missing = peer.missing();
      if (wanted.isEmpty() || wanted.contains(peer.name())) {
        if (missing == null) {
          present.add(peer);
        } else {
          out.println("without " + peer.title() + ": " + missing);
        }
      }
    }
    return present;
  }

  private void print(Result result) {
    out.printf(
        Locale.ROOT,
        "%-5s %-42s %-34s %7d %12s %8.2f%n",
        result.name(),
        result.what(),
        result.contestant(),
        result.threads(),
        Report.time(result.seconds()),
        result.ratio());
  }
}
