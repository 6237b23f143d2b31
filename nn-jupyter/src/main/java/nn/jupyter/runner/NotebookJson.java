package nn.jupyter.runner;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Iterator;
import java.util.TreeSet;

/**
 * Writes JSON exactly as Jupyter does, so that a notebook that did not change is the same file:
 * sorted keys, one blank of indent, only the needed escapes, a line end at the end.
 */
final class NotebookJson {
  private NotebookJson() {}

  static String write(JsonElement root) {
    StringBuilder out = new StringBuilder(1 << 16);
    write(root, 0, out);
    return out.append('\n').toString();
  }

  private static void write(JsonElement value, int depth, StringBuilder out) {
    if (value instanceof JsonObject object) {
      write(object, depth, out);
    } else if (value instanceof JsonArray array) {
      write(array, depth, out);
    } else if (value.isJsonPrimitive() && value.getAsJsonPrimitive().isString()) {
      quote(value.getAsString(), out);
    } else {
      out.append(value);
    }
  }

  private static void write(JsonObject object, int depth, StringBuilder out) {
    if (object.isEmpty()) {
      out.append("{}");
      return;
    }
    out.append('{');
    Iterator<String> keys = new TreeSet<>(object.keySet()).iterator();
    while (keys.hasNext()) {
      String key = keys.next();
      newLine(depth + 1, out);
      quote(key, out);
      out.append(": ");
      write(object.get(key), depth + 1, out);
      out.append(keys.hasNext() ? "," : "");
    }
    newLine(depth, out);
    out.append('}');
  }

  private static void write(JsonArray array, int depth, StringBuilder out) {
    if (array.isEmpty()) {
      out.append("[]");
      return;
    }
    out.append('[');
    for (int i = 0; i < array.size(); i++) {
      newLine(depth + 1, out);
      write(array.get(i), depth + 1, out);
      out.append(i + 1 < array.size() ? "," : "");
    }
    newLine(depth, out);
    out.append(']');
  }

  private static void newLine(int depth, StringBuilder out) {
    out.append('\n').append(" ".repeat(depth));
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        default -> {
          if (c < ' ') {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
