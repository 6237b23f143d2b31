package nn.data.files;

import nn.autodiff.Engine;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;

/**
 * Equally long rows of numbers that lie as bytes in memory or in a file, and become floats when
 * they are asked for.
 */
public final class Rows {
  private static final int NUMBERS_PER_THREAD = 16 * 1024;

  /**
   * Where rows lie: some of them in each chunk, one every so many bytes.
   *
   * @param chunkRows how many rows a chunk has
   * @param chunkBytes from one chunk's beginning to the next one's
   * @param rowBytes from one row's beginning to the next one's
   * @param offset from the beginning of a row to its first number
   */
  public record Places(int chunkRows, long chunkBytes, long rowBytes, long offset) {
    /** Rows that follow each other without anything between them. */
    public static Places dense(long rowBytes) {
      return new Places(1, rowBytes, rowBytes, 0);
    }

    long of(int row) {
      int chunk = chunkRows == 1 ? row : row / chunkRows;
      return chunk * chunkBytes + (row - chunk * chunkRows) * rowBytes + offset;
    }
  }

  private final Segments bytes;
  private final Encoding encoding;
  private final Places places;
  private final Shape shape;

  /**
   * Rows.
   *
   * @param bytes where they lie
   * @param encoding how their numbers lie in bytes
   * @param places where each of them begins
   * @param shape what a row's numbers make
   */
  public Rows(Segments bytes, Encoding encoding, Places places, Shape shape) {
    this.bytes = bytes;
    this.encoding = encoding;
    this.places = places;
    this.shape = shape;
  }

  /** The shape of one row. */
  public Shape shape() {
    return shape;
  }

  /** The named rows, one after the other; the caller has checked that there are such. */
  public NdArray take(int... rows) {
    NdArray taken = NdArray.zeros(shape.prepend(rows.length));
    takeInto(taken, rows);
    return taken;
  }

  /** The same over the numbers of another array, if it has the right shape, else in a new one. */
  public NdArray takeOver(NdArray old, int... rows) {
    if (!old.shape().equals(shape.prepend(rows.length))) {
      return take(rows);
    }
    takeInto(old, rows);
    return old;
  }

  private void takeInto(NdArray to, int... rows) {
    int width = shape.size();
    float[] numbers = to.data();
    Engine.share(
        rows.length,
        1 + NUMBERS_PER_THREAD / Math.max(1, width),
        (first, last) -> {
          byte[] scratch = new byte[Math.max(1, Math.min(width, Encoding.SCRATCH))];
          for (int i = first; i < last && width > 0; i++) {
            long at = places.of(rows[i]);
            encoding.decode(bytes.with(at), bytes.within(at), numbers, i * width, width, scratch);
          }
        });
  }
}
