package nn.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param names the workloads to run; all if empty
 * @param json a file to write the figures into, or null
 * @param threads how many threads to run on, or null for as many as there are processors
 * @param seconds how long to run each workload
 */
record Options(List<String> names, @Nullable Path json, @Nullable Integer threads, double seconds) {
  static final String USAGE =
      "usage: bench [NAME...] [--json FILE] [--threads N] [--seconds S]\n"
          + "  NAME is one of W1 W1N W2 W2b W3 W8 G C; without any, all are run";

  /** Reads a command line; an {@link IllegalArgumentException} says what is wrong with it. */
  static Options of(String... args) {
    List<String> names = new ArrayList<>();
    Path json = null;
    Integer threads = null;
    double seconds = 4;
    for (int i = 0; i < args.length; i++) {
      if (!args[i].startsWith("--")) {
        names.add(known(args[i]));
        continue;
      }
      if (i + 1 == args.length) {
        throw new IllegalArgumentException(args[i] + " wants a value\n" + USAGE);
      }
      String value = args[i + 1];
      switch (args[i++]) {
        case "--json" -> json = Path.of(value);
        case "--threads" -> threads = (int) number(value, 1);
        case "--seconds" -> seconds = number(value, 0);
        default -> throw new IllegalArgumentException("no option " + args[i - 1] + "\n" + USAGE);
      }
    }
    return new Options(List.copyOf(names), json, threads, seconds);
  }

  private static String known(String name) {
    return Workloads.all().stream()
        .map(Workload::name)
        .filter(name::equalsIgnoreCase)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no workload " + name.toUpperCase(Locale.ROOT) + "\n" + USAGE));
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
