package nn.data.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Floats as they are, smallest byte first. */
record FloatEncoding() implements Encoding {
  @Override
  public int bytes() {
    return Float.BYTES;
  }

  @Override
  public void decode(ByteBuffer from, int at, float[] to, int toAt, int count, byte[] scratch) {
    from.duplicate()
        .order(ByteOrder.LITTLE_ENDIAN)
        .position(at)
        .asFloatBuffer()
        .get(to, toAt, count);
  }
}
