package nn.data.text;

/**
 * The hash MurmurHash3 of 32 bits, with seed 0.
 *
 * @see <a href="https://github.com/aappleby/smhasher">Austin Appleby's definition</a>
 */
final class Murmur3 {
  private Murmur3() {}

  static int hash(String text) {
    byte[] bytes = Wtf8.array(text);
    int hash = 0;
    int whole = bytes.length / 4 * 4;
    for (int i = 0; i < whole; i += 4) {
      hash ^= mixed(word(bytes, i, 4));
      hash = Integer.rotateLeft(hash, 13) * 5 + 0xe6546b64;
    }
    hash ^= mixed(word(bytes, whole, bytes.length - whole));
    hash ^= bytes.length;
    hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
    return hash ^ (hash >>> 16);
  }

  private static int word(byte[] bytes, int from, int count) {
    int word = 0;
    for (int i = 0; i < count; i++) {
      word |= (bytes[from + i] & 0xff) << (8 * i);
    }
    return word;
  }

  private static int mixed(int word) {
    return Integer.rotateLeft(word * 0xcc9e2d51, 15) * 0x1b873593;
  }
}
