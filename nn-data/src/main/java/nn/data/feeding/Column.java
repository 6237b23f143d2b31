package nn.data.feeding;

import java.nio.ByteBuffer;
import nn.autodiff.Shape;
import nn.data.files.ByteTable;
import nn.data.files.Encoding;
import org.jspecify.annotations.Nullable;

/** What a cache keeps of each example in one place: inputs, targets or weights. */
final class Column {
  private final Shape shape;

  /** The numbers there are, as long as bytes can tell them apart; null once they are floats. */
  private final @Nullable Palette palette;

  private Column(Shape shape, @Nullable Palette palette) {
    this.shape = shape;
    this.palette = palette;
  }

  /** Numbers kept as bytes. */
  static Column ofBytes(Shape shape) {
    return new Column(shape, new Palette());
  }

  /** Numbers kept as floats. */
  static Column ofFloats(Shape shape) {
    return new Column(shape, null);
  }

  /** The same with nothing in its palette. */
  Column anew() {
    return palette == null ? this : ofBytes(shape);
  }

  /** The shape of one example's numbers. */
  Shape shape() {
    return shape;
  }

  @Nullable Palette palette() {
    return palette;
  }

  boolean isBytes() {
    return palette != null;
  }

  /** How many bytes an example takes. */
  long bytes() {
    return palette == null ? (long) Float.BYTES * shape.size() : shape.size();
  }

  /** How the numbers kept so far are read. */
  Encoding encoding() {
    return palette == null ? Encoding.floats() : new ByteTable(palette.numbers());
  }

  /** Keeps an example's numbers; false if there are too many different ones for bytes. */
  boolean write(float[] from, int example, ByteBuffer to, int at) {
    int width = shape.size();
    int first = example * width;
    if (palette == null) {
      to.duplicate().order(to.order()).position(at).asFloatBuffer().put(from, first, width);
      return true;
    }
    for (int i = 0; i < width; i++) {
      int code = palette.code(from[first + i]);
      if (code < 0) {
        return false;
      }
      to.put(at + i, (byte) code);
    }
    return true;
  }
}
