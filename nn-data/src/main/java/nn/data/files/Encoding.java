package nn.data.files;

import java.nio.ByteBuffer;

/** How numbers lie in bytes. */
public interface Encoding {
  /** How many bytes are worth having as scratch memory: they stay in the first cache. */
  int SCRATCH = 4096;

  /** How many bytes one number takes. */
  int bytes();

  /**
   * Reads numbers.
   *
   * @param from where the bytes are; its position is neither used nor moved
   * @param at the place of the first byte
   * @param to where the numbers go
   * @param toAt the place of the first number
   * @param count how many there are
   * @param scratch any bytes of the caller's own, which may be written over; one or more
   */
  void decode(ByteBuffer from, int at, float[] to, int toAt, int count, byte[] scratch);

  /** Floats as they are, smallest byte first. */
  static Encoding floats() {
    return new FloatEncoding();
  }
}
