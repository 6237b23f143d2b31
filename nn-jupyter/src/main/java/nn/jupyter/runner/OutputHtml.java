package nn.jupyter.runner;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.regex.Pattern;
import nn.jupyter.display.Html;
import org.jspecify.annotations.Nullable;

/** Writes one output of a cell as HTML: the richest form it has. */
final class OutputHtml {
  private static final Pattern XML_PROLOG =
      Pattern.compile("(?s)^\\s*(<\\?xml.*?\\?>|<!DOCTYPE.*?>)");
  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

  private OutputHtml() {}

  static void append(JsonObject output, Pictures pictures, StringBuilder html) {
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
          data(data, output.get("metadata"), pictures, html);
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

  private static void data(
      JsonObject data, @Nullable JsonElement metadata, Pictures pictures, StringBuilder html) {
    String text = Html.escape(Multiline.join(data.get("text/plain")));
    if (data.has("text/html")) {
      html(data, metadata, pictures, html);
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
      image("image/png", data, metadata, pictures, html);
    } else if (data.has("image/jpeg")) {
      image("image/jpeg", data, metadata, pictures, html);
    } else if (data.has("text/markdown")) {
      html.append("<div class=\"out\">")
          .append(Markdown.toHtml(Multiline.join(data.get("text/markdown"))))
          .append("</div>\n");
    } else {
      pre("out", data, "text/plain", html);
    }
  }

  /** HTML as it is; if all it shows is made by a script, who has none gets the still picture. */
  private static void html(
      JsonObject data, @Nullable JsonElement metadata, Pictures pictures, StringBuilder html) {
    String source = Multiline.join(data.get("text/html"));
    boolean live = source.contains("<script") && !source.contains("<img") && data.has("image/png");
    html.append(live ? "<div class=\"out live\">" : "<div class=\"out\">")
        .append(source)
        .append("</div>\n");
    if (live) {
      html.append("<noscript>");
      image("image/png", data, metadata, pictures, html);
      html.append("</noscript>\n");
    }
  }

  private static void image(
      String type,
      JsonObject data,
      @Nullable JsonElement metadata,
      Pictures pictures,
      StringBuilder html) {
    html.append("<figure class=\"out\"><img alt=\"")
        .append(Html.escape(Multiline.join(data.get("text/plain"))))
        .append('"');
    if (metadata instanceof JsonObject all && all.get(type) instanceof JsonObject size) {
      for (String side : List.of("width", "height")) {
        String pixels = Multiline.join(size.get(side));
        if (pixels.matches("\\d{1,5}")) {
          html.append(' ').append(side).append("=\"").append(pixels).append('"');
        }
      }
    }
    String base64 = Multiline.join(data.get(type)).replaceAll("\\s", "");
    html.append(" src=\"").append(pictures.address(type, base64)).append("\"></figure>\n");
  }
}
