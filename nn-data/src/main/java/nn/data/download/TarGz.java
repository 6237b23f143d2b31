package nn.data.download;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nn.core.progress.Progress;
import nn.core.progress.ProgressBar;
import nn.data.download.RemoteFile.Member;
import nn.data.files.FileErrors;
import nn.data.files.Gzip;
import nn.data.files.WholeFile;

/**
 * Unpacks named files from a tar archive, compressed with gzip or not.
 *
 * <p>The list says which files, how long each is at most, and so where they go; the archive is only
 * asked for their content. What else is in it, links, folders and paths that lead elsewhere
 * included, is passed over. Memory is that of a buffer, and reading ends soon after as many bytes
 * as the list promises.
 */
final class TarGz {
  private static final int BLOCK = 512;
  private static final int BUFFER = 1 << 16;
  private static final long SLACK = 1 << 24;

  private final Path archive;
  private final InputStream in;
  private long left;

  private TarGz(Path archive, InputStream in, long left) {
    this.archive = archive;
    this.in = in;
    this.left = left;
  }

  /**
   * Unpacks the members into a folder, each wholly or not at all.
   *
   * @throws java.io.UncheckedIOException if the archive is corrupt or does not hold them, or a file
   *     cannot be written; the message says which
   */
  static void unpack(Path archive, List<Member> members, Path folder) {
    long bytes = members.stream().mapToLong(member -> member.bytes() + 2 * BLOCK).sum();
    try (InputStream in = Gzip.open(archive);
        ProgressBar bar = Progress.start("Unpacking " + archive.getFileName(), members.size())) {
      new TarGz(archive, in, bytes + SLACK).unpack(members, folder, bar);
    } catch (IOException e) {
      throw FileErrors.cannotRead(archive, e);
    }
  }

  private void unpack(List<Member> members, Path folder, ProgressBar bar) throws IOException {
    List<Member> missing = new ArrayList<>(members);
    while (!missing.isEmpty()) {
      byte[] header = header();
      if (header.length == 0) {
        throw FileErrors.corrupt(
            archive, "it does not hold " + missing.stream().map(Member::path).toList());
      }
      long size = size(header);
      Member member =
          missing.stream()
              .filter(m -> isFile(header) && m.path().equals(path(header)))
              .findAny()
              .orElse(null);
      if (member == null) {
        skip(size);
      } else {
        write(member, size, folder);
        missing.remove(member);
        bar.update(members.size() - missing.size(), member.name());
      }
      skip(-size & (BLOCK - 1));
    }
  }

  private void write(Member member, long size, Path folder) throws IOException {
    if (size > member.bytes()) {
      throw FileErrors.corrupt(
          archive,
          "expected at most "
              + member.bytes()
              + " bytes of "
              + member.path()
              + " but it holds "
              + size);
    }
    WholeFile.write(
        folder.resolve(member.name()),
        out -> {
          for (long rest = size; rest > 0; ) {
            byte[] bytes = content((int) Math.min(rest, BUFFER));
            out.write(bytes);
            rest -= bytes.length;
          }
        });
  }

  /** The next header; empty at the end, which is a block of zeros or the end of the file. */
  private byte[] header() throws IOException {
    byte[] block = in.readNBytes(BLOCK);
    left -= block.length;
    int sum = 0;
    for (int i = 0; i < block.length; i++) {
      // The checksum is summed up as if it were blanks itself.
      sum += i >= 148 && i < 156 ? ' ' : block[i] & 0xff;
    }
    if (block.length == 0 || sum == 8 * ' ') {
      return new byte[0];
    }
    if (block.length < BLOCK) {
      throw new EOFException();
    }
    if (sum != octal(block, 148, 8)) {
      throw FileErrors.corrupt(archive, "it is no tar archive, or damaged: a checksum is wrong");
    }
    return block;
  }

  private static boolean isFile(byte[] header) {
    return header[156] == '0' || header[156] == 0;
  }

  private static String path(byte[] header) {
    String name = text(header, 0, 100);
    String prefix = text(header, 257, 5).equals("ustar") ? text(header, 345, 155) : "";
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  private static String text(byte[] header, int from, int length) {
    String text = new String(header, from, length, ISO_8859_1);
    int end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }

  private long size(byte[] header) {
    long size = octal(header, 124, 12);
    if (size < 0) {
      throw FileErrors.corrupt(archive, "it is damaged: the length of a file is no number");
    }
    return size;
  }

  /** A number in octal digits; -1 if it is none, or more than the list can mean. */
  private static long octal(byte[] header, int from, int length) {
    String digits = text(header, from, length).strip();
    return digits.matches("[0-7]{1,12}") ? Long.parseLong(digits, 8) : -1;
  }

  private void skip(long bytes) throws IOException {
    for (long rest = bytes; rest > 0; ) {
      rest -= read((int) Math.min(rest, BUFFER)).length;
    }
  }

  /** Some bytes; here an error is the archive's, not that of the file being written. */
  private byte[] content(int bytes) {
    try {
      return read(bytes);
    } catch (IOException e) {
      throw FileErrors.cannotRead(archive, e);
    }
  }

  private byte[] read(int bytes) throws IOException {
    left -= bytes;
    if (left < 0) {
      throw FileErrors.corrupt(archive, "it holds far more than the files expected in it");
    }
    byte[] read = in.readNBytes(bytes);
    if (read.length < bytes) {
      throw new EOFException();
    }
    return read;
  }
}
