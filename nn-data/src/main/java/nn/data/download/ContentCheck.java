package nn.data.download;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import nn.data.download.RemoteFiles.RemoteFile;
import nn.data.files.FileErrors;
import nn.data.files.Gzip;

/** Compares a file's decompressed content with what it must be. */
final class ContentCheck {
  private static final int BUFFER = 1 << 16;

  private ContentCheck() {}

  /**
   * Throws with the reason if the content is anything else; reads no more than one byte too many.
   */
  static void check(Path file, RemoteFile expected) throws IOException {
    MessageDigest digest = sha256();
    long length = 0;
    try (InputStream in = Gzip.open(file)) {
      byte[] buffer = new byte[BUFFER];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        length += n;
        if (length > expected.bytes()) {
          throw new IOException(
              "the content is longer than the " + expected.bytes() + " bytes expected");
        }
        digest.update(buffer, 0, n);
      }
    } catch (IOException e) {
      throw new IOException("what it sent is not the file: " + FileErrors.reason(e), e);
    }
    String got = HexFormat.of().formatHex(digest.digest());
    if (length != expected.bytes() || !got.equals(expected.sha256())) {
      throw new IOException(
          "what it sent is not the file: expected "
              + expected.bytes()
              + " bytes with SHA-256 "
              + expected.sha256()
              + " but got "
              + length
              + " bytes with SHA-256 "
              + got);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
