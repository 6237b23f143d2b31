package nn.data.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Opens files that may be compressed with gzip or not; the first two bytes tell. */
public final class Gzip {
  private static final int BUFFER = 1 << 16;

  private Gzip() {}

  /** Whether a file begins as compressed ones do. */
  public static boolean isCompressed(Path file) throws IOException {
    try (InputStream raw = Files.newInputStream(file)) {
      return raw.read() == 0x1f && raw.read() == 0x8b;
    }
  }

  /** The content of a file, decompressed where it is compressed. */
  public static InputStream open(Path file) throws IOException {
    InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    try {
      raw.mark(2);
      int first = raw.read();
      int second = raw.read();
      raw.reset();
      return first == 0x1f && second == 0x8b ? new GZIPInputStream(raw, BUFFER) : raw;
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }
}
