package nn.data;

import nn.core.training.Dataset;
import nn.data.transforms.Chunks;

/** 128 bits of each example, which differ where two examples do. */
final class RowKeys {
  private static final long ODD = 0x9E3779B97F4A7C15L;
  private static final long OTHER_ODD = 0xC2B2AE3D27D4EB4FL;

  /**
   * The bits.
   *
   * @param high one half
   * @param low the other
   */
  record Key(long high, long low) {}

  private RowKeys() {}

  /** The keys of all inputs, in order. */
  static Key[] inputs(Dataset data) {
    Key[] keys = new Key[data.size()];
    Chunks.forEach(
        "Comparing examples",
        data,
        (batch, first) -> {
          int width = data.inputShape().size();
          for (int i = 0; i < batch.size(); i++) {
            keys[first + i] = key(batch.inputs().data(), i * width, width);
          }
        });
    return keys;
  }

  /** The key of some numbers; 0 and -0 are one, and all NaN are. */
  static Key key(float[] numbers, int from, int count) {
    long high = count;
    long low = ~count;
    for (int i = from; i < from + count; i++) {
      int bits = Float.floatToIntBits(numbers[i] + 0f);
      high = Long.rotateLeft((high ^ bits) * ODD, 29);
      low = Long.rotateLeft((low + bits) * OTHER_ODD, 31) ^ low >>> 17;
    }
    return new Key(high ^ high >>> 32, low ^ low >>> 29);
  }
}
