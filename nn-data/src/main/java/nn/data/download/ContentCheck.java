package nn.data.download;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Locale;
import nn.data.files.FileErrors;
import nn.data.files.Gzip;

/** Compares a file with what it must be. */
final class ContentCheck {
  private static final int BUFFER = 1 << 16;

  private ContentCheck() {}

  /**
   * Throws with the reason if the file is anything else; reads no more than one buffer too many.
   */
  static void check(Path file, RemoteFile expected) throws IOException {
    MessageDigest digest = expected.checksum().digest();
    boolean decompressed = expected.checksum().decompressed();
    long length = 0;
    try (InputStream in = decompressed ? Gzip.open(file) : Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        length += n;
        if (length > expected.bytes()) {
          throw new IOException(
              (isPage(file) ? "a web page, " : "")
                  + "the content is longer than the "
                  + expected.bytes()
                  + " bytes expected");
        }
        digest.update(buffer, 0, n);
      }
    } catch (IOException e) {
      throw new IOException("what it sent is not the file: " + FileErrors.reason(e), e);
    }
    String got = Checksum.hex(digest);
    if (length != expected.bytes() || !got.equals(expected.checksum().hex())) {
      String algorithm = expected.checksum().algorithm();
      throw new IOException(
          (isPage(file) ? "it sent a web page, not the file" : "what it sent is not the file")
              + ": expected "
              + expected.bytes()
              + " bytes with "
              + algorithm
              + " "
              + expected.checksum().hex()
              + " but got "
              + length
              + " bytes with "
              + algorithm
              + " "
              + got);
    }
  }

  /** Networks that want a login, and servers that are being mended, answer with a page and 200. */
  private static boolean isPage(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String start =
          new String(in.readNBytes(512), ISO_8859_1).stripLeading().toLowerCase(Locale.ROOT);
      return start.startsWith("<!doctype html") || start.startsWith("<html");
    }
  }
}
