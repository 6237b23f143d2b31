package nn.data.download;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One file of a dataset.
 *
 * @param name its name, in the folder and behind a mirror's address
 * @param bytes how long it is, decompressed if the checksum is that of the decompressed content
 * @param checksum what it must be
 * @param addresses where it lies besides, whole addresses, which are tried first
 * @param members what to unpack from it, if it is an archive; then these are what is wanted, and
 *     the archive is not kept
 */
public record RemoteFile(
    String name, long bytes, Checksum checksum, List<URI> addresses, List<Member> members) {
  // A name is never a path, so that nothing can be written outside of the folder.
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*");

  /** Checks the name and copies the lists. */
  public RemoteFile {
    check(name);
    addresses = List.copyOf(addresses);
    members = List.copyOf(members);
  }

  /**
   * A file that only mirrors offer and that is no archive.
   *
   * @throws IllegalArgumentException if the name is not a plain one or the checksum is malformed
   */
  public RemoteFile(String name, long bytes, String checksum) {
    this(name, bytes, Checksum.parse(checksum), List.of(), List.of());
  }

  /**
   * One file in an archive; it is unpacked under the last part of its path.
   *
   * @param path its path in the archive
   * @param bytes how long it is at most
   */
  public record Member(String path, long bytes) {
    /** Checks the name. */
    public Member {
      check(name(path));
    }

    /** Its name in the folder. */
    public String name() {
      return name(path);
    }

    private static String name(String path) {
      return path.substring(path.lastIndexOf('/') + 1);
    }
  }

  private static void check(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "list of mirrors: expected a file's name of letters, digits, \".\", \"_\" and \"-\" but"
              + " got \""
              + name
              + "\"");
    }
  }

  /** Whether a folder holds it: compressed or not, or, of an archive, everything in it. */
  public boolean isIn(Path folder) {
    return members.isEmpty()
        ? Files.isRegularFile(in(folder))
        : members.stream().allMatch(member -> Files.isRegularFile(folder.resolve(member.name())));
  }

  /** Where it lies in a folder: under its name, or, decompressed by hand, without {@code .gz}. */
  public Path in(Path folder) {
    Path compressed = folder.resolve(name);
    Path plain = folder.resolve(name.replaceAll("\\.gz$", ""));
    return Files.isRegularFile(compressed) || !Files.isRegularFile(plain) ? compressed : plain;
  }

  /** Every address it has, its own first. */
  public List<URI> addresses(List<URI> mirrors) {
    return Stream.concat(addresses.stream(), mirrors.stream().map(mirror -> mirror.resolve(name)))
        .toList();
  }
}
