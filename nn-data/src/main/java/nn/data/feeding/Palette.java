package nn.data.feeding;

import java.util.Arrays;
import nn.data.files.ByteTable;

/**
 * The different numbers seen so far, 256 at most, each with a code that is a byte: nothing is
 * rounded. Numbers are told apart by their bits.
 */
final class Palette {
  /** A power of 2, four times as many as there are codes, so that most are found at once. */
  private static final int SLOTS = 4 * ByteTable.SIZE;

  private static final int GOLDEN = 0x9E3779B9;

  private final float[] numbers;
  private int count;

  /** At each slot the code + 1 of a number, 0 for none. */
  private final short[] slots = new short[SLOTS];

  Palette() {
    numbers = new float[ByteTable.SIZE];
  }

  /** The numbers so far. */
  float[] numbers() {
    return Arrays.copyOf(numbers, count);
  }

  /** The code of a number, which may be a new one; -1 if there is no room for it. */
  int code(float number) {
    int bits = Float.floatToRawIntBits(number);
    int slot = (bits * GOLDEN) >>> (Integer.SIZE - Integer.numberOfTrailingZeros(SLOTS));
    while (true) {
      int code = slots[slot] - 1;
      if (code < 0) {
        return add(number, slot);
      }
      if (Float.floatToRawIntBits(numbers[code]) == bits) {
        return code;
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
  }

  private int add(float number, int slot) {
    if (count == ByteTable.SIZE) {
      return -1;
    }
    numbers[count] = number;
    slots[slot] = (short) ++count;
    return count - 1;
  }
}
