package nn.data.text;

import java.util.Arrays;
import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;

/**
 * Texts as ids, all of one length, as an {@code Embedding} wants them: the short ones padded, the
 * long ones truncated.
 *
 * <p><b>Shapes:</b> n texts become {@code (n, length)}, whole numbers in {@code 0..encoder.size() -
 * 1}; 0 is padding. Padding before the text is best for recurrent networks that look at their last
 * state; where the beginning of a text says most, cut off its end.
 *
 * <pre>{@code
 * Vocabulary words = VocabularyLearner.words().fit(List.of("a b c"));
 * Sequences sequences = words.sequences(4);
 * sequences.apply(List.of("a b", "a a a b c"));        // [[0, 0, 2, 3], [2, 2, 3, 4]]
 * sequences.padded(Side.AFTER).apply(List.of("a b"));  // [[2, 3, 0, 0]]
 * new Embedding(sequences.encoder().size(), 16);
 * }</pre>
 *
 * @param encoder gives the ids
 * @param length how many ids each text becomes, 1 or more
 * @param padding where short texts are filled up
 * @param truncation where long texts are cut off
 */
public record Sequences(TextEncoder encoder, int length, Side padding, Side truncation)
    implements TextTransform {
  /**
   * Checks the length.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public Sequences {
    if (length < 1) {
      throw new IllegalArgumentException(
          "Sequences: expected a length of 1 or more but got " + length);
    }
  }

  /**
   * The same, filled up elsewhere.
   *
   * @param side where short texts are filled up
   */
  public Sequences padded(Side side) {
    return new Sequences(encoder, length, side, truncation);
  }

  /**
   * The same, cut off elsewhere.
   *
   * @param side where long texts are cut off
   */
  public Sequences truncated(Side side) {
    return new Sequences(encoder, length, padding, side);
  }

  /** The same sequences with a one-hot row for each id. */
  public OneHotSequences oneHot() {
    return new OneHotSequences(this);
  }

  @Override
  public Shape outputShape() {
    return Shape.of(length);
  }

  @Override
  public NdArray apply(List<String> texts) {
    NdArray sequences = NdArray.zeros(outputShape().prepend(texts.size()));
    int at = 0;
    try (Reading reading = new Reading("Encoding", texts)) {
      for (String text : reading) {
        write(encoder.encode(text), sequences.data(), at);
        at += length;
      }
    }
    return sequences;
  }

  /**
   * The ids of one text made as long as all.
   *
   * @param ids any number of ids
   * @return {@code length} ids
   */
  public int[] fit(int... ids) {
    int kept = Math.min(ids.length, length);
    int from = truncation == Side.BEFORE ? ids.length - kept : 0;
    int to = padding == Side.BEFORE ? length - kept : 0;
    int[] fitted = new int[length];
    Arrays.fill(fitted, TextEncoder.PADDING);
    System.arraycopy(ids, from, fitted, to, kept);
    return fitted;
  }

  private void write(int[] ids, float[] to, int at) {
    int[] fitted = fit(ids);
    for (int i = 0; i < length; i++) {
      to[at + i] = fitted[i];
    }
  }

  @Override
  public String toString() {
    return "Sequences of "
        + length
        + ", padded "
        + padding
        + ", truncated "
        + truncation
        + ", by "
        + encoder;
  }
}
