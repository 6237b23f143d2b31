package nn.jupyter.runner;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts in notebook files: written as a list of lines, read as that or as one string. */
final class Multiline {
  /** A line and its end, as Python cuts lines, since Jupyter does. */
  private static final Pattern LINE =
      Pattern.compile(
          "[^\n\r\u000b\u000c\u001c-\u001e\u0085\u2028\u2029]*"
              + "(\r\n|[\n\r\u000b\u000c\u001c-\u001e\u0085\u2028\u2029]|$)");

  private Multiline() {}

  static JsonArray split(String text) {
    JsonArray lines = new JsonArray();
    Matcher line = LINE.matcher(text);
    int at = 0;
    while (at < text.length() && line.find(at)) {
      lines.add(line.group());
      at = line.end();
    }
    return lines;
  }

  static String join(@Nullable JsonElement value) {
    if (value == null || value.isJsonNull()) {
      return "";
    }
    if (!value.isJsonArray()) {
      return value.getAsString();
    }
    StringBuilder text = new StringBuilder();
    List<JsonElement> lines = value.getAsJsonArray().asList();
    lines.forEach(each -> text.append(each.getAsString()));
    return text.toString();
  }

  /** Whether Jupyter writes content of this type as a list of lines. */
  static boolean isSplit(String mimeType) {
    return mimeType.startsWith("text/")
        || mimeType.equals("image/svg+xml")
        || mimeType.equals("application/javascript");
  }
}
