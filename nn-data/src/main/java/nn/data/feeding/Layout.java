package nn.data.feeding;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.training.Batch;
import nn.data.files.Rows;
import nn.data.files.Segments;

/**
 * How examples lie in a cache: row after row, each its inputs, its targets and its weight if there
 * are any; so many rows make a chunk, which is what is written and checked at once.
 */
final class Layout {
  /** What {@link #write} gives when all is well. */
  static final int WRITTEN = -1;

  /** A layout of nothing. */
  static final Layout NONE = new Layout(List.of(), 0, 1);

  private static final long CHUNK = 1 << 20;

  private final List<Column> columns;
  private final int rowBytes;
  private final int chunkRows;

  private Layout(List<Column> columns, int rowBytes, int chunkRows) {
    this.columns = columns;
    this.rowBytes = rowBytes;
    this.chunkRows = chunkRows;
  }

  /**
   * A layout for examples like these, which takes numbers for bytes where these few allow it.
   *
   * @param most how many rows there will be, if that is known to be few
   */
  static Layout of(Batch like, long most) {
    List<Column> columns = new ArrayList<>();
    for (NdArray array : arrays(like)) {
      Column bytes = Column.ofBytes(array.shape().tail());
      ByteBuffer scratch = ByteBuffer.allocate(Math.toIntExact(bytes.bytes()));
      boolean few = true;
      for (int i = 0; i < like.size() && few; i++) {
        few = bytes.write(array.data(), i, scratch, 0);
      }
      columns.add(few ? bytes.anew() : Column.ofFloats(bytes.shape()));
    }
    return atMost(columns, most);
  }

  private static Layout atMost(List<Column> columns, long most) {
    long rowBytes = columns.stream().mapToLong(Column::bytes).sum();
    if (rowBytes > Integer.MAX_VALUE / 2) {
      throw new IllegalArgumentException(
          "Cache: expected examples of at most 1 GiB but one has " + rowBytes + " bytes");
    }
    long rows = Math.max(1, Math.min(most, CHUNK / Math.max(1, rowBytes)));
    return new Layout(List.copyOf(columns), (int) rowBytes, (int) rows);
  }

  /** A layout that a file's header tells of. */
  static Layout of(List<Column> columns, int chunkRows) {
    Layout usual = atMost(columns, chunkRows);
    return new Layout(usual.columns, usual.rowBytes, chunkRows);
  }

  /** The same with one more column as floats, and nothing in the palettes of the others. */
  Layout widened(int column) {
    List<Column> wider = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Column old = columns.get(i);
      wider.add(i == column ? Column.ofFloats(old.shape()) : old.anew());
    }
    return atMost(wider, chunkRows);
  }

  /** Inputs, targets, and weights if there are any. */
  List<Column> columns() {
    return columns;
  }

  int rowBytes() {
    return rowBytes;
  }

  int chunkRows() {
    return chunkRows;
  }

  int chunkBytes() {
    return Math.multiplyExact(rowBytes, chunkRows);
  }

  /** The numbers of a chunk, smallest byte first. */
  static ByteBuffer order(byte[] chunk) {
    return ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Writes an example as a row; gives {@link #WRITTEN}, or the column that has to be widened. */
  int write(Batch batch, int example, ByteBuffer chunk, int row) {
    int at = row * rowBytes;
    List<NdArray> arrays = arrays(batch);
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      if (!column.write(arrays.get(i).data(), example, chunk, at)) {
        return i;
      }
      at += (int) column.bytes();
    }
    return WRITTEN;
  }

  /** Checks that a batch has examples like those this layout was made for. */
  void check(Batch batch) {
    List<Shape> expected = columns.stream().map(Column::shape).toList();
    List<Shape> got = arrays(batch).stream().map(array -> array.shape().tail()).toList();
    if (!got.equals(expected)) {
      throw new IllegalArgumentException(
          "Cache: expected all examples to have inputs, targets and weights of the shapes "
              + expected
              + " but got "
              + got);
    }
  }

  private static List<NdArray> arrays(Batch batch) {
    NdArray weights = batch.weights();
    return weights == null
        ? List.of(batch.inputs(), batch.targets())
        : List.of(batch.inputs(), batch.targets(), weights);
  }

  /**
   * The columns of what lies somewhere.
   *
   * @param chunkBytes from one chunk's beginning to the next one's
   */
  List<Rows> rows(Segments bytes, long chunkBytes) {
    List<Rows> rows = new ArrayList<>();
    long offset = 0;
    for (Column column : columns) {
      Rows.Places places = new Rows.Places(chunkRows, chunkBytes, rowBytes, offset);
      rows.add(new Rows(bytes, column.encoding(), places, column.shape()));
      offset += column.bytes();
    }
    return rows;
  }

  /** In words: what each kind of number takes. */
  @Override
  public String toString() {
    return rowBytes + " bytes an example, inputs as " + (inBytes() ? "bytes" : "floats");
  }

  private boolean inBytes() {
    return columns.get(0).isBytes();
  }
}
