package nn.jupyter.render;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Writes into a PNG how many pixels it has for each unit of its size, so that it is shown sharp.
 */
final class PngDensity {
  private static final int PIXELS_PER_METRE = 3780; // 96 to the inch: what pages call one pixel
  private static final int AFTER_HEADER = 8 + 25;

  private PngDensity() {}

  /** Returns the PNG with a {@code pHYs} chunk after its header. */
  static byte[] mark(byte[] png, int scale) {
    byte[] type = "pHYs".getBytes(StandardCharsets.US_ASCII);
    ByteBuffer content = ByteBuffer.allocate(13);
    content.put(type).putInt(scale * PIXELS_PER_METRE).putInt(scale * PIXELS_PER_METRE);
    content.put((byte) 1);
    CRC32 check = new CRC32();
    check.update(content.array());
    return ByteBuffer.allocate(png.length + 4 + 13 + 4)
        .put(png, 0, AFTER_HEADER)
        .putInt(9)
        .put(content.array())
        .putInt((int) check.getValue())
        .put(png, AFTER_HEADER, png.length - AFTER_HEADER)
        .array();
  }
}
