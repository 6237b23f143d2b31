package nn.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param names the workloads to run; all if empty
 * @param peers the other libraries to compare with, all if empty; null to compare with none
 * @param jmh which benchmarks of kernels to run with JMH instead, all if empty; null for none
 * @param feeding whether to train from memory, files and caches by turns instead
 * @param json a file to write the figures into, or null
 * @param threads how many threads to run on, or null for as many as there are processors
 * @param seconds how long to run each workload
 * @param soak for how many minutes to watch the heap of each workload; 0 to measure its speed
 */
record Options(
    List<String> names,
    @Nullable List<String> peers,
    @Nullable List<String> jmh,
    boolean feeding,
    @Nullable Path json,
    @Nullable Integer threads,
    double seconds,
    double soak) {
  static final String USAGE =
      "usage: bench [NAME...] [--json FILE] [--threads N] [--seconds S] [--soak MINUTES]\n"
          + "             [--peers [PEER...]] [--jmh [PATTERN...]]\n"
          + "       bench feeding [--json FILE] [--threads N] [--seconds S]\n"
          + "  NAME is one of "
          + Workloads.all().stream().map(Workload::name).distinct().collect(Collectors.joining(" "))
          + "; without any, all are run\n"
          + "  --soak runs each for so long and shows how its heap fares\n"
          + "  --peers compares with other libraries, by turns; PEER is tensorflow, djl, smile, ...\n"
          + "  feeding trains W2 from memory, from files and from caches, by turns\n"
          + "  --jmh runs kernels by themselves; PATTERN is a part of a name, as in Product exp";

  /** Reads a command line; an {@link IllegalArgumentException} says what is wrong with it. */
  static Options of(String... args) {
    List<String> names = new ArrayList<>();
    List<String> peers = null;
    List<String> jmh = null;
    boolean feeding = false;
    Path json = null;
    Integer threads = null;
    double seconds = 4;
    double soak = 0;
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals("feeding")) {
        feeding = true;
        continue;
      }
      if (args[i].equals("--peers")) {
        peers = new ArrayList<>();
        continue;
      }
      if (args[i].equals("--jmh")) {
        jmh = new ArrayList<>();
        continue;
      }
      if (jmh != null && !args[i].startsWith("--")) {
        jmh.add(args[i]);
        continue;
      }
      if (!args[i].startsWith("--")) {
        Optional<String> known = workload(args[i]);
        if (known.isEmpty() && peers != null) {
          peers.add(args[i]);
        } else {
          names.add(known.orElseThrow(wrong("no workload " + args[i])));
        }
        continue;
      }
      if (i + 1 == args.length) {
        throw wrong(args[i] + " wants a value").get();
      }
      String value = args[i + 1];
      switch (args[i++]) {
        case "--json" -> json = Path.of(value);
        case "--threads" -> threads = (int) number(value, 1);
        case "--seconds" -> seconds = number(value, 0);
        case "--soak" -> soak = number(value, 0);
        default -> throw wrong("no option " + args[i - 1]).get();
      }
    }
    return new Options(List.copyOf(names), peers, jmh, feeding, json, threads, seconds, soak);
  }

  /** Whether a workload was asked for. */
  boolean wants(String workload) {
    return names.isEmpty() || names.contains(workload);
  }

  /** The threads asked for, or as many as there are processors. */
  int threadCount() {
    return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
  }

  private static Optional<String> workload(String name) {
    return Workloads.all().stream().map(Workload::name).filter(name::equalsIgnoreCase).findFirst();
  }

  private static Supplier<IllegalArgumentException> wrong(String what) {
    return () -> new IllegalArgumentException(what + "\n" + USAGE);
  }

  private static double number(String text, double least) {
    try {
      double number = Double.parseDouble(text);
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("not a number: " + text + "\n" + USAGE, e);
    }
    throw new IllegalArgumentException("expected " + least + " or more: " + text + "\n" + USAGE);
  }
}
