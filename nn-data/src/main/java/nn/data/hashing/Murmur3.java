package nn.data.hashing;

import java.nio.charset.StandardCharsets;

/**
 * The hash MurmurHash3, 32 bits, of a text in UTF-8 with seed 0.
 *
 * @see <a href="https://github.com/aappleby/smhasher">Austin Appleby's definition</a>
 */
public final class Murmur3 {
  private Murmur3() {}

  /** The hash; an unpaired surrogate, which UTF-8 does not know, counts as a question mark. */
  public static int hash(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int hash = 0;
    int whole = bytes.length / 4 * 4;
    for (int i = 0; i < whole; i += 4) {
      hash ^= scrambled(word(bytes, i, 4));
      hash = Integer.rotateLeft(hash, 13) * 5 + 0xe6546b64;
    }
    hash ^= scrambled(word(bytes, whole, bytes.length - whole));
    hash ^= bytes.length;
    hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
    return hash ^ (hash >>> 16);
  }

  /** Up to four bytes as a number, the first the lowest. */
  private static int word(byte[] bytes, int from, int count) {
    int word = 0;
    for (int i = 0; i < count; i++) {
      word |= (bytes[from + i] & 0xff) << (8 * i);
    }
    return word;
  }

  private static int scrambled(int word) {
    return Integer.rotateLeft(word * 0xcc9e2d51, 15) * 0x1b873593;
  }
}
