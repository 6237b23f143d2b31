package nn.jupyter.runner;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.regex.Pattern;
import nn.jupyter.display.Html;
import org.jspecify.annotations.Nullable;

/** Writes one output of a cell as HTML: the richest form it has. */
final class OutputHtml {
  private static final Pattern XML_PROLOG =
      Pattern.compile("(?s)^\\s*(<\\?xml.*?\\?>|<!DOCTYPE.*?>)");
  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

  private OutputHtml() {}

  static void append(JsonObject output, StringBuilder html) {
    switch (output.get("output_type").getAsString()) {
      case "stream" -> {
        String name = Multiline.join(output.get("name"));
        pre("out " + (name.equals("stderr") ? "stderr" : "stdout"), output, "text", html);
      }
      case "error" -> {
        String all =
            Multiline.join(output.get("ename")) + ": " + Multiline.join(output.get("evalue"));
        String story = lines(output);
        html.append("<pre class=\"out error\">")
            .append(Html.escape(story.isBlank() ? all : story))
            .append("</pre>\n");
      }
      default -> {
        if (output.get("data") instanceof JsonObject data) {
          data(data, output.get("metadata"), html);
        }
      }
    }
  }

  private static String lines(JsonObject output) {
    StringBuilder text = new StringBuilder();
    if (output.get("traceback") instanceof com.google.gson.JsonArray traceback) {
      traceback.forEach(line -> text.append(line.getAsString()).append('\n'));
    }
    return COLOUR.matcher(text.toString().stripTrailing()).replaceAll("");
  }

  private static void pre(String kind, JsonObject from, String key, StringBuilder html) {
    html.append("<pre class=\"")
        .append(kind)
        .append("\">")
        .append(Html.escape(COLOUR.matcher(Multiline.join(from.get(key))).replaceAll("")))
        .append("</pre>\n");
  }

  private static void data(JsonObject data, @Nullable JsonElement metadata, StringBuilder html) {
    String text = Html.escape(Multiline.join(data.get("text/plain")));
    if (data.has("text/html")) {
      html.append("<div class=\"out\">")
          .append(Multiline.join(data.get("text/html")))
          .append("</div>\n");
    } else if (data.has("image/svg+xml")) {
      String svg = Multiline.join(data.get("image/svg+xml"));
      String inline = svg;
      while (XML_PROLOG.matcher(inline).find()) {
        inline = XML_PROLOG.matcher(inline).replaceFirst("");
      }
      html.append("<figure class=\"out\" role=\"img\" aria-label=\"")
          .append(text)
          .append("\">")
          .append(inline.strip())
          .append("</figure>\n");
    } else if (data.has("image/png")) {
      image("image/png", data, metadata, text, html);
    } else if (data.has("image/jpeg")) {
      image("image/jpeg", data, metadata, text, html);
    } else if (data.has("text/markdown")) {
      html.append("<div class=\"out\">")
          .append(Markdown.toHtml(Multiline.join(data.get("text/markdown"))))
          .append("</div>\n");
    } else {
      pre("out", data, "text/plain", html);
    }
  }

  private static void image(
      String type,
      JsonObject data,
      @Nullable JsonElement metadata,
      String text,
      StringBuilder html) {
    html.append("<figure class=\"out\"><img alt=\"").append(text).append('"');
    if (metadata instanceof JsonObject all && all.get(type) instanceof JsonObject size) {
      String width = Multiline.join(size.get("width"));
      if (width.matches("\\d{1,5}")) {
        html.append(" width=\"").append(width).append('"');
      }
    }
    html.append(" src=\"data:")
        .append(type)
        .append(";base64,")
        .append(Multiline.join(data.get(type)).replaceAll("\\s", ""))
        .append("\"></figure>\n");
  }
}
