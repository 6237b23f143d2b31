package nn.core.callbacks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nn.core.training.Callback;
import nn.core.training.Training;

/**
 * Writes what each epoch measured as one line of a CSV file, as soon as the epoch ends.
 *
 * <p>The file gets a header once; where there is a file with the same columns, lines are added to
 * it. A line is written in one piece, so whoever reads meanwhile sees whole lines. What other
 * callbacks record is written if they are given before this one.
 *
 * <pre>{@code
 * trainer.with(new RecordTime(), new CsvLog(Path.of("log.csv"))).fit(train, Epochs.of(10));
 * }</pre>
 */
public final class CsvLog implements Callback {
  private final Path file;
  private boolean known;

  /**
   * Logs into a file.
   *
   * @param file where to; made if it is not there, its folder has to be
   */
  public CsvLog(Path file) {
    this.file = file;
  }

  /**
   * Makes the file, so that one that cannot be written is known before training.
   *
   * @throws UncheckedIOException if the file cannot be written
   */
  @Override
  public void fitBegins(Training training) {
    known = false;
    append("");
  }

  /**
   * Writes a line.
   *
   * @throws IllegalStateException if the file has other columns
   * @throws UncheckedIOException if the file cannot be written
   */
  @Override
  public void epochEnds(Training training) {
    Map<String, Double> results = training.results();
    String header = line(Stream.concat(Stream.of("epoch"), results.keySet().stream()));
    String begin = known ? "" : begin(header);
    String epoch = Long.toString(training.epoch());
    append(
        begin
            + line(
                Stream.concat(
                    Stream.of(epoch), results.values().stream().map(v -> Double.toString(v)))));
    known = true;
  }

  /** What has to stand before the next line: a header, the end of a line that was cut off. */
  private String begin(String header) {
    String text = read();
    if (text.isEmpty()) {
      return header;
    }
    String first = text.lines().findFirst().orElse("") + "\n";
    if (!first.equals(header)) {
      throw new IllegalStateException(
          "CsvLog: expected "
              + file
              + " to have the columns "
              + header.strip()
              + " but it has "
              + first.strip()
              + "; log into another file");
    }
    return text.endsWith("\n") ? "" : "\n";
  }

  private static String line(Stream<String> cells) {
    return cells.map(CsvLog::cell).collect(Collectors.joining(",")) + "\n";
  }

  private static String cell(String text) {
    return text.matches("[^,\"\\r\\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }

  private String read() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private void append(String text) {
    try {
      Files.write(
          file,
          text.getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private UncheckedIOException unwritable(IOException e) {
    Path folder = file.toAbsolutePath().getParent();
    String why =
        folder != null && !Files.isDirectory(folder)
            ? "there is no folder " + folder + "; make it first"
            : Files.isDirectory(file)
                ? "it is a folder; name a file in it"
                : e + "; may you write there?";
    return new UncheckedIOException("CsvLog: cannot write " + file + ": " + why, e);
  }
}
