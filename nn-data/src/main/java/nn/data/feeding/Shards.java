package nn.data.feeding;

/** Parts of some examples, every so many each. */
final class Shards {
  private Shards() {}

  static void check(int index, int of) {
    if (of < 1 || index < 0 || index >= of) {
      throw new IllegalArgumentException(
          "shard: expected one of 1 or more parts, counted from 0, but got part "
              + index
              + " of "
              + of);
    }
  }

  static long size(long all, int index, int of) {
    return (all - index + of - 1) / of;
  }
}
