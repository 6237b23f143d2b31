package nn.data.images;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import nn.data.files.Encoding;
import org.jspecify.annotations.Nullable;

/** The types of number an IDX file may hold, each with its code in the header. */
public enum IdxType {
  /** Whole numbers 0 to 255, as pixels and labels are. */
  UNSIGNED_BYTE(0x08, 1),
  /** Whole numbers -128 to 127. */
  BYTE(0x09, 1),
  /** Whole numbers -32,768 to 32,767. */
  SHORT(0x0B, 2),
  /** Whole numbers of 32 bits. */
  INT(0x0C, 4),
  /** Floating-point numbers of 32 bits: what an array holds, so nothing is lost. */
  FLOAT(0x0D, 4),
  /** Floating-point numbers of 64 bits. */
  DOUBLE(0x0E, 8);

  private final int code;
  private final int bytes;

  IdxType(int code, int bytes) {
    this.code = code;
    this.bytes = bytes;
  }

  /** The third byte of the header. */
  int code() {
    return code;
  }

  /** How many bytes one number takes. */
  int bytes() {
    return bytes;
  }

  static @Nullable IdxType ofCode(int code) {
    for (IdxType type : values()) {
      if (type.code == code) {
        return type;
      }
    }
    return null;
  }

  /** How the numbers lie in bytes. */
  Encoding encoding() {
    return new Encoding() {
      @Override
      public int bytes() {
        return bytes;
      }

      @Override
      public void decode(ByteBuffer from, int at, float[] to, int toAt, int count, byte[] scratch) {
        IdxType.this.decode(from, at, to, toAt, count);
      }
    };
  }

  /** Reads numbers; see {@link Encoding}. */
  void decode(ByteBuffer from, int at, float[] to, int toAt, int count) {
    ByteBuffer in = from.duplicate().position(at);
    for (int i = toAt; i < toAt + count; i++) {
      to[i] =
          switch (this) {
            case UNSIGNED_BYTE -> in.get() & 0xff;
            case BYTE -> in.get();
            case SHORT -> in.getShort();
            case INT -> in.getInt();
            case FLOAT -> in.getFloat();
            case DOUBLE -> (float) in.getDouble();
          };
    }
  }

  /** Writes a number; one that this type cannot hold exactly is an error. */
  void encode(float number, DataOutputStream out) throws IOException {
    switch (this) {
      case UNSIGNED_BYTE -> out.writeByte(whole(number, 0, 255));
      case BYTE -> out.writeByte(whole(number, Byte.MIN_VALUE, Byte.MAX_VALUE));
      case SHORT -> out.writeShort(whole(number, Short.MIN_VALUE, Short.MAX_VALUE));
      case INT -> out.writeInt(whole(number, Integer.MIN_VALUE, Integer.MAX_VALUE));
      case FLOAT -> out.writeFloat(number);
      case DOUBLE -> out.writeDouble(number);
    }
  }

  private int whole(float number, int least, int most) {
    double exact = number;
    if (exact != Math.rint(exact) || exact < least || exact > most) {
      throw new IllegalArgumentException(
          "Idx: "
              + this
              + " holds whole numbers "
              + least
              + " to "
              + most
              + " but got "
              + number
              + "; write it as FLOAT");
    }
    return (int) exact;
  }
}
