package nn.jupyter.runner;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the runner's command was asked to do.
 *
 * @param files the notebooks
 * @param out the folder for executed notebooks and their HTML
 * @param check whether to compare text outputs with those in the files
 * @param inPlace whether to write outputs into the files
 * @param html whether to write HTML
 * @param cellTimeout how long one cell may take
 */
public record RunnerOptions(
    List<Path> files,
    Optional<Path> out,
    boolean check,
    boolean inPlace,
    boolean html,
    Duration cellTimeout) {
  private static final String USAGE =
      "usage: run FILE... [--out DIR] [--in-place] [--check] [--html] [--timeout SECONDS]";

  /**
   * Reads the command's arguments.
   *
   * @param arguments for example {@code run a.ipynb --out DIR}
   * @throws IllegalArgumentException where they are wrong; the message says how it is used
   */
  public static RunnerOptions parse(List<String> arguments) {
    if (arguments.isEmpty() || !arguments.get(0).equals("run")) {
      throw new IllegalArgumentException(USAGE);
    }
    List<Path> files = new ArrayList<>();
    Path out = null;
    boolean check = false;
    boolean inPlace = false;
    boolean html = false;
    Duration timeout = Duration.ofMinutes(10);
    Iterator<String> rest = arguments.subList(1, arguments.size()).iterator();
    while (rest.hasNext()) {
      String argument = rest.next();
      switch (argument) {
        case "--out" -> out = path(value(argument, rest));
        case "--check" -> check = true;
        case "--in-place" -> inPlace = true;
        case "--html" -> html = true;
        case "--timeout" -> timeout = seconds(value(argument, rest));
        default -> {
          if (argument.startsWith("--")) {
            throw new IllegalArgumentException("unknown option " + argument + "\n" + USAGE);
          }
          files.add(path(argument));
        }
      }
    }
    if (files.isEmpty()) {
      throw new IllegalArgumentException("expected at least one notebook\n" + USAGE);
    }
    return new RunnerOptions(
        List.copyOf(files), optional(out), check, inPlace, html || out != null, timeout);
  }

  private static Optional<Path> optional(@Nullable Path path) {
    return Optional.ofNullable(path);
  }

  private static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new IllegalArgumentException("expected a value after " + option + "\n" + USAGE);
    }
    return rest.next();
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("not a path: " + text + "\n" + USAGE, e);
    }
  }

  private static Duration seconds(String text) {
    if (!text.matches("[1-9]\\d{0,6}")) {
      throw new IllegalArgumentException("expected seconds but got " + text + "\n" + USAGE);
    }
    return Duration.ofSeconds(Long.parseLong(text));
  }
}
