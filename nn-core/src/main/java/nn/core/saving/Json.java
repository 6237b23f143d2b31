package nn.core.saving;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;

/** JSON that stands in a file's metadata. */
final class Json {
  private Json() {}

  /**
   * The object that a text is.
   *
   * @throws IllegalArgumentException if it is none, or is nested deeper than any model is
   */
  static JsonObject object(String text) {
    JsonReader reader = new JsonReader(new StringReader(text));
    reader.setStrictness(Strictness.STRICT);
    try {
      JsonElement json = JsonParser.parseReader(reader);
      if (json instanceof JsonObject object && reader.peek() == JsonToken.END_DOCUMENT) {
        return object;
      }
    } catch (IOException | JsonParseException e) {
      // Told below.
    }
    throw new IllegalArgumentException("expected a JSON object in its metadata but got " + text);
  }

  /**
   * That a description is of the version that is read.
   *
   * @throws IllegalArgumentException if it is of another one
   */
  static void checkVersion(JsonObject json, int version, String what) {
    JsonElement given = json.get("version");
    String text = given == null ? "none" : given.toString();
    if (!text.equals(String.valueOf(version))) {
      throw new IllegalArgumentException(
          "expected version "
              + version
              + " of the "
              + what
              + " format but got "
              + text
              + "; load it with the version of Glassbox that saved it, or a newer one");
    }
  }
}
