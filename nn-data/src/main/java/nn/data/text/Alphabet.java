package nn.data.text;

import java.util.List;
import java.util.stream.IntStream;

/** What byte-pair encoding starts from. */
public enum Alphabet {
  /**
   * The 256 bytes of UTF-8: nothing is ever unknown, and every text comes back exactly. An unpaired
   * surrogate, which UTF-8 does not know, counts as the three bytes it would have.
   */
  BYTES {
    @Override
    String units(String text) {
      return Wtf8.bytes(text);
    }

    @Override
    String text(CharSequence units) {
      return Wtf8.text(units);
    }
  },

  /** The code points of the training texts; others are unknown. */
  CHARACTERS {
    @Override
    String units(String text) {
      return text;
    }

    @Override
    String text(CharSequence units) {
      return units.toString();
    }
  };

  /** The 256 bytes in order. */
  static final List<String> ALL_BYTES =
      IntStream.range(0, 256).mapToObj(Character::toString).toList();

  /** A text as the units that are merged, each of them a code point. */
  abstract String units(String text);

  /** The way back. */
  abstract String text(CharSequence units);
}
