package nn.data.text;

import java.util.Arrays;
import java.util.List;
import nn.autodiff.NdArray;
import nn.autodiff.Shape;
import nn.core.training.Batch;
import nn.core.training.Dataset;

/**
 * Examples for a language model: some ids of a text, and what comes next.
 *
 * <p>Windows overlap, and are not copied before a batch is asked for. There are two kinds:
 *
 * <ul>
 *   <li>{@link #stream}: one long text. Inputs {@code (length,)}, and as targets the same window
 *       one token later, {@code (length,)}: at each place the next token.
 *   <li>{@link #each}: many short texts, each by itself, for example names. Inputs {@code
 *       (length,)}: the tokens so far, padded at the front with {@link TextEncoder#PADDING}; target
 *       {@code ()}: the next one, and padding again at the end of the text, which so can be
 *       learned.
 * </ul>
 *
 * <pre>{@code
 * Vocabulary letters = VocabularyLearner.characters().fit(List.of("abba"));
 * Dataset stream = NextTokens.stream(letters.encode("abbaabba"), 3);
 * stream.batch(0);  // inputs [[2, 3, 3]], targets [[3, 3, 2]]
 * Dataset names = NextTokens.each(letters, List.of("ab", "ba"), 2);
 * names.all();      // inputs [[0, 0], [0, 2], [2, 3], ...], targets [2, 3, 0, ...]
 * }</pre>
 */
public final class NextTokens implements Dataset {
  private final float[] ids;
  private final int length;
  private final int stride;
  private final int count;

  private NextTokens(float[] ids, int length, int stride, int count) {
    this.ids = ids;
    this.length = length;
    this.stride = stride;
    this.count = count;
  }

  /**
   * All windows of a long text.
   *
   * @param ids the text
   * @param length how many ids a window has, 1 or more
   * @throws IllegalArgumentException if the text has not one id more than a window
   */
  public static NextTokens stream(int[] ids, int length) {
    return stream(ids, length, 1);
  }

  /**
   * Windows of a long text, the next one beginning some ids later.
   *
   * @param ids the text
   * @param length how many ids a window has, 1 or more
   * @param stride how much later the next window begins, 1 or more; {@code length} for windows that
   *     do not overlap
   * @throws IllegalArgumentException if the text has not one id more than a window
   */
  public static NextTokens stream(int[] ids, int length, int stride) {
    if (length < 1 || stride < 1 || ids.length <= length) {
      throw new IllegalArgumentException(
          "NextTokens: expected windows of 1 token or more, a stride of 1 or more, and a text of at"
              + " least one token more than a window, but got length "
              + length
              + ", stride "
              + stride
              + " and "
              + ids.length
              + " tokens");
    }
    int count = (ids.length - length - 1) / stride + 1;
    return new NextTokens(floats(ids), length, stride, count);
  }

  /**
   * Every token of many short texts, after those before it in its text.
   *
   * @param encoder gives the ids
   * @param texts the texts
   * @param length how many ids are seen before the next one, 1 or more
   * @throws IllegalArgumentException if the length is below 1 or there are no texts
   */
  public static Dataset each(TextEncoder encoder, List<String> texts, int length) {
    if (length < 1 || texts.isEmpty()) {
      throw new IllegalArgumentException(
          "NextTokens: expected 1 text or more and to see 1 token or more but got "
              + texts.size()
              + " texts and length "
              + length);
    }
    return EachText.of(encoder, texts, length);
  }

  static float[] floats(int... ids) {
    float[] floats = new float[ids.length];
    for (int i = 0; i < ids.length; i++) {
      floats[i] = ids[i];
    }
    return floats;
  }

  @Override
  public int size() {
    return count;
  }

  @Override
  public Shape inputShape() {
    return Shape.of(length);
  }

  @Override
  public Shape targetShape() {
    return Shape.of(length);
  }

  @Override
  public Batch batch(int... examples) {
    NdArray inputs = NdArray.zeros(Shape.of(examples.length, length));
    NdArray targets = NdArray.zeros(inputs.shape());
    for (int i = 0; i < examples.length; i++) {
      Dataset.requireExample(examples[i], count);
      int from = examples[i] * stride;
      System.arraycopy(ids, from, inputs.data(), i * length, length);
      System.arraycopy(ids, from + 1, targets.data(), i * length, length);
    }
    return new Batch(inputs, targets);
  }

  @Override
  public String toString() {
    return count + " windows of " + length + " tokens, stride " + stride;
  }

  /** Texts one behind the other, with as much padding between them as a window sees. */
  private static final class EachText implements Dataset {
    private final float[] ids;
    private final int[] places;
    private final int length;

    EachText(float[] ids, int[] places, int length) {
      this.ids = ids;
      this.places = places;
      this.length = length;
    }

    static EachText of(TextEncoder encoder, List<String> texts, int length) {
      int[][] encoded = texts.stream().map(encoder::encode).toArray(int[][]::new);
      long size = length;
      long tokens = 0;
      for (int[] text : encoded) {
        tokens += text.length + 1;
        size += text.length + length;
      }
      float[] ids = new float[Math.toIntExact(size)];
      Arrays.fill(ids, TextEncoder.PADDING);
      int[] places = new int[Math.toIntExact(tokens)];
      int at = length;
      int next = 0;
      for (int[] text : encoded) {
        for (int i = 0; i <= text.length; i++) {
          places[next++] = at + i;
        }
        System.arraycopy(floats(text), 0, ids, at, text.length);
        at += text.length + length;
      }
      return new EachText(ids, places, length);
    }

    @Override
    public int size() {
      return places.length;
    }

    @Override
    public Shape inputShape() {
      return Shape.of(length);
    }

    @Override
    public Shape targetShape() {
      return Shape.of();
    }

    @Override
    public Batch batch(int... examples) {
      NdArray inputs = NdArray.zeros(Shape.of(examples.length, length));
      NdArray targets = NdArray.zeros(Shape.of(examples.length));
      for (int i = 0; i < examples.length; i++) {
        Dataset.requireExample(examples[i], places.length);
        int at = places[examples[i]];
        System.arraycopy(ids, at - length, inputs.data(), i * length, length);
        targets.data()[i] = ids[at];
      }
      return new Batch(inputs, targets);
    }

    @Override
    public String toString() {
      return places.length + " tokens after the " + length + " before them";
    }
  }
}
