package nn.data.text;

import java.util.Arrays;

/**
 * Turns a text into ids, whole numbers below {@link #size}, and ids into a text.
 *
 * <p>Id {@link #PADDING} fills up what is too short, id {@link #UNKNOWN} stands for what the
 * training texts did not have; this is so in all encoders. {@link Vocabulary} has an id for each
 * token, {@link BytePairEncoding} for pieces of words.
 *
 * <pre>{@code
 * TextEncoder words = VocabularyLearner.words().fit(List.of("the cat", "the dog"));
 * words.encode("the cat saw");           // [2, 3, 1]
 * words.decode(2, 3);                    // the cat
 * Sequences sequences = words.sequences(4);
 * sequences.apply(List.of("the cat"));   // [[0, 0, 2, 3]]
 * }</pre>
 */
public interface TextEncoder {
  /** The id that fills up a sequence. */
  int PADDING = 0;

  /** The id of all tokens that have none of their own. */
  int UNKNOWN = 1;

  /** The ids of a text, in its order; any text will do. */
  int[] encode(String text);

  /**
   * The text of some ids; {@link #PADDING} is left out.
   *
   * @throws IllegalArgumentException if there is no such id
   */
  String decode(int... ids);

  /** How many ids there are, with padding and unknown: what an {@code Embedding} needs to know. */
  int size();

  /**
   * The piece of text that an id stands for.
   *
   * @throws IllegalArgumentException if there is no such id
   */
  String token(int id);

  /**
   * Texts as sequences of one length, padded and truncated at the front as in Keras; {@link
   * Sequences} can be told otherwise.
   *
   * @param length how many ids each text becomes, 1 or more
   * @throws IllegalArgumentException if the length is below 1
   */
  default Sequences sequences(int length) {
    return new Sequences(this, length, Side.BEFORE, Side.BEFORE);
  }

  /** The ids of several texts, one behind the other. */
  default int[] encode(Iterable<String> texts) {
    int[] all = new int[16];
    int size = 0;
    try (Reading reading = new Reading("Encoding", texts)) {
      for (String text : reading) {
        int[] ids = encode(text);
        if (size + ids.length > all.length) {
          all = Arrays.copyOf(all, Math.max(size + ids.length, all.length + all.length / 2));
        }
        System.arraycopy(ids, 0, all, size, ids.length);
        size += ids.length;
      }
    }
    return Arrays.copyOf(all, size);
  }
}
