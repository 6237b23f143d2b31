package nn.data.text;

/**
 * One step of byte-pair encoding: two neighbours that become one token.
 *
 * @param left the id of the first
 * @param right the id of the second
 */
public record Merge(int left, int right) {
  long key() {
    return ((long) left << 32) | right;
  }
}
