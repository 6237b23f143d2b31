package nn.data.download;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The files of a dataset: their names, what their content must be, and who offers them.
 *
 * <p>Read from a properties file beside the code, so a mirror that dies is mended without touching
 * code: {@code name}, {@code mirrors} (addresses that end with a slash, tried in this order) and
 * for each file {@code file.1}, {@code file.2}, ... as {@code NAME BYTES SHA256}. Bytes and
 * checksum are those of the <em>decompressed</em> content: mirrors compress alike files
 * differently.
 *
 * @param name what messages call the dataset
 * @param mirrors where to look, best first
 * @param files what to fetch
 */
public record RemoteFiles(String name, List<URI> mirrors, List<RemoteFile> files) {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern FILE = Pattern.compile("(\\S+)\\s+(\\d{1,15})\\s+([0-9a-f]{64})");

  /** Copies the lists. */
  public RemoteFiles {
    mirrors = List.copyOf(mirrors);
    files = List.copyOf(files);
  }

  /**
   * One file.
   *
   * @param name its name, in the folder and behind a mirror's address
   * @param bytes how long its content is, decompressed
   * @param sha256 the SHA-256 of its content, decompressed, in lower-case hexadecimal
   */
  public record RemoteFile(String name, long bytes, String sha256) {}

  /**
   * Reads such a properties file.
   *
   * @throws IllegalArgumentException if an entry is missing or malformed
   * @throws UncheckedIOException if it cannot be read
   */
  public static RemoteFiles read(InputStream properties) {
    Properties entries = new Properties();
    try (properties) {
      entries.load(properties);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read a list of mirrors", e);
    }
    List<URI> mirrors =
        SPACE.splitAsStream(entry(entries, "mirrors").trim()).map(URI::create).toList();
    List<RemoteFile> files =
        IntStream.iterate(1, i -> entries.containsKey("file." + i), i -> i + 1)
            .mapToObj(i -> file(entry(entries, "file." + i)))
            .toList();
    return new RemoteFiles(entry(entries, "name"), mirrors, files);
  }

  private static String entry(Properties entries, String key) {
    String value = entries.getProperty(key);
    if (value == null) {
      throw new IllegalArgumentException("list of mirrors: there is no entry \"" + key + "\"");
    }
    return value;
  }

  private static RemoteFile file(String entry) {
    Matcher parts = FILE.matcher(entry.trim());
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "list of mirrors: expected NAME BYTES SHA256 but got \"" + entry + "\"");
    }
    return new RemoteFile(parts.group(1), Long.parseLong(parts.group(2)), parts.group(3));
  }
}
