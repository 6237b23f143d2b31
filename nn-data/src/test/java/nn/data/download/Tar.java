package nn.data.download;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Makes small tar archives, good ones and others. */
public final class Tar {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** An empty one. */
  public Tar() {}

  public Tar file(String path, byte[] content) {
    return entry(path, '0', content.length, content);
  }

  /** An entry of any type, whose length may be a lie. */
  public Tar entry(String path, char type, long length, byte[] content) {
    byte[] header = new byte[512];
    put(header, 0, path);
    put(header, 100, "0000644\0");
    put(header, 124, String.format("%011o\0", length));
    header[156] = (byte) type;
    put(header, 257, "ustar\00000");
    put(header, 148, "        ");
    int sum = 0;
    for (byte b : header) {
      sum += b & 0xff;
    }
    put(header, 148, String.format("%06o\0 ", sum));
    out.writeBytes(header);
    out.writeBytes(Arrays.copyOf(content, (content.length + 511) / 512 * 512));
    return this;
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(ISO_8859_1);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }

  public byte[] bytes() {
    byte[] content = out.toByteArray();
    return Arrays.copyOf(content, content.length + 1024);
  }

  public byte[] gzip() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes());
    }
    return packed.toByteArray();
  }
}
