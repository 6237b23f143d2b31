package nn.core.saving;

import java.nio.ByteBuffer;

/**
 * How a safetensors file stores numbers.
 *
 * <p>All are little-endian and can be read where each number is a float too; {@link #F32} is what
 * is written.
 */
public enum DType {
  /** False or true, one byte. */
  BOOL(1),
  /** Whole, 0 to 255. */
  U8(1),
  /** Whole, 8 bits. */
  I8(1),
  /** Whole, 0 or more, 16 bits. */
  U16(2),
  /** Whole, 16 bits. */
  I16(2),
  /** IEEE 754 half precision. */
  F16(2),
  /** The upper half of an {@link #F32}. */
  BF16(2),
  /** Whole, 0 or more, 32 bits. */
  U32(4),
  /** Whole, 32 bits. */
  I32(4),
  /** IEEE 754 single precision: floats as they are. */
  F32(4),
  /** Whole, 0 or more, 64 bits. */
  U64(8),
  /** Whole, 64 bits. */
  I64(8),
  /** IEEE 754 double precision. */
  F64(8);

  private final int bytes;

  DType(int bytes) {
    this.bytes = bytes;
  }

  /** How many bytes one number takes. */
  public int bytes() {
    return bytes;
  }

  /**
   * Takes all numbers that are left in a buffer, which is little-endian.
   *
   * @return how many came before one that is no float; as many as there were if all are
   */
  int decode(ByteBuffer from, float[] to, int at) {
    int count = from.remaining() / bytes;
    if (this == F32) {
      from.asFloatBuffer().get(to, at, count);
      return count;
    }
    for (int i = 0; i < count; i++) {
      from.mark();
      try {
        to[at + i] = next(from);
      } catch (ArithmeticException e) {
        from.reset();
        return i;
      }
    }
    return count;
  }

  /** The next number of a buffer as text, and why it is no float. */
  String wrong(ByteBuffer from) {
    try {
      next(from);
    } catch (ArithmeticException e) {
      return String.valueOf(e.getMessage());
    }
    throw new IllegalStateException("this number is a float");
  }

  /** Takes one number; an {@code ArithmeticException} has the text of one that is no float. */
  private float next(ByteBuffer from) {
    return switch (this) {
      case BOOL -> flag(from.get());
      case U8 -> from.get() & 0xff;
      case I8 -> from.get();
      case U16 -> from.getShort() & 0xffff;
      case I16 -> from.getShort();
      case F16 -> half(from.getShort());
      case BF16 -> Float.intBitsToFloat(from.getShort() << 16);
      case U32 -> exact(from.getInt() & 0xffffffffL);
      case I32 -> exact((long) from.getInt());
      case F32 -> from.getFloat();
      case U64 -> exactUnsigned(from.getLong());
      case I64 -> exact(from.getLong());
      case F64 -> exact(from.getDouble());
    };
  }

  private static float flag(byte flag) {
    if (flag != 0 && flag != 1) {
      throw new ArithmeticException((flag & 0xff) + ", neither 0 nor 1");
    }
    return flag;
  }

  private static float exact(long number) {
    float rounded = number;
    // A float of 2^63 comes back as 2^63 - 1, which is a long but no float.
    if ((long) rounded != number || rounded == 0x1p63f) {
      throw new ArithmeticException(number + ", which no float is");
    }
    return rounded;
  }

  private static float exactUnsigned(long number) {
    if (number >= 0) {
      return exact(number);
    }
    // Of 64 bits a float has the first 24.
    if ((number & 0xff_ffff_ffffL) != 0) {
      throw new ArithmeticException(Long.toUnsignedString(number) + ", which no float is");
    }
    return (number >>> 1) * 2f;
  }

  private static float exact(double number) {
    float rounded = (float) number;
    if (rounded != number && !Double.isNaN(number)) {
      throw new ArithmeticException(number + ", which no float is");
    }
    return rounded;
  }

  private static float half(short bits) {
    int sign = (bits & 0x8000) << 16;
    int exponent = (bits >> 10) & 0x1f;
    int fraction = bits & 0x3ff;
    if (exponent == 0) {
      return Math.copySign(fraction * 0x1p-24f, Float.intBitsToFloat(sign | 0x3f800000));
    }
    int wide = exponent == 0x1f ? 0xff : exponent + 127 - 15;
    return Float.intBitsToFloat(sign | wide << 23 | fraction << 13);
  }
}
