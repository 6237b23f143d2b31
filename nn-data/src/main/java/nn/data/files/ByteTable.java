package nn.data.files;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Numbers of which there are at most 256 different ones: a byte says which of them. */
public final class ByteTable implements Encoding {
  /** How many numbers a byte can tell apart. */
  public static final int SIZE = 256;

  private final float[] numbers;

  /**
   * A table.
   *
   * @param numbers what each byte stands for; as many as there are, 256 at most
   */
  public ByteTable(float... numbers) {
    this.numbers = Arrays.copyOf(numbers, SIZE);
  }

  /** Bytes as the whole numbers 0 to 255, each divided by the same. */
  public static ByteTable dividedBy(float divisor) {
    float[] numbers = new float[SIZE];
    for (int i = 0; i < SIZE; i++) {
      numbers[i] = i / divisor;
    }
    return new ByteTable(numbers);
  }

  @Override
  public int bytes() {
    return 1;
  }

  @Override
  public void decode(ByteBuffer from, int at, float[] to, int toAt, int count, byte[] scratch) {
    if (count == 1) {
      to[toAt] = numbers[from.get(at) & 0xff];
      return;
    }
    // Rows come from anywhere, and a copy waits for memory less than the loop would.
    for (int done = 0; done < count; done += scratch.length) {
      int some = Math.min(scratch.length, count - done);
      from.get(at + done, scratch, 0, some);
      look(scratch, to, toAt + done, some);
    }
  }

  private void look(byte[] from, float[] to, int toAt, int count) {
    float[] table = numbers;
    for (int i = 0; i < count; i++) {
      to[toAt + i] = table[from[i] & 0xff];
    }
  }
}
