package nn.data.text;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nn.data.files.FileErrors;
import nn.data.files.WholeFile;

/**
 * Keeps what was learned from texts: vocabularies, byte pairs, bags of words, TF-IDF and sequences,
 * with their tokenizers, as JSON.
 *
 * <p>A file names the records of this package only, and is checked as if it were made by hand. It
 * is written whole or not at all.
 *
 * <pre>{@code
 * Vocabulary words = VocabularyLearner.words().fit(List.of("the cat", "the dog"));
 * TextFile.save(words, Path.of("words.json"));
 * Vocabulary same = TextFile.load(Path.of("words.json"), Vocabulary.class);
 * }</pre>
 */
public final class TextFile {
  private TextFile() {}

  /**
   * Writes what was learned.
   *
   * @param learned a record of this package
   * @param file where to; what is there is replaced
   * @throws IllegalArgumentException if there is a tokenizer or encoder in it that is not of this
   *     package
   * @throws java.io.UncheckedIOException if the file cannot be written
   */
  public static void save(Record learned, Path file) {
    String json = escaped(RecordJson.write(learned).toString());
    WholeFile.write(file, out -> out.write(json.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Reads what {@link #save} wrote.
   *
   * @param file the file
   * @param type what is in it, for example {@code Vocabulary.class}
   * @throws java.io.UncheckedIOException if the file cannot be read or holds something else
   */
  public static <T> T load(Path file, Class<T> type) {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw FileErrors.cannotRead(file, e);
    }
    try {
      return type.cast(RecordJson.read(parse(text), type));
    } catch (IllegalArgumentException | IOException | JsonParseException e) {
      throw FileErrors.corrupt(
          file,
          "expected what TextFile.save wrote of a "
              + type.getSimpleName()
              + ", but "
              + FileErrors.reason(e));
    }
  }

  private static JsonElement parse(String text) throws IOException {
    JsonReader reader = new JsonReader(new StringReader(text));
    reader.setStrictness(Strictness.STRICT);
    JsonElement json = JsonParser.parseReader(reader);
    if (reader.peek() != JsonToken.END_DOCUMENT) {
      throw new IOException("something follows its JSON");
    }
    return json;
  }

  /** Surrogates are written out, for unpaired ones have no bytes in UTF-8. */
  private static String escaped(String json) {
    StringBuilder escaped = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (Character.isSurrogate(c)) {
        escaped.append("\\u").append(Integer.toHexString(c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
