package nn.data.download;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A dataset as others offer it: its licence, whom to cite, its files and what they must be, and
 * where they lie.
 *
 * <p>Read from a properties file beside the code, so a mirror that dies is mended without touching
 * code:
 *
 * <pre>
 * name = MNIST
 * licence = CC BY-SA 3.0
 * citation = Y. LeCun, ...
 * mirrors = https://one.example/mnist/ https://two.example/data/
 * file.1 = train-images.gz 47040016 ba891046...
 * file.2 = more.tar.gz 170052171 sha256:c4a38c50...
 * file.2.addresses = https://three.example/download?id=7
 * file.2.members = more/one.bin:30730000 more/two.bin:30730000
 * </pre>
 *
 * <p>Mirrors end with a slash, behind which a file's name is put, and are tried in their order. A
 * file has a name, a length in bytes and a {@link Checksum}; it may have addresses of its own and,
 * if it is an archive, members to unpack, each with the most bytes it may have.
 *
 * @param name what messages call the dataset
 * @param licence under which conditions it may be used
 * @param citation whom to cite
 * @param mirrors where to look, best first
 * @param files what to fetch
 */
public record RemoteFiles(
    String name, String licence, String citation, List<URI> mirrors, List<RemoteFile> files) {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern FILE = Pattern.compile("(\\S+)\\s+(\\d{1,15})\\s+(\\S+)");
  private static final Pattern MEMBER = Pattern.compile("(\\S+):(\\d{1,15})");

  /** Copies the lists. */
  public RemoteFiles {
    mirrors = List.copyOf(mirrors);
    files = List.copyOf(files);
  }

  /**
   * Reads the properties file of this name beside a class.
   *
   * @throws IllegalArgumentException if there is none, or an entry is missing or malformed
   * @throws UncheckedIOException if it cannot be read
   */
  public static RemoteFiles beside(Class<?> type, String name) {
    InputStream list = type.getResourceAsStream(name);
    if (list == null) {
      throw new IllegalArgumentException("there is no " + name + " beside " + type.getName());
    }
    return read(list);
  }

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
    List<RemoteFile> files =
        IntStream.iterate(1, i -> entries.containsKey("file." + i), i -> i + 1)
            .mapToObj(i -> file(entries, "file." + i))
            .toList();
    entry(entries, "mirrors"); // may be empty, but is not to be forgotten
    return new RemoteFiles(
        entry(entries, "name"),
        entry(entries, "licence"),
        entry(entries, "citation"),
        addresses(entries, "mirrors"),
        files);
  }

  /** The same dataset with some of its files only. */
  public RemoteFiles only(Predicate<RemoteFile> wanted) {
    return new RemoteFiles(
        name, licence, citation, mirrors, files.stream().filter(wanted).toList());
  }

  /** Whether a folder holds all files, so that nothing has to be fetched. */
  public boolean areIn(Path folder) {
    return files.stream().allMatch(file -> file.isIn(folder));
  }

  private static String entry(Properties entries, String key) {
    String value = entries.getProperty(key);
    if (value == null) {
      throw new IllegalArgumentException("list of mirrors: there is no entry \"" + key + "\"");
    }
    return value;
  }

  private static List<String> words(Properties entries, String key) {
    return SPACE
        .splitAsStream(entries.getProperty(key, ""))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static List<URI> addresses(Properties entries, String key) {
    return words(entries, key).stream().map(URI::create).toList();
  }

  private static RemoteFile file(Properties entries, String key) {
    Matcher parts = matcher(FILE, entry(entries, key).trim(), "NAME BYTES CHECKSUM");
    return new RemoteFile(
        parts.group(1),
        Long.parseLong(parts.group(2)),
        Checksum.parse(parts.group(3)),
        addresses(entries, key + ".addresses"),
        words(entries, key + ".members").stream().map(RemoteFiles::member).toList());
  }

  private static RemoteFile.Member member(String entry) {
    Matcher parts = matcher(MEMBER, entry, "PATH:BYTES");
    return new RemoteFile.Member(parts.group(1), Long.parseLong(parts.group(2)));
  }

  private static Matcher matcher(Pattern pattern, String entry, String form) {
    Matcher parts = pattern.matcher(entry);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "list of mirrors: expected " + form + " but got \"" + entry + "\"");
    }
    return parts;
  }

  /** The name, the licence and whom to cite, a line each. */
  @Override
  public String toString() {
    return name + "\n  licence: " + licence + "\n  cite: " + citation;
  }
}
